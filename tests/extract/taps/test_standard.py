"""The Singer SDK's own tests, against a sandbox that also sends what cannot be loaded."""

import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from singer_sdk.testing import get_tap_test_class

from extract.sandbox.serve import running
from extract.sandbox.settings import SandboxSettings
from extract.tap_glassdoor.tap import TapGlassdoor
from extract.tap_jsearch.tap import TapJSearch

# The SDK warns of columns that were null in every record, as an error's text is where nothing went wrong.
pytestmark = [
    pytest.mark.filterwarnings("ignore:No records were available to test:UserWarning"),
    pytest.mark.filterwarnings("ignore:Fields in transformed catalog but not in records:UserWarning"),
]

_JSEARCH: dict[str, Any] = {
    "searches": [{"profile_id": 1, "query": "analyst", "country": "CA", "date_window": "month"}],
}
_GLASSDOOR: dict[str, Any] = {
    "companies": [{"company_lookup_key": "stackmere", "company_name": "Stackmere"}],
}


@pytest.fixture(scope="module", autouse=True)
def _sandbox() -> Iterator[None]:
    settings = SandboxSettings(faults="search-v2=malformed; company-search=malformed")
    with running(settings) as url, tempfile.TemporaryDirectory() as folder:
        for config in (_JSEARCH, _GLASSDOOR):
            config.update(base_url=url, cache_dir=folder)
        yield


TestTapJSearch = get_tap_test_class(TapJSearch, config=_JSEARCH, parse_env_config=False)
TestTapGlassdoor = get_tap_test_class(TapGlassdoor, config=_GLASSDOOR, parse_env_config=False)
