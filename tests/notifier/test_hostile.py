"""What a stranger wrote reaches a mail as text, and as nothing else."""

from __future__ import annotations

from email.message import EmailMessage
from html.parser import HTMLParser

from conftest import Notify
from mailserver import MailServer
from warehouse import FACTORS, Warehouse

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</td></tr></table></body><h1>gone</h1>",
    "{{ 7 * 7 }}{% raw %}",
    "evil\r\nBcc: victim@example.org\r\n\r\n<b>",
    "safe\u202egpj.exe\u2066\u200f",
    "'; drop table app.profiles; --",
    '<a href="javascript:alert(1)">x</a>',
    "<style>*{display:none}</style>",
    "&lt;script&gt;&#x3c;script>",
    ".\r\n.\r\nMAIL FROM:<x@example.org>",
    "a\x00b\x1b[2J",
    "<" * 1_000_000,
]


class Seen(HTMLParser):
    """The tags and addresses of a page, and what a reader reads."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [
            value or "" for name, value in attrs if name in {"href", "src", "action", "background"}
        ]

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words += data


TAGS = {
    "html", "head", "meta", "title", "style", "body", "div", "table", "tr", "td", "h1", "h2", "a", "bdi", "b", "span", "p",
}  # fmt: skip


def test_hostile_text_everywhere(warehouse_: Warehouse, mail: MailServer, notify: Notify) -> None:
    """In every field of a posting and as a profile's name: one recipient, one-line subject, no tag, link or control of its own."""
    warehouse_.conn.execute("insert into marts.dim_companies values ('c', 4)")
    for number, hostile in enumerate(HOSTILE):
        text = hostile.replace("\x00", "")  # no column can hold it
        profile = warehouse_.profile(name=text[:100], email=f"{number}@example.org")
        warehouse_.posting(
            profiles=[profile], job_title=text, company_name=text, city=text, state=text, country="US", company_key="c",
            publisher=text, apply_link=text, salary_min=1, salary_currency=text[:50], salary_period=text[:50],
            work_mode="onsite", apply_options=[{"publisher": text}], job_description=text,
            factors={name: factor | {"reason": text} for name, factor in FACTORS.items()},
        )  # fmt: skip
        warehouse_.posting(profiles=[profile], job_title="Second", apply_link="javascript:alert(1)")
    outcome = notify(public_url="https://jobs.example.org")
    assert (outcome.sent, outcome.problems) == (len(HOSTILE), [])
    assert mail.recipients == [f"{number}@example.org" for number in range(len(HOSTILE))]
    for message in mail.mails:
        _assert_harmless(message)
    assert warehouse_.ask("select count(*) from app.profiles") == [(len(HOSTILE),)]


def _assert_harmless(message: EmailMessage) -> None:
    assert message["Bcc"] is None
    assert not set("\r\n\u202e") & set(str(message["Subject"]))
    assert len(str(message["Subject"])) <= 150
    page, plain = (message.get_body((kind,)).get_content() for kind in ("html", "plain"))
    seen = Seen(page)
    assert seen.tags <= TAGS
    assert not any(name.startswith("on") for name in seen.attributes)
    assert all(link.startswith("https://jobs.example.org/") for link in seen.links)
    assert page.count("<style>") == 1
    for body in (page, plain):
        assert not set("\x00\x1b\u202e\u2066") & set(body)
        assert len(body) < 40_000
    assert "Apply: javascript" not in plain


def test_nothing_is_fetched_when_a_digest_is_opened(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """No image, no font, no style sheet, no tracking pixel."""
    warehouse_.profile()
    warehouse_.posting()
    notify(public_url="https://jobs.example.org")
    page = mail.mails[0].get_body(("html",)).get_content()
    assert not any(word in page for word in ("<img", "<link", "url(", "@import", "src=", "background="))
