"""A run of the notifier: who gets mail, when, and what a failure costs."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest
from conftest import DAY, Notify
from mailserver import MailServer
from warehouse import Warehouse

from core.errors import ConfigurationError, ShortlistError
from notifier import api, queries
from notifier.letterhead import Letterhead
from notifier.mail import check_sender


def _statuses(warehouse: Warehouse) -> list[tuple[object, ...]]:
    return warehouse.ask("select profile_id, status, attempts from app.notifications order by 1, digest_date")


def test_one_mail_a_profile_and_day(warehouse_: Warehouse, mail: MailServer, notify: Notify) -> None:
    """A second run on the same day sends nothing; the next day does."""
    warehouse_.profile(email="a@example.org")
    warehouse_.profile(email="b@example.org")
    warehouse_.posting()
    assert notify().sent == 2
    assert (notify().sent, notify().already_sent) == (0, 2)
    assert notify(day=DAY + timedelta(days=1)).sent == 2
    assert len(mail.mails) == 4


def test_all_mails_leave_over_one_connection(warehouse_: Warehouse, mail: MailServer, notify: Notify) -> None:
    """The server sees one session."""
    for number in range(5):
        warehouse_.profile(email=f"p{number}@example.org")
    warehouse_.posting()
    notify()
    assert (len(mail.mails), len(mail.sessions)) == (5, 1)


def test_who_wants_no_mail_gets_none(warehouse_: Warehouse, mail: MailServer, notify: Notify) -> None:
    """Inactive, deleted and unsubscribed profiles are left out."""
    warehouse_.profile(is_active=False)
    warehouse_.profile(mail_enabled=False)
    warehouse_.profile(deleted_at="2026-01-01")
    warehouse_.posting()
    assert (notify().sent, mail.mails) == (0, [])


def test_nothing_new_is_said_honestly_or_not_at_all(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """Each profile chooses between a short mail and none."""
    warehouse_.profile(email="short@example.org")
    warehouse_.profile(email="none@example.org", mail_when_empty=False)
    warehouse_.posting(job_title="Old one")
    notify()
    outcome = notify(day=DAY + timedelta(days=1))
    assert (outcome.sent, outcome.empty) == (1, 1)
    assert len(mail.of("none@example.org")) == 1
    text = mail.of("short@example.org")[1].get_body(("plain",)).get_content()
    assert "Nothing new since your digest of 20 November." in text
    assert "Old one" in text
    assert len(text.splitlines()) < 25
    assert mail.of("short@example.org")[1]["Subject"] == "Nothing new for “Analyst, Leeds”"


def test_a_bad_address_costs_nobody_else_a_digest(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """One sentence names the profile and the cure; the others get theirs; mended, it goes the same day."""
    written = [
        "",
        "nobody",
        "a@",
        "@b",
        "a b@c.example",
        "a@b@c",
        "a@-b.example",
        "x@y.z\r\nBcc: v@w.x",
        "ü@b.example",
    ]
    bad = [warehouse_.profile(name=f"Broken {address}", email=address) for address in written]
    warehouse_.profile(name="Fine")
    warehouse_.posting()
    outcome = notify()
    assert (outcome.sent, mail.recipients) == (1, ["reader@example.org"])
    for profile, address, problem in zip(bad, written, outcome.problems, strict=True):
        assert problem.startswith(f"profile {profile} (")
        assert f"its e-mail is {address!r}" in problem or address == ""
        assert problem.endswith(": correct the profile's address.")
        assert "\n" not in problem
    assert _statuses(warehouse_)[:-1] == [(profile, "failed", 1) for profile in bad]
    warehouse_.conn.execute(
        "update app.profiles set email = 'good@example.org' where profile_id = %s", [bad[0]]
    )
    assert (notify().sent, len(mail.of("good@example.org"))) == (1, 1)


def test_a_host_name_in_other_letters_is_an_address(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """It travels in its ASCII form."""
    warehouse_.profile(email="a@bücher.example")
    warehouse_.posting()
    notify()
    assert mail.recipients == ["a@xn--bcher-kva.example"]


def test_a_defect_in_one_digest_is_that_profiles_alone(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """A value that nobody expected is reported; the others get theirs."""
    first = warehouse_.profile(name="Odd")
    second = warehouse_.profile(name="Even", email="even@example.org")
    warehouse_.posting(profiles=[first], factors=["not", "a", "mapping"])
    warehouse_.posting(profiles=[second])
    outcome = notify()
    assert (outcome.sent, mail.recipients) == (1, ["even@example.org"])
    assert outcome.problems[0].startswith(f"profile {first} (Odd): its digest could not be made")


def test_a_refused_recipient_is_tried_again_with_the_next_run(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """5xx is final for this run, and never names the address in the log."""
    refused = warehouse_.profile(email="gone@example.org")
    warehouse_.profile(email="here@example.org")
    warehouse_.posting()
    mail.on_rcpt = lambda address: f"550 no such user {address}" if "gone" in address else None
    outcome = notify()
    assert outcome.sent == 1
    assert "refused the recipient: 550 no such user (address)" in outcome.problems[0]
    assert _statuses(warehouse_)[0] == (refused, "failed", 1)
    mail.on_rcpt = lambda _: None
    assert (notify().sent, len(mail.of("gone@example.org"))) == (1, 1)


def test_a_busy_server_is_waited_for_once_not_once_a_profile(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """4xx is tried again after growing waits, all waiting profiles together."""
    for number in range(4):
        warehouse_.profile(email=f"p{number}@example.org")
    warehouse_.posting()
    waits: list[float] = []
    mail.on_rcpt = lambda _: "451 later" if mail.tries <= 5 else None
    assert notify(waits=waits).sent == 4
    assert waits == [2.0, 4.0]
    assert len(mail.mails) == 4


def test_a_server_that_stays_busy(warehouse_: Warehouse, mail: MailServer, notify: Notify) -> None:
    """After the last try the digest is failed, and the next run sends it."""
    profile = warehouse_.profile()
    warehouse_.posting()
    mail.on_data = lambda _: "452 full"
    outcome = notify()
    assert "452 full" in outcome.problems[0]
    assert _statuses(warehouse_) == [(profile, "failed", 3)]
    mail.on_data = lambda _: None
    assert notify().sent == 1


def test_a_connection_that_breaks_after_data_leaves_doubt(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """Accepted or not, it is never sent again by itself; it is reported; its postings come with the next digest."""
    warehouse_.profile(email="lost@example.org")
    warehouse_.profile(email="taken@example.org")
    warehouse_.profile(email="fine@example.org")
    warehouse_.posting(job_title="The job")
    mail.on_data = lambda m: {"lost": "drop", "taken": "accept and drop"}.get(str(m["To"]).partition("@")[0])
    outcome = notify()
    assert outcome.sent == 1
    assert all("did not say whether it took the message" in problem for problem in outcome.problems)
    assert [status for _, status, _ in _statuses(warehouse_)] == ["in_doubt", "in_doubt", "sent"]
    mail.on_data = lambda _: None
    assert notify().sent == 0
    notify(day=DAY + timedelta(days=1))
    assert len(mail.of("taken@example.org")) == 2
    for reader in ("lost", "taken"):
        text = mail.of(f"{reader}@example.org")[-1].get_body(("plain",)).get_content()
        assert "The job" in text.partition("STILL OPEN")[0]
        assert "may not have reached you" in text


def test_a_connection_that_breaks_before_the_message_leaves_none(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """What certainly did not arrive is sent again in the same run, once."""
    warehouse_.profile()
    warehouse_.posting()
    mail.on_rcpt = lambda _: "drop" if mail.tries == 1 else None
    assert (notify().sent, len(mail.mails)) == (1, 1)


def test_a_killed_run_is_reported_once_whatever_channel_it_used(
    warehouse_: Warehouse, mail: MailServer, notify: Notify
) -> None:
    """A row left at `sending` becomes `in_doubt`."""
    profile = warehouse_.profile(name="Interrupted")
    warehouse_.posting()
    warehouse_.conn.execute(
        "insert into app.notifications (profile_id, channel, digest_date, status) values (%s, 'email', %s, 'sending')",
        [profile, DAY],
    )
    outcome = notify()
    assert (outcome.sent, mail.mails) == (0, [])
    assert f"profile {profile} (Interrupted): the notifier was stopped" in outcome.problems[0]
    assert notify().problems == []


def test_two_notifiers_do_not_meet(warehouse_: Warehouse, notify: Notify) -> None:
    """The second one says who is at work, and sends nothing."""
    warehouse_.profile()
    warehouse_.posting()
    with psycopg.connect(warehouse_.url) as other:
        other.execute("select pg_advisory_lock(hashtextextended('notifier', 0))")
        with pytest.raises(ShortlistError, match="Another process is at work"):
            notify()


def test_marts_that_are_not_there_are_one_sentence(warehouse_: Warehouse, notify: Notify) -> None:
    """Before the first run there is nothing to mail, and the cure is named."""
    warehouse_.profile()
    warehouse_.conn.execute("drop schema marts cascade")
    with pytest.raises(ShortlistError, match=r"The marts are not built yet .* `make run`"):
        notify()


def test_headers(warehouse_: Warehouse, mail: MailServer, notify: Notify) -> None:
    """One-click unsubscribe and votes need a public address; the Message-ID follows from the ledger's key."""
    profile = warehouse_.profile(name="Data\r\nBcc: x@y.example")
    warehouse_.posting()
    notify()
    notify(day=DAY + timedelta(days=1), public_url="https://jobs.example.org/")
    without, with_address = mail.mails
    assert without["List-Unsubscribe"] is None
    assert "/vote/" not in without.as_string()
    assert with_address["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    unsubscribe = str(with_address["List-Unsubscribe"]).strip("<>")
    key = str(warehouse_.ask("select key from app.signing_keys where key_name = 'votes'")[0][0])
    assert unsubscribe.startswith("https://jobs.example.org/unsubscribe/")
    assert api.read_unsubscribe(key, unsubscribe.rpartition("/")[2]) == profile
    assert without["Bcc"] is None
    with psycopg.connect(warehouse_.url) as conn:
        digest = api.preview(conn, profile, "email", DAY)
        again = Letterhead("Shortlist <digest@example.org>", queries.signing_key(conn)).message_id(
            digest, "email"
        )
    assert without["Message-ID"] == again != with_address["Message-ID"]
    assert without["Message-ID"].endswith("@example.org>")


def test_vote_links_say_what_they_do(warehouse_: Warehouse) -> None:
    """Three a posting, in both bodies, each good for one thing."""
    profile = warehouse_.profile()
    job = warehouse_.posting()
    with psycopg.connect(warehouse_.url) as conn:
        head = Letterhead("digest@example.org", queries.signing_key(conn), "https://jobs.example.org")
        digest = api.preview(conn, profile, "email", DAY)
    votes = head.votes(digest, digest.new[0])
    assert [label for _, label, _ in votes] == ["Interested", "Not for me", "Applied"]
    for vote, _, link in votes:
        ballot = api.read_token(head.key, link.rpartition("/")[2])
        assert (ballot.profile_id, ballot.job_id, ballot.vote) == (profile, job, vote)
        assert link in api.text(digest, head)
        assert link in api.html(digest, head)


@pytest.mark.parametrize("address", ["http://jobs.example.org", "jobs.example.org", "https://"])
def test_a_public_address_without_tls_is_refused(address: str) -> None:
    """Before anything is sent, with the variable's name."""
    with pytest.raises(ConfigurationError, match="NOTIFIER_PUBLIC_URL is"):
        Letterhead("a@example.org", "key", address).check()


def test_a_bad_sender_is_refused_before_anything_is_sent() -> None:
    """The From address is checked first, and the variable named."""
    with pytest.raises(ConfigurationError, match="NOTIFIER_SENDER is 'me', which is no e-mail address"):
        check_sender("me")
