"""Small releases in both layouts, tap-onet run over them, and a server to fetch them from."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import click
from singer_sdk.io_base import SingerWriter

from extract.tap_onet.tap import TapOnet

CODES = ("15-1252.00", "15-2051.00", "29-1141.00")
_RATING = (
    "{code}\t2.A.1.a\tReading Comprehension\t{scale}\t{value}\t8\t0.1\t3.8\t4.3\tN\tn/a\t08/2023\tAnalyst"
)
_SKILLS = (
    "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"
    "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source"
)
COMMON = {
    "Occupation Data.txt": [
        "O*NET-SOC Code\tTitle\tDescription",
        *(f"{code}\tTitle of {code}\tn/a" for code in CODES),
    ],
    "Related Occupations.txt": [
        "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex",
        f"{CODES[0]}\t{CODES[1]}\tPrimary-Short\t1",
    ],
    "Scales Reference.txt": [
        "Scale ID\tScale Name\tMinimum\tMaximum",
        "IM\tImportance\t1\t5",
        "LV\tLevel\t0\t7",
    ],
}
UNTIL_30_2 = {
    **COMMON,
    "Skills.txt": [
        _SKILLS,
        *(
            _RATING.format(code=code, scale=scale, value=value)
            for code in CODES
            for scale, value in (("IM", 4.12), ("LV", 4.62))
        ),
    ],
    "Technology Skills.txt": [
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand",
        f"{CODES[0]}\tPython\t43232402\tObject oriented software\tY\tY",
        f"{CODES[1]}\tR\t43232605\tAnalytical software\tY\tN",
    ],
    "Alternate Titles.txt": [
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)",
        f"{CODES[0]}\tApplications Developer\tApp Dev\t08,09",
        f"{CODES[2]}\tCafé Nurse\tn/a\t10",
    ],
}
FROM_30_3 = {
    **COMMON,
    "Essential Skills.txt": UNTIL_30_2["Skills.txt"][:4],
    "Transferable Skills.txt": [_SKILLS, *UNTIL_30_2["Skills.txt"][4:]],
    "Software Skills.txt": [
        "O*NET-SOC Code\tWorkplace Example\tElement ID\tElement Name\tHot Technology\tIn Demand",
        f"{CODES[0]}\tPython\t5.A.1\tDevelopment software\tY\tY",
        f"{CODES[1]}\tR\t5.A.2\tAnalytical software\tY\tN",
    ],
    "Job Titles.txt": [
        "O*NET-SOC Code\tJob Title",
        f"{CODES[0]}\tApplications Developer",
        f"{CODES[2]}\tCafé Nurse",
    ],
}

Files = dict[str, list[str]]


def content(lines: list[str]) -> bytes:
    """A file as O*NET writes it."""
    return "\r\n".join([*lines, ""]).encode()


@dataclass
class Output:
    """What a run of the tap wrote, and how it ended."""

    messages: list[dict[str, Any]] = field(default_factory=list)
    error: click.ClickException | None = None

    def records(self, stream: str) -> list[dict[str, Any]]:
        """The records of a stream."""
        return [m["record"] for m in self.messages if m["type"] == "RECORD" and m["stream"] == stream]

    @property
    def loaded(self) -> set[str]:
        """The streams that have records, but for the record of calls."""
        return {m["stream"] for m in self.messages if m["type"] == "RECORD"} - {"api_requests"}


class _Collector(SingerWriter):
    def __init__(self, output: Output) -> None:
        self.output = output

    def write_message(self, message: Any) -> None:
        self.output.messages.append(json.loads(self.format_message(message)))


def run(source: Path | str, **more: Any) -> Output:
    """Run the tap to its end."""
    output = Output()
    config = {"source": str(source), "backoff_factor": 0, "request_timeout": 5, **more}
    try:
        TapOnet(config=config, message_writer=_Collector(output)).sync_all()
    except click.ClickException as error:
        output.error = error
    return output


def load(output: Output, database: str, folder: Path) -> None:
    """Send what the tap wrote to target-postgres."""
    _, _, rest = database.partition("://")
    config = folder / "target.json"
    settings = {"default_target_schema": "raw", "load_method": "append-only", "use_copy": True}
    config.write_text(
        json.dumps({**settings, "validate_records": False, "sqlalchemy_url": f"postgresql+psycopg://{rest}"})
    )
    done = subprocess.run(
        [Path(sys.executable).with_name("target-postgres"), "--config", config],
        input="\n".join(map(json.dumps, output.messages)), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@contextmanager
def serving(body: bytes, *, status: int = 200, length: int | None = None) -> Iterator[str]:
    """A web server that answers every call alike; `length` is the length that it promises."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name in the base class
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/dl/db_29_2_text.zip"
        server.shutdown()
