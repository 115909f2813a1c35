"""What a search finds in the sample."""

from __future__ import annotations

import pytest


@pytest.fixture
def searched(client, sample, posting):
    """A server over postings in three countries."""
    berlin = {"job_city": None, "job_state": None, "job_country": None, "job_location": "Berlin, Germany"}
    return client(
        sample=sample(
            [
                posting("toronto"),
                posting(
                    "remote-ca",
                    remote=True,
                    job={"job_city": None, "job_location": "Anywhere", "job_is_remote": None},
                ),
                posting("nurse", title="Registered Nurse", job={"job_employment_type": "Part-time"}),
                posting("old", days_ago=20),
                posting(
                    "berlin",
                    title="Dateningenieur (m/w/d)",
                    country="DE",
                    job={**berlin, "job_employment_type": "Vollzeit"},
                ),
                posting(
                    "us",
                    job={
                        "job_city": "Austin",
                        "job_state": "TX",
                        "job_country": "US",
                        "job_location": "Austin, TX",
                    },
                ),
            ]
        )
    )


def ids(found):
    """The ids of jobs."""
    return {job["job_id"] for job in found}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("data engineer in Toronto, ON", {"toronto", "remote-ca", "old"}),
        ("data engineering jobs Canada", {"toronto", "remote-ca", "old"}),
        ("nursing in Toronto", {"nurse"}),
        ("Dateningenieurin Berlin", {"berlin"}),
        ("engineer near Austin, TX", {"us"}),
        ("engineer", {"us"}),
        ("astronaut in Toronto", set()),
    ],
)
def test_title_words_and_places(searched, jobs, query, expected):
    """Any shared word of the title finds a posting; the place in the query says where; else it is the US."""
    assert ids(jobs(searched, query=query)) == expected


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"country": "CA"}, {"toronto", "remote-ca", "old", "nurse"}),
        ({"country": "ca", "work_from_home": "true"}, {"remote-ca"}),
        ({"country": "ca", "date_posted": "week"}, {"toronto", "remote-ca", "nurse"}),
        ({"country": "ca", "date_posted": "today"}, set()),
        ({"country": "ca", "employment_types": "PARTTIME,INTERN"}, {"nurse"}),
        ({"country": "de", "employment_types": "FULLTIME"}, {"berlin"}),
        ({"country": "ca", "exclude_job_publishers": "linkedin"}, set()),
    ],
)
def test_filters(searched, jobs, params, expected):
    """Country, remote, age, employment type and publisher filter as the API's parameters do."""
    assert ids(jobs(searched, query="engineer nurse dateningenieur", **params)) == expected


def test_order_is_fixed(searched, jobs):
    """The same search gives the same jobs in the same order, titles before texts."""
    first = [job["job_id"] for job in jobs(searched, query="nurse engineer", country="ca")]
    assert first == [job["job_id"] for job in jobs(searched, query="nurse engineer", country="ca")]


def test_fields_cut_the_jobs(searched, jobs):
    """`fields` leaves only those keys."""
    found = jobs(searched, query="engineer", fields="job_id,job_title")
    assert list(found[0]) == ["job_id", "job_title"]


def test_details_add_keys(searched):
    """`/job-details` has a list with the posting and more keys; unknown ids are left out."""
    data = searched.get("/job-details", params={"job_id": "us,unknown"}).json()["data"]
    assert [job["job_id"] for job in data] == ["us"]
    assert "work_arrangement" in data[0]


def test_vintages_have_their_own_keys(client, sample, posting, jobs):
    """Each vintage sends its keys, null where the posting has none, and not those of the others."""
    rows = [posting(vintage, vintage=vintage) for vintage in ("v1", "list", "v2")]
    found = {job["job_id"]: job for job in jobs(client(sample=sample(rows)), query="data", country="ca")}
    assert found["v1"]["job_salary_currency"] is None
    assert found["v1"]["job_posted_human_readable"] == "2 days ago"
    assert "job_salary_currency" not in found["list"]
    assert "job_salary" in found["list"]
    assert found["v2"]["job_salary_string"] is None
    assert "job_salary" not in found["v2"]
