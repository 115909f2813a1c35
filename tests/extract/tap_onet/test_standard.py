"""The Singer SDK's own tests, over a release that is fetched and has a line that cannot be loaded."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from onet_releases import UNTIL_30_2, content, serving
from singer_sdk.testing import get_tap_test_class

from extract.tap_onet.tap import TapOnet

# The SDK warns of columns that were null in every record, as those of the other layout are.
pytestmark = [
    pytest.mark.filterwarnings("ignore:No records were available to test:UserWarning"),
    pytest.mark.filterwarnings("ignore:Fields in transformed catalog but not in records:UserWarning"),
]

_CONFIG: dict[str, Any] = {"source": "set by the fixture"}


@pytest.fixture(scope="module", autouse=True)
def _served() -> Iterator[None]:
    files = {**UNTIL_30_2, "Skills.txt": [*UNTIL_30_2["Skills.txt"], "no line of skills"]}
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        for file, lines in files.items():
            archive.writestr(file, content(lines))
    with serving(body.getvalue()) as url:
        _CONFIG["source"] = url
        yield


TestTapOnet = get_tap_test_class(TapOnet, config=_CONFIG, parse_env_config=False)
