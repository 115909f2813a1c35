"""Where a release comes from: a folder, a zip, or a URL of one."""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from extract.tap_onet.layout import EXCERPT_MARK, READ_ME, TABLES, VERSION
from extract.tapkit.errors import UnusableSourceError, WrongConfigurationError

CROSSWALK = Path(__file__).parent / "crosswalk" / "2010_to_2019_Crosswalk.csv"

_WANTED = {file for table in TABLES for file in table.files} | {EXCERPT_MARK, READ_ME}
_VERSION_IN_NAME = re.compile(r"db_(\d{1,3})_(\d)(?!\d)")
_VERSION_IN_TEXT = re.compile(r"O\*NET\S*\s+(\d{1,3}\.\d)\s+Database")
_VERSION = re.compile(r"\d{1,3}\.\d")


@dataclass(frozen=True, slots=True)
class Release:
    """The files of a release as they came, by name without folder."""

    origin: str
    version: str
    files: Mapping[str, bytes]

    @property
    def is_excerpt(self) -> bool:
        """Whether it says of itself that it is a part of a release."""
        return EXCERPT_MARK in self.files

    @property
    def content_hash(self) -> str:
        """Changes when a file does, or what we read out of it."""
        digest = hashlib.sha256(f"{VERSION} {self.version}".encode())
        for name in sorted(self.files.keys() - {READ_ME, EXCERPT_MARK}):
            digest.update(name.encode() + b"\0" + hashlib.sha256(self.files[name]).digest())
        return digest.hexdigest()


def is_url(source: str) -> bool:
    """Say whether a source is an address and not a path."""
    return urlsplit(source).scheme in {"http", "https"}


def open_release(origin: str, content: bytes | Path, *, version: str | None) -> Release:
    """Read the files of a release out of a zip's bytes, a zip or a folder.

    The version is `version`, or what the names and the read-me say. The crosswalk is no part of O*NET's zip:
    where it is missing, the one that ships with the tap takes its place.
    """
    files, names = _files_of(origin, content)
    if not files.keys() - {READ_ME, EXCERPT_MARK}:
        raise UnusableSourceError(
            f"{origin} holds none of O*NET's text files: name a release's text zip, or the folder it unpacks to."
        )
    files.setdefault(CROSSWALK.name, CROSSWALK.read_bytes())
    return Release(origin, _version(version, names, files, origin), files)


def _files_of(origin: str, content: bytes | Path) -> tuple[dict[str, bytes], list[str]]:
    if isinstance(content, Path) and content.is_dir():
        found = {path.name: path for path in sorted(content.iterdir()) if path.name in _WANTED}
        return {name: path.read_bytes() for name, path in found.items()}, [origin]
    try:
        with zipfile.ZipFile(content if isinstance(content, Path) else io.BytesIO(content)) as archive:
            members = {Path(name).name: name for name in archive.namelist()}
            files = {name: archive.read(member) for name, member in members.items() if name in _WANTED}
            return files, [origin, *members.values()]
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        start = content.open("rb").read(20) if isinstance(content, Path) else content[:20]
        kind = "is damaged or cut off" if start.startswith(b"PK") else f"is no zip file (it begins {start!r})"
        raise UnusableSourceError(f"{origin} {kind}: {error}. Fetch it again.") from None
    except OSError as error:
        raise WrongConfigurationError(
            f"The release {origin!r} cannot be read ({error.strerror}): set `source` to a URL, a zip or a folder."
        ) from None


def _version(said: str | None, names: list[str], files: Mapping[str, bytes], origin: str) -> str:
    if said is not None:
        if not _VERSION.fullmatch(said):
            raise WrongConfigurationError(f"release is {said!r}, which is no version: write it as 31.0.")
        return said
    if found := next((match for name in names if (match := _VERSION_IN_NAME.search(name))), None):
        return f"{found[1]}.{found[2]}"
    for name in (READ_ME, EXCERPT_MARK):
        if found := _VERSION_IN_TEXT.search(files.get(name, b"").decode("utf-8", "replace")):
            return found[1]
    raise WrongConfigurationError(
        f"{origin} does not say which release it is: set `release`, for example 31.0, as the licence wants it named."
    )
