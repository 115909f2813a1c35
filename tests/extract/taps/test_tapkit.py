"""The parts that taps share, each by itself."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.tap_jsearch.tap import TapJSearch
from extract.tapkit import bodies
from extract.tapkit.cache import expiry
from extract.tapkit.errors import WrongConfigurationError
from extract.tapkit.identifiers import uuid7
from extract.tapkit.quota import QuotaPlan
from extract.tapkit.secrets import scrub, secrets_of
from extract.tapkit.settings import read_environment

_SCHEMA = TapJSearch.config_jsonschema


def test_uuid7_is_one_and_sorts_by_time() -> None:
    """Version, variant, and the order of making."""
    first = uuid7()
    time.sleep(0.002)
    second = uuid7()
    assert UUID(first).version == 7
    assert UUID(first).variant == "specified in RFC 4122"
    assert first < second
    assert len({uuid7() for _ in range(1000)}) == 1000


@given(st.dictionaries(st.integers(), st.integers(0, 30), max_size=12), st.integers(-5, 200))
def test_a_plan_is_fair(wanted: dict[int, int], left: int) -> None:
    """It spends what there is, gives no one too much, and no two hungry searches differ by more than one."""
    plan = QuotaPlan.make(wanted, left)
    assert plan.granted == min(max(left, 0), sum(wanted.values()))
    assert all(plan.grants[key] <= wanted[key] for key in wanted)
    hungry = [grant for key, grant in plan.grants.items() if grant < wanted[key]]
    assert not hungry or max(plan.grants.values()) <= min(hungry) + 1


@given(st.dictionaries(st.integers(), st.integers(0, 9), min_size=1), st.integers(0, 50), st.integers(0, 50))
def test_a_plan_never_outspends_the_source(wanted: dict[int, int], left: int, said: int) -> None:
    """What the source says is left is the limit from then on."""
    plan = QuotaPlan.make(wanted, left)
    plan.observe(said)
    assert plan.granted <= min(said, left)


def test_a_stopped_plan_spends_nothing() -> None:
    """The first reason is the one that is told."""
    plan = QuotaPlan.make({1: 5}, None)
    plan.stop("quota")
    plan.stop("later")
    assert not plan.can_spend(1, 1)
    assert plan.stopped_by == "quota"


@pytest.mark.parametrize(
    ("content", "value", "replaced"),
    [
        (b'{"a": "x\\u0000y"}', {"a": "x\N{REPLACEMENT CHARACTER}y"}, 1),
        (
            b'{"a\\u0000": [1, "\\ud800"]}',
            {"a\N{REPLACEMENT CHARACTER}": [1, "\N{REPLACEMENT CHARACTER}"]},
            2,
        ),
        (b'["\\ud83d\\ude00"]', ["\N{GRINNING FACE}"], 0),
        (b'{"a": NaN, "b": 1.50}', {"a": None, "b": 1.5}, 0),
    ],
)
def test_bodies_are_made_fit_for_postgres(content: bytes, value: object, replaced: int) -> None:
    """What it cannot store is replaced and counted; everything else stays."""
    body = bodies.parse(content)
    assert (body.value, body.replaced) == (value, replaced)


def test_a_cached_answer_ends_with_its_day() -> None:
    """It lives as long as it may, but not past midnight of the schedule's time zone."""
    evening = datetime(2026, 1, 11, 3, tzinfo=UTC)  # ten o'clock in Toronto, the day before
    assert expiry(evening, timedelta(days=1), "America/Toronto") == datetime(2026, 1, 11, 5, tzinfo=UTC)
    assert expiry(evening, timedelta(hours=1), "America/Toronto") == datetime(2026, 1, 11, 4, tzinfo=UTC)


def test_a_cache_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    """The folder may be a file, the time zone none."""
    (tmp_path / "file").write_text("")
    config = {"cache_dir": str(tmp_path / "file"), "base_url": "http://x.invalid", "searches": []}
    with pytest.raises(WrongConfigurationError, match="cache_dir"):
        TapJSearch(config=dict(config)).open_session()
    with pytest.raises(WrongConfigurationError, match="cache_timezone is 'Toronto'"):
        TapJSearch(config={**config, "cache_timezone": "Toronto"}).open_session()


def test_a_broken_cache_is_thrown_away(tmp_path: Path) -> None:
    """It only saves calls, so it must not cost a run."""
    (tmp_path / "jsearch.sqlite").write_bytes(
        b"this is no database, but long enough to be taken for one" * 99
    )
    config = {"cache_dir": str(tmp_path), "base_url": "http://x.invalid", "searches": []}
    assert TapJSearch(config=config).open_session()


def test_secrets_are_masked() -> None:
    """The key, and the password inside a URL as it is written and as it is meant."""
    config = {"api_key": "k3y-k3y", "database_url": "postgresql://me:p%40ssword@host/db"}
    text = scrub("k3y-k3y p%40ssword p@ssword me@host", secrets_of(config, _SCHEMA))
    assert text == "*** *** *** me@host"


def test_settings_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers and lists are read as such, and an empty variable is none."""
    monkeypatch.setenv("TAP_JSEARCH_MAX_PAGES", "7")
    monkeypatch.setenv("TAP_JSEARCH_BACKOFF_FACTOR", "0.5")
    monkeypatch.setenv("TAP_JSEARCH_API_KEY", "")
    monkeypatch.setenv("TAP_JSEARCH_SEARCHES", '[{"profile_id": 1}]')
    read = read_environment(_SCHEMA, "TAP_JSEARCH_")
    assert read == {"max_pages": 7, "backoff_factor": 0.5, "searches": [{"profile_id": 1}]}


def test_a_setting_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the variable and the value."""
    monkeypatch.setenv("TAP_JSEARCH_MAX_PAGES", "many")
    with pytest.raises(WrongConfigurationError, match="TAP_JSEARCH_MAX_PAGES is 'many'"):
        read_environment(_SCHEMA, "TAP_JSEARCH_")


@pytest.mark.parametrize(
    ("config", "cure"),
    [
        ({"database_url": "x"}, "TAP_JSEARCH_API_KEY"),
        ({"api_key": "k"}, "TAP_JSEARCH_DATABASE_URL"),
    ],
)
def test_missing_settings_are_told_before_the_run(config: dict[str, str], cure: str) -> None:
    """One sentence that names the cure, exit code 2."""
    with pytest.raises(WrongConfigurationError, match=cure) as caught:
        TapJSearch.check_settings(config)
    assert caught.value.exit_code == 2
