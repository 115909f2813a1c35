"""What a person does, in a real browser against the real server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
PAGES = {
    "profiles": "/profiles", "new": "/profiles/new", "edit": "/profiles/1/edit", "delete": "/profiles/1/delete",
    "shortlist": "/profiles/1/shortlist", "hidden": "/profiles/1/hidden", "posting": "/profiles/1/postings/{best}",
    "why": "/profiles/1/why?key={best}", "why-many": "/profiles/1/why?q=analyst", "choose": "/why",
    "statistics": "/profiles/1/statistics", "digest": "/profiles/1/digest", "market": "/market", "runs": "/runs",
    "run": "/runs/{run}", "health": "/pipeline", "api": "/api", "missing": "/nowhere",
    "occupations": "/occupations?q=data", "occupation": "/occupations/15-2051.00", "profile-gap": "/profiles/1/gap",
    "gap": "/gap?from=15-1252.00&to=15-2051.00", "gap-posting": "/gap?profile=1&job={best}", "gap-ask": "/gap?from=developer",
}  # fmt: skip


def test_from_a_new_profile_to_statistics(page: Page, site) -> None:
    """A person creates a profile, mends what is wrong, edits it, reads, marks, asks and looks at figures."""
    page.goto("/profiles")
    page.get_by_role("link", name="New profile").click()
    page.get_by_label("Name").fill("Analyst by test")
    page.get_by_label("Search for").fill("data analyst")
    page.get_by_label("Country").fill("Atlantis")
    page.get_by_label("E-mail").fill("nobody")
    page.get_by_role("textbox", name="Skills").fill("SQL, Python")
    page.get_by_role("button", name="Create the profile").click()
    expect(page.get_by_role("alert")).to_contain_text("2 fields need another look")
    expect(page.locator("#error-country")).to_contain_text("'Atlantis' is no country")
    expect(page.locator("#error-email")).to_contain_text("one e-mail address")
    expect(page.get_by_label("Name")).to_have_value("Analyst by test")
    expect(page.get_by_role("textbox", name="Skills")).to_have_value("SQL, Python")
    page.get_by_label("Country").fill("CA")
    page.get_by_label("E-mail").fill("test@example.com")
    page.get_by_role("button", name="Create the profile").click()
    expect(page.get_by_role("status")).to_contain_text("The profile was created")
    expect(page.get_by_text("This profile was not ranked yet")).to_be_visible()
    page.get_by_role("link", name="Edit", exact=True).click()
    page.get_by_label("Highest pay you expect").fill("95k")
    page.get_by_label("Currency").fill("cad")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("Highest pay you expect")).to_have_value("95000")
    assert site.ask(
        "select salary_max, salary_currency from app.profiles where profile_name = 'Analyst by test'"
    ) == [(95000, "CAD")]


def test_shortlist_is_read_filtered_and_marked(page: Page, site) -> None:
    """Filters act as one types, a posting opens, and what is said of it is kept."""
    page.goto("/profiles/1/shortlist")
    before = page.locator("li.posting").count()
    assert before == 20
    expect(page.locator(".result-line")).not_to_contain_text("before you changed")
    page.get_by_label("Search", exact=True).fill("tallgrass")
    expect(page.locator(".result-line")).to_contain_text("fit these filters")
    expect(page).to_have_url(re.compile("text=tallgrass"))
    page.reload()
    expect(page.get_by_label("Search", exact=True)).to_have_value("tallgrass")
    page.goto("/profiles/1/shortlist")
    first = page.locator("li.posting").first
    first.get_by_role("button", name="Interested").click()
    expect(first.get_by_role("button", name="Interested")).to_have_attribute("aria-pressed", "true")
    assert (
        site.one("select count(*) from app.posting_feedback where status = 'interested' and origin = 'web'")
        == 1
    )
    first.locator("h2 a").click()
    expect(page.get_by_role("button", name="Interested")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Not for me").click()
    page.get_by_label("Why?").select_option("Pay")
    page.get_by_role("button", name="Keep the reason").click()
    expect(page.locator(".status")).to_contain_text("Kept.")
    page.reload()
    expect(page.locator(".timeline")).to_contain_text("not for me (Pay)")
    page.get_by_role("button", name="Not for me").click()
    expect(page.get_by_role("button", name="Not for me")).to_have_attribute("aria-pressed", "false")
    assert site.one("select count(*) from app.posting_feedback") == 0


def test_every_mention_of_a_skill_is_marked(page: Page, site) -> None:
    """Each place where a skill is named is marked, and those that the person has by whatever name they use."""
    key = site.one(
        "select job_posting_key from marts.fact_jobs where company_name = 'Maplecrest Mutual Insurance' and job_title = 'Data Analyst, Claims'"
    )
    page.goto(f"/profiles/1/postings/{key}")
    assert page.locator(".description mark.mine", has_text=re.compile("^SQL$")).count() >= 3
    expect(page.locator(".description mark.mine", has_text="Excel")).to_be_visible()
    expect(page.locator(".chips .mine", has_text="Tableau")).to_be_visible()


def test_paging_shows_every_posting_once(page: Page, site) -> None:
    """Page after page by key, the whole ranking comes by, in order."""
    page.goto("/profiles/1/shortlist")
    seen: list[str] = []
    while True:
        seen += [link.get_attribute("href") or "" for link in page.locator("li.posting h2 a").all()]
        if not page.get_by_role("link", name="Next postings").count():
            break
        page.get_by_role("link", name="Next postings").click()
        page.wait_for_url(re.compile(rf"after={len(seen)}$"))
    stored = site.ask(
        "select job_posting_key from marts.dim_ranking where profile_id = 1 order by rank_position"
    )
    assert [address.rsplit("/", 1)[1] for address in seen] == [key for (key,) in stored]


def test_hidden_postings_are_one_click_away(page: Page) -> None:
    """What a rule hides is counted on the shortlist, listed behind it, and explained."""
    page.goto("/profiles/1/shortlist")
    page.get_by_role("link", name=re.compile("hidden by your rules")).click()
    page.locator("li.compact", has_text="from a blocked company").first.get_by_role("link").click()
    expect(page.locator(".message.warn")).to_contain_text("its company is on your blocked list")
    page.get_by_role("link", name="Follow it through the pipeline").click()
    expect(page.locator("#verdict")).to_have_text("It stopped at rules.")


@pytest.mark.parametrize(
    ("query", "verdict", "said"),
    [
        ("https://jobs.example.com/sql?utm=1", "It stopped at digest.", "It is number"),
        ("Ghost analyst", "It stopped at load.", "it has no job_id"),
        ("Chief unicorn officer", "It stopped at fetch.", "No search has returned it"),
    ],
)
def test_why_not(page: Page, query: str, verdict: str, said: str) -> None:
    """The trace says where a job stopped, for one that is ranked, one that was refused and one that never came."""
    page.goto("/profiles/1/why")
    page.get_by_label("Why did I not see this job?").fill(query)
    page.get_by_role("button", name="Follow it").click()
    expect(page.locator("#verdict")).to_contain_text(verdict)
    expect(page.locator(".stages")).to_contain_text(said)


def test_sliders_say_what_would_change(page: Page) -> None:
    """A moved weight shows the ranker's what-if, and changes nothing."""
    page.goto("/profiles/1/edit")
    page.get_by_label("Recency").fill("60")
    expect(page.locator("#what-if")).to_contain_text(re.compile(r"Jobs over 70: \d+"))
    page.reload()
    expect(page.get_by_label("Recency")).not_to_have_value("60")


