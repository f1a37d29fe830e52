"""Archives of strangers: what is in them is listed and read, and never unpacked to where its name says."""

from __future__ import annotations

import gzip
import re
import stat
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import islice
from typing import IO, Any, NamedTuple, Protocol

from ..text import Text, fill

MAX_MEMBERS, MAX_MEMBERS_INSIDE = 50_000, 2_000
"""Notebooks and archives in one archive, and in one that lies in another."""

MOST_UNPACKED, MAX_GROWTH = 2**28, 30
"""Bytes that an archive may always have unpacked, and how many times its packed size beyond that."""

UTF_8_NAMES = 0x800
"""What a zip file says of a member whose name is in UTF-8; else it is in what the packer's machine had."""

LINK = Text("it is a link", "リンクです")
SPECIAL = Text("it is a special file", "特殊なファイルです")
PASSWORD = Text("it needs a password", "パスワードがかかっています")
UNUSUAL = Text(
    "it is packed in an unusual way; pack it again as an ordinary zip file",
    "特殊な方法で圧縮されています。普通の zip ファイルにしてください",
)
TOO_MANY = Text("it holds {number:,} notebooks", "ノートブックが {number:,} 個入っています")
GROWS = Text("unpacked it is larger than {most} MB", "展開すると {most} MB を超えます")


class RefusedError(Exception):
    """Something that was handed in is not taken; its argument is a Text that says why."""


class Member(NamedTuple):
    """A file in an archive: the folders it lies in and its name, its size, when it was changed, and its entry."""

    place: tuple[str, ...]
    size: int
    changed: float
    problem: Text | None
    entry: Any
    packed: int


class Archive(Protocol):
    """An archive that is open."""

    def members(self) -> list[Member]:
        """The files in it, and its folders."""

    def read(self, entry: Any) -> bytes:
        """The content of one, not more than the archive says it has."""

    def close(self) -> None:
        """Have done with it."""


class Zip:
    """A zip file."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._file = zipfile.ZipFile(stream)

    def members(self) -> list[Member]:
        """The files in it, and its folders."""
        return [
            Member(_parts(_name(i)), i.file_size, _changed(i.date_time), _problem(i), i, i.compress_size)
            for i in self._file.infolist()
        ]

    def read(self, entry: zipfile.ZipInfo) -> bytes:
        """The content of one."""
        with self._file.open(entry) as member:  # ZipFile.read() unpacks it all at one go, whatever it says of its size
            return member.read(entry.file_size + 1)[: entry.file_size]

    def close(self) -> None:
        """Close it, and what it was read from."""
        stream = self._file.fp
        self._file.close()
        if stream:
            stream.close()


class Tar:
    """A tar file, which may be packed with gzip; it is unpacked as a whole, onto the disk, before it is looked into."""

    def __init__(self, stream: IO[bytes]) -> None:
        packed = stream.seek(0, 2)
        stream.seek(0)
        self._whole = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the archive
        most = max(MOST_UNPACKED, MAX_GROWTH * packed)
        left = most
        for piece in _unzipped(stream):
            left -= len(piece)
            if left < 0:
                self._whole.close()
                raise RefusedError(fill(GROWS, most=most // 2**20))
            self._whole.write(piece)
        stream.close()
        self._whole.seek(0)
        self._file = tarfile.TarFile(fileobj=self._whole)

    def members(self) -> list[Member]:
        """The files in it, and its folders."""
        return [
            Member(_tar_parts(entry), entry.size, entry.mtime, _problem_of_kind(entry), entry, entry.size)
            for entry in islice(self._file, 4 * MAX_MEMBERS)
        ]

    def read(self, entry: tarfile.TarInfo) -> bytes:
        """The content of one."""
        member = self._file.extractfile(entry)
        return member.read(entry.size) if member else b""

    def close(self) -> None:
        """Close it, and the file that it was unpacked into."""
        self._file.close()
        self._whole.close()


KINDS: dict[str, type[Zip] | type[Tar]] = {".zip": Zip, ".tar": Tar, ".tar.gz": Tar, ".tgz": Tar}
"""By the endings of names."""

UNREAD = re.compile(r"\.(rar|7z|xz|bz2|zipx|gz)$", re.IGNORECASE)
"""How archives are called that cannot be looked into."""


def kind_of(name: str, stream: IO[bytes]) -> type[Zip] | type[Tar]:
    """What an archive is: by how it begins, for some are called what they are not, else by its name."""
    start = stream.read(4)
    stream.seek(0)
    return Zip if start == b"PK\3\4" else Tar if start[:2] == b"\x1f\x8b" else KINDS[ending(name)]


def ending(name: str) -> str:
    """How the name of an archive ends that can be looked into; empty if it is none."""
    found = [ending for ending in KINDS if name.lower().endswith(ending)]
    return max(found, key=len, default="")


def _parts(name: str) -> tuple[str, ...]:
    """The names of folders and file, however the way to it is written; never one upwards or from the root. That of a
    folder itself ends with nothing.
    """
    name = name.replace("\\", "/")
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    return (*parts, "") if name.endswith("/") or not parts else tuple(parts)


def _tar_parts(entry: tarfile.TarInfo) -> tuple[str, ...]:
    return _parts(f"{entry.name}/" if entry.isdir() else entry.name)


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was written: in UTF-8, which some do not say, or in the code page of Japanese systems."""
    if info.flag_bits & UTF_8_NAMES or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")  # what Python read it in
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _changed(date: tuple[int, ...]) -> float:
    """Seconds since 1970 of a date in a zip file; 0 for one that no calendar has."""
    try:
        return time.mktime((*date, 0, 0, -1))  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        return 0.0


def _problem(info: zipfile.ZipInfo) -> Text | None:
    """Why a member of a zip file is not taken."""
    if info.create_system == 3 and stat.S_ISLNK(info.external_attr >> 16):
        return LINK
    if info.flag_bits & 1:
        return PASSWORD
    # Python unpacks the other kinds at one go, however small the size that the archive gives.
    return None if info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) else UNUSUAL


def _problem_of_kind(entry: tarfile.TarInfo) -> Text | None:
    """Why a member of a tar file is not taken."""
    if entry.issym() or entry.islnk():
        return LINK
    return None if entry.isdir() or entry.isreg() and not entry.issparse() else SPECIAL


def _unzipped(stream: IO[bytes]) -> Iterator[bytes]:
    """A file in pieces, without the gzip around it."""
    packed = stream.read(2) == b"\x1f\x8b"
    stream.seek(0)
    with gzip.GzipFile(fileobj=stream) if packed else nullcontext(stream) as whole:
        while piece := whole.read(2**20):
            yield piece
