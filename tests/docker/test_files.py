"""The files of the external-Postgres way, held against their published schemas: no engine runs here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    bin_folder = Path(sys.executable).parent
    return subprocess.run(
        [str(bin_folder / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.compose-spec", "docker-compose.yml"),
        ("vendor.github-workflows", ".github/workflows/check.yml"),
    ],
)
def test_a_file_keeps_to_its_schema(schema: str, file: str) -> None:
    """Compose and workflow files say only what their schemas know."""
    done = _run("check-jsonschema", "--builtin-schema", schema, file)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_dockerfile_is_lint_free() -> None:
    """Hadolint finds nothing to say."""
    done = _run("hadolint", "Dockerfile")
    assert done.returncode == 0, done.stdout + done.stderr


def test_compose_mounts_the_init_script_and_keeps_ports_local() -> None:
    """The database is initialised by the script that the embedded one runs, and no port faces the network."""
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    volumes = compose["services"]["postgres"]["volumes"]
    assert "./docker/init:/docker-entrypoint-initdb.d:ro" in volumes
    assert (ROOT / "docker" / "init" / "01_create_schemas.sql").is_file()
    ports = [port for service in compose["services"].values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)