def test_skills_complete_by_keyboard(page: Page) -> None:
    """Typing, arrow down and Enter puts a known skill into the list."""
    page.goto("/profiles/new")
    page.get_by_role("textbox", name="Skills").fill("SQL, postgre")
    page.get_by_role("textbox", name="Skills").press("End")
    page.keyboard.type("s")
    expect(page.locator(".completions [role=option]").first).to_contain_text("PostgreSQL")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Skills")).to_have_value("SQL, PostgreSQL, ")


def test_charts_are_drawn_and_have_tables(page: Page) -> None:
    """Every chart that has data is drawn, and has a table behind it."""
    for address in ("/market", "/profiles/1/statistics"):
        page.goto(address)
        charts = page.locator("[data-chart]")
        assert charts.count() >= 2
        assert page.evaluate(
            "[...document.querySelectorAll('[data-chart] canvas')].every(one => Chart.getChart(one))"
        )
        assert page.locator(".chart details table").count() == charts.count()


def test_delete_asks_and_keeps_history(page: Page, site) -> None:
    """A copy is made, deleted after a question, and its row stays behind without its address."""
    page.goto("/profiles")
    page.get_by_role("button", name=re.compile("Duplicate Data analyst, Toronto")).click()
    expect(page.get_by_label("Name")).to_have_value("Data analyst, Toronto (copy)")
    page.goto("/profiles")
    page.get_by_role("link", name="Delete Data analyst, Toronto (copy)").click()
    page.get_by_role("button", name="Delete the profile").click()
    expect(page.get_by_role("status")).to_contain_text("deleted")
    expect(page.get_by_text("Data analyst, Toronto (copy)")).to_have_count(0)
    kept = site.ask(
        "select is_active, email from app.profiles where profile_name = 'Data analyst, Toronto (copy)'"
    )
    assert kept == [(False, "")]


