"""Response bodies: parsed once, and made fit for Postgres."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

# Postgres stores neither U+0000 nor half a surrogate pair, not even escaped inside jsonb.
_SUSPECT = re.compile(rb"\\u(?:0000|[dD][89a-fA-F][0-9a-fA-F]{2})")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Body:
    """A parsed JSON body and how many characters of it had to be replaced."""

    value: Any
    replaced: int


# The fault check, the paginator and the record reader look at the same response one after the other.
@lru_cache(maxsize=4)
def parse(content: bytes) -> Body:
    """Parse a JSON body.

    Characters that Postgres cannot store become U+FFFD and are counted; NaN and infinities, which are not
    JSON, become null. Raises ValueError when the body is not JSON.
    """
    value = json.loads(content, parse_constant=lambda _: None)
    if _SUSPECT.search(content) is None:
        return Body(value, 0)
    return Body(*_storable(value))


def _storable(value: Any) -> tuple[Any, int]:
    match value:
        case str():
            return _UNSTORABLE.subn(_REPLACEMENT, value)
        case list():
            items = [_storable(item) for item in value]
            return [item for item, _ in items], sum(count for _, count in items)
        case dict():
            cleaned: dict[str, Any] = {}
            replaced = 0
            for key, item in value.items():
                new_key, in_key = _storable(key)
                cleaned[new_key], in_item = _storable(item)
                replaced += in_key + in_item
            return cleaned, replaced
        case _:
            return value, 0


def storable_text(text: str) -> str:
    """Return the text with the characters that Postgres cannot store replaced by U+FFFD."""
    return _UNSTORABLE.sub(_REPLACEMENT, text)


def as_text(value: Any) -> str:
    """Return a parsed value as JSON again, readable."""
    return json.dumps(value, ensure_ascii=False)
