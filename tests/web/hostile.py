"""Postings of ours that mean harm: markup, scripts, direction overrides, links that run code, SQL in names, too much."""

from __future__ import annotations

from typing import Any

MARK = "pwned"
_SCRIPT = f"<script>window.{MARK}=1</script>"


def postings() -> list[dict[str, Any]]:
    """Payloads as JSearch would send them."""
    return [
        _posting("script", job_title=f"Data analyst {_SCRIPT}", job_description=f"{_SCRIPT}<img src=x onerror=window.{MARK}=1> SQL"),
        _posting("broken", job_title='Data analyst "><svg/onload=window.pwned=1>', job_description="<table><tr><td><b>Python <!-- </p></div><style>*{display:none}"),
        _posting("closing", job_title="Data analyst </title></textarea></script>", job_description="</pre></main></body></html><h1>Gone</h1>"),
        _posting("attribute", employer_name=f"' onmouseover='window.{MARK}=1' x='", job_location=f'Toronto" autofocus onfocus="window.{MARK}=1'),
        _posting("bidi", job_title="Data analyst \u202eslairt eerht\u202c \u2066hidden\u2069", job_description="\u202e" + "reversed " * 50),
        _posting("long", job_title="Data analyst " + "very " * 400, job_description="SQL and Python. " * 65_000),
        _posting("link", job_apply_link=f"javascript:window.{MARK}=1", employer_website="javascript:alert(1)",
                 apply_options=[{"publisher": "Data", "apply_link": f"data:text/html,{_SCRIPT}", "is_direct": True},
                                {"publisher": _SCRIPT, "apply_link": " JaVaScRiPt:alert(1)", "is_direct": False}]),
        _posting("sql", job_title="Data analyst'; drop table app.profiles; --", employer_name="Robert'); delete from app.runs; --"),
        _posting("template", job_title="Data analyst {{ 7*7 }} ${7*7} {% raw %}", job_description="{{ config }} {% include '/etc/passwd' %}"),
        _posting("controls", job_title="Data analyst\u0001\u0007\u001b[31m\ufeff", job_description="a\u0000b\u0008c\u2028d\u2029e"),
        _posting("kinds", job_title="Data analyst", job_highlights={"Qualifications": "not a list"}, apply_options={"not": "a list"},
                 job_benefits=[{"odd": 1}], job_min_salary="a lot", job_max_salary=1e308, job_salary_period="FORTNIGHT"),
        _posting("empty", job_title="", job_description="", employer_name="", job_location=""),
    ]  # fmt: skip


def _posting(name: str, **fields: Any) -> dict[str, Any]:
    return {
        "job_id": f"hostile-{name}==",
        "job_title": f"Data analyst ({name})",
        "employer_name": f"Hostile {name}",
        "employer_website": f"https://{name}.example",
        "job_publisher": "Indeed",
        "job_employment_type": "FULLTIME",
        "job_apply_link": f"https://jobs.example.com/{name}",
        "apply_options": [],
        "job_description": f"A data analyst who knows SQL and Python. {name}",
        "job_is_remote": False,
        "job_location": "Toronto, ON",
        "job_city": "Toronto",
        "job_state": "ON",
        "job_country": "CA",
        "job_latitude": 43.65,
        "job_longitude": -79.38,
        "job_highlights": {},
    } | fields