def test_works_without_script(browser: Browser, site) -> None:
    """With JavaScript off, filters, marks, what-if and tables work as forms and links."""
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/profiles/2/shortlist")
    page.get_by_label("Search", exact=True).fill("engineer")
    page.get_by_role("button", name="Apply", exact=True).click()
    assert "text=engineer" in page.url
    page.locator("li.posting").first.get_by_role("button", name="Applied").click()
    assert (
        site.one("select count(*) from app.posting_feedback where profile_id = 2 and status = 'applied'") == 1
    )
    site.ask("delete from app.posting_feedback")
    page.goto("/profiles/2/edit")
    page.get_by_role("button", name="What would change?").click()
    assert "Jobs over 70" in page.inner_text("#what-if")
    page.goto("/market")
    page.get_by_text("As a table").first.click()
    assert page.locator("details[open] table").count() == 1
    context.close()


def test_keyboard_reaches_the_content(page: Page) -> None:
    """The first Tab offers to skip to the content, and every control shows its focus."""
    page.goto("/profiles/1/shortlist")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit_a_phone(browser: Browser, site, best: str, scheme: str) -> None:
    """axe-core has nothing serious to say of any page in either scheme, and nothing is wider than 360 px."""
    context = browser.new_context(base_url=site.url, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True,
                                  viewport={"width": 360, "height": 740})  # fmt: skip
    context.add_init_script(AXE)
    page = context.new_page()
    run = site.one("select run_id from app.runs limit 1")
    findings = []
    # the dark scheme changes colours and nothing else
    rules = ", runOnly: ['color-contrast', 'link-in-text-block']" if scheme == "dark" else ""
    for name, address in PAGES.items():
        page.goto(address.format(best=best, run=run))
        told = page.evaluate(f"axe.run(document, {{resultTypes: ['violations'], iframes: false{rules}}})")
        findings += [
            (name, one["id"], one["nodes"][0]["html"][:120], one["nodes"][0]["failureSummary"][:200])
            for one in told["violations"]
            if one["impact"] in {"serious", "critical"}
        ]
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wider > 0:
            findings.append((name, "wider than the screen", str(wider), ""))
    context.close()
    assert findings == []
