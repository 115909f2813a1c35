"""From a posting, a profile and an occupation to a gap, in a real browser."""

from __future__ import annotations

import re

from conftest import Site  # type: ignore[import-not-found]  # beside this file
from playwright.sync_api import Browser, Page, expect


def test_from_an_occupation_to_the_gap_without_script(browser: Browser, site: Site) -> None:
    """Search, open, compare: links and plain forms, and the chart is there."""
    context = browser.new_context(
        base_url=site.url, java_script_enabled=False, viewport={"width": 360, "height": 800}
    )
    page = context.new_page()
    page.goto("/profiles")
    page.get_by_role("link", name="Occupations").click()
    page.get_by_label("Any title of it").fill("data scientist")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Data Scientists", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Data Scientists")
    page.get_by_role("link", name="From another occupation").click()
    expect(page.get_by_role("alert")).to_contain_text("from is missing")
    page.get_by_label("From an occupation").fill("developer")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("alert")).to_contain_text("a title of 2 occupations")
    page.get_by_role("link", name="Software Developers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("From Software Developers to Data Scientists")
    first = page.locator(".chart-table tbody tr").first
    expect(first).to_contain_text("Mathematics")
    expect(first).to_contain_text("+30")
    assert first.locator("circle.here").get_attribute("cx") == "50.0%"
    assert first.locator("circle.there.learn").get_attribute("cx") == "80.0%"
    expect(page.locator(".attribution")).to_contain_text("O*NET 29.3 Database")
    context.close()


def test_from_a_posting_to_the_gap(page: Page, best: str) -> None:
    """A posting leads to its gap, which names what is missing, and back."""
    page.goto(f"/profiles/1/postings/{best}")
    page.get_by_role("link", name="What lies between you and this job").click()
    expect(page.get_by_role("heading", name="What this posting asks for")).to_be_visible()
    expect(page.locator(".asked tbody tr").first).to_contain_text("required")
    page.get_by_role("link", name="The same as JSON").click()
    assert '"kind":"posting"' in (page.text_content("body") or "").replace(" ", "")


def test_a_profile_is_told_what_one_more_skill_opens(page: Page) -> None:
    """The tab of a profile: occupations on its shortlist, and what each further skill would do."""
    page.goto("/profiles/1/shortlist")
    page.get_by_role("link", name="Skill gap").click()
    expect(page.get_by_role("heading", name="What one more skill would open")).to_be_visible()
    expect(page.locator(".chart-table tbody tr").first).to_contain_text(re.compile(r"\+[1-9]"))
    page.get_by_label("What lies between this profile and").fill("data sci")
    expect(page.get_by_role("option", name="Data Scientists")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("to Data Scientists")
