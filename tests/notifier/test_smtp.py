"""Mail servers of every mood: TLS, logins, and refusals."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult, LoginPassword
from conftest import settings
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from mailserver import MailServer

from core.errors import ConfigurationError
from notifier.senders import Parcel, Refused, Unreachable
from notifier.smtp import SmtpSender

PARCEL = Parcel(
    "<1@example.org>",
    "Hello",
    "from@example.org",
    "to@example.org",
    b"Subject: Hello\r\n\r\n.dot\r\n..\r\nend\r\n",
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for `localhost` with its key, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1)).add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
    )  # fmt: skip
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return path


def _context(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def _login(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"me", b"right")
    return AuthResult(success=good, handled=False)


@pytest.fixture
def starttls(certificate: Path) -> Iterator[MailServer]:
    """A server that wants STARTTLS and a login."""
    options = {
        "tls_context": _context(certificate),
        "require_starttls": True,
        "authenticator": _login,
        "auth_required": True,
    }
    with MailServer(**options) as server:
        yield server


def _send(sender: SmtpSender) -> None:
    sender.open()
    sender.send(PARCEL)
    sender.close()


def test_starttls_with_a_login(
    starttls: MailServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection is secured before the password travels; the message arrives as it was, dots and all."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    _send(
        SmtpSender(
            settings(starttls.port, smtp_security="starttls", smtp_username="me", smtp_password="right")
        )
    )
    assert starttls.mails[0].get_content() == ".dot\r\n..\r\nend\r\n"


def test_a_wrong_password_is_final(
    starttls: MailServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not tried again, and not shown."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    sender = SmtpSender(
        settings(starttls.port, smtp_security="starttls", smtp_username="me", smtp_password="wrong-word")
    )
    with pytest.raises(Unreachable, match="refused the login: check NOTIFIER_SMTP_USERNAME") as error:
        sender.open()
    assert not error.value.temporary
    assert "wrong-word" not in str(error.value)


def test_a_certificate_that_is_not_trusted(starttls: MailServer) -> None:
    """Nothing is sent to a server that cannot show who it is."""
    with pytest.raises(Unreachable, match="certificate of localhost is not trusted") as error:
        SmtpSender(settings(starttls.port, smtp_security="starttls")).open()
    assert not error.value.temporary


def test_a_server_without_starttls(mail: MailServer) -> None:
    """There is no falling back to an open connection."""
    with pytest.raises(Unreachable, match="does not offer STARTTLS: set NOTIFIER_SMTP_SECURITY to tls"):
        SmtpSender(settings(mail.port, smtp_security="starttls")).open()


def test_tls_from_the_start(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Port 465's way."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with MailServer(ssl_context=_context(certificate)) as server:
        _send(SmtpSender(settings(server.port, smtp_security="tls")))
        assert len(server.mails) == 1


def test_no_server() -> None:
    """The settings to look at are named; trying again may help."""
    with pytest.raises(
        Unreachable, match=r"localhost:9 cannot be used \(.*refused\): check NOTIFIER_SMTP_HOST"
    ) as error:
        SmtpSender(settings(9)).open()
    assert error.value.temporary


def test_a_connection_that_the_server_ended_is_made_again(mail: MailServer) -> None:
    """Between two digests, without a loss."""
    sender = SmtpSender(settings(mail.port))
    sender.open()
    sender.send(PARCEL)
    assert sender._connection is not None
    sender._connection.docmd("QUIT")
    sender._used = 0  # long ago
    sender.open()
    sender.send(PARCEL)
    sender.close()
    assert len(mail.mails) == 2


def test_after_a_refusal_the_connection_is_fit_for_the_next(mail: MailServer) -> None:
    """A refused message leaves nothing behind."""
    sender = SmtpSender(settings(mail.port))
    sender.open()
    mail.on_data = lambda _: "554 spam, says to@example.org"
    with pytest.raises(Refused, match=r"refused the message: 554 spam, says \(address\)") as error:
        sender.send(PARCEL)
    assert not error.value.temporary
    mail.on_data = lambda _: None
    sender.open()
    sender.send(PARCEL)
    sender.close()
    assert mail.recipients == ["to@example.org"]


def test_a_password_never_travels_in_the_clear() -> None:
    """A login without TLS is only for this machine."""
    with pytest.raises(ConfigurationError, match=r"password would travel readable to mail\.example"):
        SmtpSender(settings(25, smtp_host="mail.example", smtp_username="me"))


def test_a_missing_host_is_named() -> None:
    """With both ways out."""
    with pytest.raises(ConfigurationError, match=r"NOTIFIER_SMTP_HOST is not set.*NOTIFIER_CHANNEL=outbox"):
        SmtpSender(settings(25, smtp_host=None))
