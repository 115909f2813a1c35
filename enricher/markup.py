"""HTML made the lines and letters that a browser would show; characters nobody sees, and Markdown's escapes, taken out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from enricher.rewriting import Edit

_BLOCKS = "address|article|aside|blockquote|body|br|caption|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|nav|ol|option|p|pre|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul"
_INLINE = "a|abbr|b|big|button|cite|code|del|em|font|i|iframe|img|input|ins|kbd|label|mark|meta|link|noscript|o:p|picture|q|s|small|span|strike|strong|sub|sup|svg|time|title|tt|u|v|wbr"
_UNSEEN = "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_LINES = "\r\v\f\x85\u2028\u2029"
_BLANKS = "\xa0\u2007\u202f"
_MARKUP = re.compile(
    rf"[<&\n\\{_LINES}{_BLANKS}{_UNSEEN}]"  # `re` searches fast for what begins with a set
    r"(?:(?<=<)(?i:(?:script|style)\b[^<>]*>[^<]*</(?:script|style)\s*>|!--[^<]{0,2000}?-->"
    rf"|/?(?P<block>{_BLOCKS})(?:[\s/][^<>]*)?>|/?(?:{_INLINE})(?:[\s/][^<>]*)?>)"
    r"|(?<=&)(?P<entity>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});"
    rf"|(?P<line>(?<=\r)\n|(?<=[\n{_LINES}]))|(?P<blank>(?<=[{_BLANKS}]))|(?<=[{_UNSEEN}])"
    r"|(?<=\\)(?=[-.+*_#!()~|&$>\[\]]))"  # Markdown's "$50,000\-$60,000"
)
_LOOKED_AT = 8  # lines: who leaves blanks at their ends does so all over the text
_SIGNS = ("<", "&", "\\", "\r", "\v", "\f")
_SIGNS_BEYOND = (*_SIGNS, *_UNSEEN, *_LINES, *_BLANKS)


def edits(text: str) -> Iterator[Edit]:
    """What to replace, in order; nothing in a plain text."""
    # one look for each sign takes a tenth of what a pattern takes
    signs = _SIGNS if text.isascii() else _SIGNS_BEYOND
    if not any(sign in text for sign in signs) and not any(
        line[-1:].isspace() for line in text.split("\n", _LOOKED_AT)[:_LOOKED_AT]
    ):
        return
    done, fresh = 0, True  # fresh: nothing stands in this line yet
    for found in _MARKUP.finditer(text):
        start, end = found.span()
        if text[done:start].strip(" \t"):
            fresh = False
        last, done = done, end
        if name := found["block"]:
            tag = name.lower()
            new = "" if fresh and tag != "br" else "\n"
            if tag == "li" and found.group()[1] != "/":
                new += "- "
            fresh = True
        elif found["entity"]:
            new = html.unescape(found.group())
            new = " " if new in {*_BLANKS} else "" if new in {*_UNSEEN} else new
            fresh = fresh and not new.strip()
        elif found["line"] is not None:
            start -= len(text[last:start]) - len(text[last:start].rstrip(" \t"))
            new, fresh = "\n", True
        else:
            new = " " if found["blank"] is not None else ""
        if new != text[start:end]:
            yield start, end, new
