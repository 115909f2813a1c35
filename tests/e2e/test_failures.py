"""What goes wrong is said in one clear sentence that names the cure, with the right exit code and no traceback."""

from __future__ import annotations

import pytest

from tests.e2e.conftest import Project


@pytest.mark.parametrize(
    ("environment", "code", "words"),
    [
        (
            {"DATABASE_URL": "postgresql://me:hidden@127.0.0.1:1/none"},
            1,
            ("127.0.0.1:1", "cannot be reached", "DATABASE_URL"),
        ),
        ({"DATABASE_URL": "mysql://me:hidden@localhost/none"}, 2, ("DATABASE_URL", "postgresql://")),
        ({"LOG_LEVEL": "loud"}, 2, ("LOG_LEVEL", "'loud'")),
    ],
)
def test_the_job_does_not_start_on_a_bad_setting(
    project: Project, environment: dict[str, str], code: int, words: tuple[str, ...]
) -> None:
    """The last line names the setting and the cure, and no password."""
    ended, said = project.job(**environment)
    assert ended == code, said
    for word in words:
        assert word in said
    assert "Traceback" not in said
    assert "hidden" not in said


def test_prod_without_a_key_says_which_key(project: Project) -> None:
    """The live environment asks for the key by the name of its variable, and sends no request."""
    ended, said = project.job(MELTANO_ENVIRONMENT="prod", NOTIFIER_CHANNEL="outbox")
    assert ended == 1, said
    assert "TAP_JSEARCH_API_KEY" in said
    assert "Traceback" not in said


def test_a_refused_key_is_told_apart_from_a_dead_source(project: Project) -> None:
    """A key that every call refuses ends the job with the variable's name, and the key itself is nowhere."""
    ended, said = project.job(TAP_JSEARCH_API_KEY="wrong-key")
    assert ended == 1, said
    assert "TAP_JSEARCH_API_KEY" in said
    assert "Traceback" not in said
    assert "wrong-key" not in said


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ("weights: [", ("weights.yml",)),
        ("weights: {no_such_factor: 3}", ("no_such_factor",)),
        ("weights: {recency: -1}", ("recency", "-1")),
        ("weights: {recency: 0}", ("0",)),
    ],
)
def test_wrong_weights_are_refused_by_name(project: Project, weights: str, words: tuple[str, ...]) -> None:
    """The ranker names the file, the factor and the value, and does not start."""
    file = project.root / "weights.yml"
    file.write_text(weights)
    ended, said = project.run(
        str(project.root / ".venv" / "bin" / "ranker"), "list", RANKER_WEIGHTS_FILE=str(file)
    )
    assert ended == 2, said
    for word in words:
        assert word in said
    assert "Traceback" not in said
