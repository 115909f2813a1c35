"""The bodies of the API and its gateway, right and wrong ones."""

from __future__ import annotations

import json
import uuid
from typing import Any

from starlette.responses import HTMLResponse, Response

QUOTA_MESSAGE = (
    "You have exceeded the MONTHLY quota for Requests on your current plan, BASIC. "
    "Upgrade your plan at https://rapidapi.com/letscrape-6bRBa3QguO5/api/{api}"
)
RATE_MESSAGE = "You have exceeded the rate limit per second for your plan, BASIC, by the API provider"
NO_KEY_MESSAGE = "Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info."
FORBIDDEN_MESSAGE = "You are not subscribed to this API."

_GATEWAY_PAGE = (
    "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n"
    "<center><h1>{status} {reason}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)
_REASONS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Temporarily Unavailable"}


def json_response(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """A JSON answer in real characters, not escapes."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text, status, headers, media_type="application/json")


def ready_response(envelope: dict[str, Any], data: bytes) -> Response:
    """A right answer whose `data` is JSON already; in the envelope it comes last and is null."""
    head = json.dumps(envelope, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(head.removesuffix(b"null}") + data + b"}", media_type="application/json")


def ok(parameters: dict[str, Any], data: Any) -> dict[str, Any]:
    """The envelope of a right answer."""
    return {"status": "OK", "request_id": str(uuid.uuid4()), "parameters": parameters, "data": data}


def error(message: str, code: int) -> dict[str, Any]:
    """The envelope of the API's own errors."""
    return {"status": "ERROR", "request_id": str(uuid.uuid4()), "error": {"message": message, "code": code}}


def gateway(message: str, status: int, headers: dict[str, str] | None = None) -> Response:
    """An error of the gateway before the API: `{"message": …}`."""
    return json_response({"message": message}, status, headers)


def no_such_endpoint(path: str) -> Response:
    """What a retired or unknown endpoint answers, `/search` among them."""
    return gateway(f"Endpoint '{path}' does not exist", 404)


def gateway_page(status: int) -> Response:
    """An HTML error page of the gateway."""
    return HTMLResponse(_GATEWAY_PAGE.format(status=status, reason=_REASONS.get(status, "Error")), status)
