"""Who is let in, and what is refused."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from conftest import Site, ask  # type: ignore[import-not-found]  # beside this file
from hostile import MARK  # type: ignore[import-not-found]
from playwright.sync_api import Browser

from core.errors import ConfigurationError
from notifier.votes import make_link, make_unsubscribe_link
from web.app import create_app
from web.security.headers import MAIL, PAGE
from web.security.login import Attempts
from web.settings import WebSettings

CROSS_SITE = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "web.internal"])
def test_refuses_to_serve_others_without_a_login(host: str) -> None:
    """Another address than loopback needs a password or a proxy's header."""
    with pytest.raises(ConfigurationError, match="WEB_PASSWORD_HASH"):
        create_app(WebSettings(host=host))


def test_the_door_says_so() -> None:
    """The door ends with exit code 2 and a sentence."""
    ended = subprocess.run(
        [sys.executable, "-c", "from web.door import main; main()", "run"],
        env={"PATH": "/usr/bin:/bin", "WEB_HOST": "0.0.0.0", "HOME": "/tmp"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert "WEB_PASSWORD_HASH" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_login_makes_another_address_safe() -> None:
    """With a password hash or a proxy header the address may be any."""
    WebSettings(host="0.0.0.0", proxy_header="X-Remote-User").require_safe()


@pytest.mark.parametrize("headers", CROSS_SITE)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_cross_site_requests_change_nothing(site: Site, method: str, headers: dict[str, str]) -> None:
    """What another site's page sends is refused before anything reads it."""
    with site.client() as client:
        answer = client.request(method, "/api/v1/profiles/1", headers=headers, json={})
        form = client.post("/profiles/1/toggle", headers=headers, data={})
    assert (answer.status_code, form.status_code) == (403, 403)
    assert site.one("select is_active from app.profiles where profile_id = 1") is True


def test_unknown_hosts_are_refused(site: Site) -> None:
    """A name that a stranger points to this machine does not reach the app without login."""
    with site.client() as client:
        assert client.get("/profiles", headers={"Host": "evil.example"}).status_code == 400
        assert client.get("/profiles", headers={"Host": "localhost:1"}).status_code == 200


def test_every_answer_has_the_policy(site: Site) -> None:
    """Pages, files, errors and the API carry the same strict headers; the mail preview its own."""
    with site.client() as client:
        for address in ("/profiles", "/static/app.css", "/nowhere", "/api/v1/runs", "/health"):
            headers = client.get(address).headers
            assert headers["content-security-policy"] == PAGE
            assert headers["x-content-type-options"] == "nosniff"
        assert client.get("/profiles/1/digest/mail").headers["content-security-policy"] == MAIL
    assert "unsafe" not in PAGE
    assert "script" not in MAIL


def test_oversized_bodies_are_refused(site: Site) -> None:
    """A large body, or one without an announced end, is refused."""
    with site.client() as client:
        assert client.post("/api/v1/profiles", content=b"x" * 1_000_001).status_code == 413
        assert client.post("/api/v1/profiles", content=iter([b"{}"])).status_code == 411


def test_hostile_postings_run_nothing(browser: Browser, site: Site) -> None:
    """Not one of the hostile postings runs a script, loads a resource or breaks a page, on any page that shows it."""
    context = browser.new_context(base_url=site.url)
    page = context.new_page()
    foreign: list[str] = []
    page.on(
        "request",
        lambda request: None if request.url.startswith((site.url, "data:")) else foreign.append(request.url),
    )
    keys = site.ask(
        "select job_posting_key from marts.fact_jobs where job_id like 'hostile-%%' order by job_id"
    )
    addresses = [f"/profiles/1/postings/{key}" for (key,) in keys]
    addresses += [
        f"/profiles/1/why?key={keys[0][0]}",
        "/profiles/1/shortlist?text=hostile",
        "/profiles/1/hidden",
        "/profiles/1/why?q=hostile",
        "/market",
    ]
    for address in addresses:
        page.goto(address)
        assert page.evaluate(f"typeof window.{MARK}") == "undefined", address
        assert page.locator("footer").is_visible(), address
        assert page.locator("h1").count() == 1, address
        bad = page.evaluate(
            "[...document.links].filter(one => !/^https?:$/.test(one.protocol)).map(one => one.href)"
        )
        assert bad == [], address
        assert page.locator("script:not([src]), iframe, img, object, embed").count() == 0, address
    context.close()
    assert foreign == []
    assert len(keys) == 12


def test_direction_overrides_do_not_reach_a_page(site: Site) -> None:
    """Characters that turn text round are gone; the letters are still there."""
    key = site.one("select job_posting_key from marts.fact_jobs where job_id = 'hostile-bidi=='")
    html = httpx.get(f"{site.url}/profiles/1/postings/{key}").text
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)
    assert "slairt eerht" in html


def test_a_megabyte_of_description_stays_small(site: Site) -> None:
    """A description of a megabyte is cut, and the page says so."""
    key = site.one("select job_posting_key from marts.fact_jobs where job_id = 'hostile-long=='")
    answer = httpx.get(f"{site.url}/profiles/1/postings/{key}")
    assert len(answer.content) < 2_000_000
    assert "more characters are not shown" in answer.text


def test_sql_in_filters_is_only_text(site: Site) -> None:
    """Quotes, percent signs and NULs in filters find nothing and break nothing."""
    with site.client() as client:
        for text in (
            "'; drop table app.profiles; --",
            "%",
            "100%s",
            "\\",
            "\x00",
            "\ud7ff" * 300,
            "%(text)s",
        ):
            for field in ("text", "company", "skill", "pay"):
                answer = client.get(
                    "/profiles/1/shortlist", params={field: text, "after": "9" * 30, "status": text[:5]}
                )
                assert answer.status_code == 200
            assert client.get("/profiles/1/why", params={"q": text}).status_code == 200
    assert site.one("select count(*) from app.profiles") >= 3


def test_login_is_asked_for_and_works(guarded: Site) -> None:
    """Without a session pages lead to the login and the API says 401; the password opens both, safely."""
    with guarded.client() as client:
        page = client.get("/profiles/1/shortlist")
        assert (page.status_code, page.headers["location"]) == (303, "/login?next=/profiles/1/shortlist")
        assert client.get("/api/v1/profiles").status_code == 401
        assert client.get("/health/live").status_code == 200
        answer = client.post("/login", data={"password": "correct horse battery", "next": "/runs"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/runs")
        cookie = answer.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "Secure" not in cookie
        assert client.get("/runs").status_code == 200
        assert client.get("/api/v1/profiles").status_code == 200
        client.cookies.set("shortlist_session", client.cookies["shortlist_session"][:-2] + "xx")
        assert (
            httpx.get(
                f"{guarded.url}/runs", headers={"Cookie": "shortlist_session=forged.AAAA.BBBB"}
            ).status_code
            == 303
        )


def test_the_cookie_is_secure_behind_tls(guarded: Site) -> None:
    """When a trusted proxy says that the visitor came over TLS, the cookie is for TLS only."""
    with guarded.client(headers={"X-Forwarded-Proto": "https"}) as client:
        answer = client.post("/login", data={"password": "correct horse battery"})
    assert "Secure" in answer.headers["set-cookie"]
    assert "max-age" in answer.headers["strict-transport-security"]


@pytest.mark.parametrize(
    "address", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\tb"]
)
def test_login_leads_nowhere_else(guarded: Site, address: str) -> None:
    """The page after the login is one of ours."""
    with guarded.client() as client:
        answer = client.post("/login", data={"password": "correct horse battery", "next": address})
    assert answer.headers["location"] == "/"


def test_a_burst_of_wrong_passwords_has_to_wait(guarded: Site) -> None:
    """After five wrong passwords a client waits, even with the right one; another client does not."""
    with guarded.client(headers={"X-Forwarded-For": "198.51.100.9"}) as client:
        tried = [client.post("/login", data={"password": f"guess {n}"}).status_code for n in range(7)]
        right = client.post("/login", data={"password": "correct horse battery"})
    assert tried == [401] * 5 + [429] * 2
    assert right.status_code == 429
    assert int(right.headers["retry-after"]) > 0
    with guarded.client(headers={"X-Forwarded-For": "198.51.100.10"}) as other:
        assert other.post("/login", data={"password": "correct horse battery"}).status_code == 303


def test_failures_are_forgotten_with_time() -> None:
    """A client may try again once its failures are older than the window; many clients together are limited too."""
    attempts = Attempts(limit=2, overall=4, window=10)
    attempts.failed("a", now=0)
    attempts.failed("a", now=1)
    assert attempts.wait("a", now=2) > 0
    assert attempts.wait("b", now=2) == 0
    assert attempts.wait("a", now=12) == 0
    for n in range(4):
        attempts.failed(f"bot{n}", now=20)
    assert attempts.wait("b", now=21) > 0


@pytest.fixture
def tokens(guarded: Site) -> Iterator[dict[str, str]]:
    """A reading and a writing token, made by the door."""
    made = {}
    for name, further in (("reader", []), ("writer", ["--write"])):
        said = subprocess.run(
            [sys.executable, "-c", "from web.door import main; main()", "token", "add", name, *further],
            env={"PATH": "/usr/bin:/bin", "DATABASE_URL": guarded.database, "HOME": "/tmp"},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        made[name] = said.stdout.strip()
    yield made
    guarded.ask("delete from app.api_tokens")


def test_api_tokens(guarded: Site, tokens: dict[str, str]) -> None:
    """A token opens the API as far as it may, is kept only as a hash, and ends when it is revoked."""
    reader, writer = ({"Authorization": f"Bearer {tokens[name]}"} for name in ("reader", "writer"))
    body = {
        "profile_name": "By token",
        "query": "x",
        "country": "CA",
        "date_window": "week",
        "email": "a@example.com",
    }
    with guarded.client() as client:
        assert client.get("/api/v1/profiles", headers=reader).status_code == 200
        assert client.post("/api/v1/profiles", headers=reader, json=body).status_code == 403
        made = client.post("/api/v1/profiles", headers=writer, json=body)
        assert made.status_code == 201
        assert client.delete(made.headers["location"], headers=writer).status_code == 204
        assert (
            client.get("/api/v1/profiles", headers={"Authorization": "Bearer slt_wrong"}).status_code == 401
        )
        assert client.get("/profiles", headers=reader).status_code == 303
        guarded.ask("update app.api_tokens set revoked_at = now() where token_name = 'reader'")
        assert client.get("/api/v1/profiles", headers=reader).status_code == 401
    stored = guarded.one("select string_agg(t::text, ' ') from app.api_tokens as t")
    assert tokens["writer"] not in stored


@pytest.mark.usefixtures("filled")
def test_a_proxy_says_who_it_is() -> None:
    """With a proxy header only a trusted proxy's word counts."""
    app = create_app(WebSettings(proxy_header="X-Remote-User", trusted_proxies="10.0.0.0/8"))
    told = ask(app, ("/profiles", {}, "10.0.0.1"), ("/profiles", {"X-Remote-User": "ada"}, "10.0.0.1"),
            ("/profiles", {"X-Remote-User": "ada"}, "192.0.2.1")
    )  # fmt: skip
    assert [answer.status_code for answer in told] == [401, 200, 401]


def test_vote_links_ask_then_act_once(guarded: Site) -> None:
    """A GET changes nothing, a POST votes once; forged, expired and foreign links are refused. No login is needed."""
    key = guarded.one("select key from app.signing_keys where key_name = 'votes'")
    source, job_id = guarded.ask(
        "select dwh_source_system, job_id from marts.dim_ranking where profile_id = 1 limit 1"
    )[0]
    link = make_link("https://x.example", key, 1, source, job_id, "applied").removeprefix("https://x.example")
    said = "select status from app.posting_feedback where origin = 'mail'"
    with guarded.client() as client:
        assert "Yes, I have applied" in client.get(link).text
        assert guarded.ask(said) == []
        assert client.post(link, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
        assert client.post(link).status_code == 200
        assert guarded.ask(said) == [("applied",)]
        guarded.ask("delete from app.posting_feedback")
        assert client.post(link).status_code == 409
        forged = make_link("https://x.example", "another key", 1, source, job_id, "applied")
        for bad in (
            link[:-1],
            link + "x",
            forged.removeprefix("https://x.example"),
            "/vote/nonsense",
            f"/unsubscribe/{link[6:]}",
        ):
            assert client.post(bad).status_code == 403
            assert client.get(bad).status_code == 403
    assert guarded.ask(said) == []


def test_unsubscribe_in_one_click(guarded: Site) -> None:
    """A mail provider's POST stops the mails of one profile, and does no harm a second time."""
    key = guarded.one("select key from app.signing_keys where key_name = 'votes'")
    link = make_unsubscribe_link("https://x.example", key, 3).removeprefix("https://x.example")
    with guarded.client() as client:
        assert client.get(link).status_code == 200
        assert guarded.one("select mail_enabled from app.profiles where profile_id = 3") is True
        for _ in range(2):
            assert client.post(link, data={"List-Unsubscribe": "One-Click"}).status_code == 200
    assert guarded.one("select mail_enabled from app.profiles where profile_id = 3") is False
    guarded.ask("update app.profiles set mail_enabled = true")
