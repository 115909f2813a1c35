"""Many readers at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from conftest import Site  # type: ignore[import-not-found]  # beside this file

MANY = 45  # more than there are threads and connections together


def test_who_tries_weights_keeps_nobody_else_in_line(site: Site) -> None:
    """Each what-if gets its answer, and a page asked for meanwhile does not wait for them."""
    profile = site.one("select min(profile_id) from app.profiles where deleted_at is null")

    def tried(weight: int) -> int:
        with site.client() as client:
            answer = client.post(
                f"/profiles/{profile}/what-if",
                data={"weight_skills_match": str(weight), "weight_recency": "30"},
                headers={"HX-Request-Type": "partial"},
            )
        return int(answer.status_code)

    with ThreadPoolExecutor(MANY) as pool, site.client() as client:
        trying = [pool.submit(tried, weight) for weight in range(1, MANY + 1)]
        assert client.get("/profiles").status_code == 200
        assert {one.result() for one in trying} == {200}


def test_an_error_behind_the_form_is_one_sentence(site: Site) -> None:
    """What htmx puts into the page is a part of one, also when it went wrong."""
    with site.client() as client:
        answer = client.post(
            "/profiles/999999/what-if", data={"a": "b"}, headers={"HX-Request-Type": "partial"}
        )
    assert answer.status_code == 404
    assert answer.text.strip() == '<p class="error" role="alert">There is no profile 999999.</p>'
