"""Looks into folders and archives of strangers, however they are packed into each other."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Self

from ..reading.notebook import MAX_NOTEBOOK
from ..text import Text, fill
from .archives import (
    LINK,
    MAX_GROWTH,
    MAX_MEMBERS,
    MAX_MEMBERS_INSIDE,
    MOST_UNPACKED,
    SPECIAL,
    TOO_MANY,
    Archive,
    Member,
    RefusedError,
    ending,
    kind_of,
)
from .names import is_notebook

MAX_FOLDERS = 20
"""Folders in folders that are looked into."""

MAX_NESTED = 3
"""Archives in archives: a class's, a student's, and one that the student packed into it."""

MOST_OTHERS = 100
"""Files in an archive that are no notebooks, and yet named; a few students hand in whole environments."""

LITTLE = 2**16
"""Bytes that any archive in another may have."""

OPEN_AT_ONCE = 3
"""Archives, those used last."""

EMPTY = Text("there is nothing in it", "中に何もありません")
TOO_DEEP = Text("it lies in too many folders", "フォルダの階層が深すぎます")
TOO_NESTED = Text("it is packed in too many archives", "圧縮ファイルが何重にもなっています")
TOO_LARGE = Text("it has {size} MB; the limit is {most} MB", "{size} MB あります (上限は {most} MB)")
GROWS = Text("what is packed in it would take too much room", "展開すると大きくなりすぎます")
OTHERS = Text(
    "more than {number:,} files in it are no notebooks", "ノートブックでないファイルが {number:,} 個以上入っています"
)
NOT_READ = Text("it cannot be read: {reason}", "読めません: {reason}")


@dataclass(frozen=True)
class Item:
    """One file that was handed in; or something that cannot be looked into, and why.

    `place` are the names of the folders and archives around it from the outside in, and its own; `size` in bytes and
    `changed`, in seconds since 1970, are what its wrapping says. `entry` is a path on the disk, or where `inside`, the
    archive around it, has it.
    """

    place: tuple[str, ...]
    size: int
    changed: float
    problem: Text | None
    entry: Any
    inside: Item | None = None

    @property
    def name(self) -> str:
        """Its own name."""
        return self.place[-1]

    @property
    def depth(self) -> int:
        """Archives around it."""
        return self.inside.depth + 1 if self.inside else 0

    @property
    def path(self) -> str:
        """Its place in one line."""
        return "/".join(self.place)


class Shelf:
    """Looks into what was handed in. Of the archives a few are open at a time."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[Item, Archive]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        while self._open:
            self._close_oldest()

    def look_into(self, path: Path) -> Iterator[Item]:
        """All files in a folder or an archive, or a single file; the path's own name is the first of each place."""
        waiting: list[tuple[Path, tuple[str, ...]]] = [(path, (path.name,))]
        while waiting:
            path, place = waiting.pop()
            item = _on_disk(path, place)
            if item.problem is not None or not path.is_dir():
                yield from self._unpacked(item)
                continue
            try:
                names = sorted(os.listdir(path), reverse=True)
            except OSError as error:
                yield _refused(item, fill(NOT_READ, reason=error.strerror or ""))
                continue
            if not names:
                yield Item((*place, ""), 0, item.changed, EMPTY, path)
            waiting += [(path / name, (*place, name)) for name in names]

    def read(self, item: Item) -> bytes:
        """All of a file; RefusedError if that cannot be done, for whatever reason."""
        if item.problem is not None:
            raise RefusedError(item.problem)
        if item.size > MAX_NOTEBOOK:
            raise RefusedError(fill(TOO_LARGE, size=item.size // 2**20, most=MAX_NOTEBOOK // 2**20))
        try:
            return self._archive(item.inside).read(item.entry) if item.inside else Path(item.entry).read_bytes()
        except RefusedError:
            raise
        except Exception as error:  # noqa: BLE001 - there is no end to what a broken archive makes zipfile raise
            raise RefusedError(fill(NOT_READ, reason=str(error) or type(error).__name__)) from None

    def _unpacked(self, item: Item) -> Iterator[Item]:
        """What is in an archive, in the order of its list; anything else is one file."""
        if item.problem is not None or not ending(item.name):
            yield item
            return
        try:
            yield from self._members(item)
        except RefusedError as refused:
            yield _refused(item, refused.args[0])
        except Exception as error:  # noqa: BLE001 - as above
            yield _refused(item, fill(NOT_READ, reason=str(error) or type(error).__name__))

    def _members(self, item: Item) -> Iterator[Item]:
        if item.depth >= MAX_NESTED:
            raise RefusedError(TOO_NESTED)
        members = _without_full_folders(self._archive(item).members())
        wanted = [member for member in members if is_notebook(member.place[-1]) or ending(member.place[-1])]
        if len(wanted) > (MAX_MEMBERS_INSIDE if item.inside else MAX_MEMBERS):
            raise RefusedError(fill(TOO_MANY, number=len(wanted)))
        others = len(members) - len(wanted) - MOST_OTHERS
        if not members or others > 0:
            yield Item((*item.place, ""), 0, item.changed, fill(OTHERS, number=others) if members else EMPTY, None)
        if others > 0:
            members = wanted
        room = MOST_UNPACKED if item.inside else MOST_UNPACKED + MAX_GROWTH * item.size
        for place, size, changed, problem, entry, packed in members:
            problem = problem if place[-1] else EMPTY
            if problem is None and ending(place[-1]):
                room -= size
                problem = GROWS if room < 0 or size > MAX_GROWTH * packed + LITTLE else None
            yield from self._unpacked(Item((*item.place, *place), size, changed, problem, entry, item))

    def _archive(self, item: Item) -> Archive:
        """An archive, opened if it is not."""
        if found := self._open.pop(id(item), None):
            archive = found[1]
        else:
            stream: IO[bytes] = BytesIO(self.read(item)) if item.inside else Path(item.entry).open("rb")  # noqa: SIM115 - closed with the archive
            while len(self._open) >= OPEN_AT_ONCE:
                self._close_oldest()
            try:
                archive = kind_of(item.name, stream)(stream)
            except BaseException:
                stream.close()
                raise
        self._open[id(item)] = item, archive
        return archive

    def _close_oldest(self) -> None:
        _, archive = self._open.pop(next(iter(self._open)))
        with suppress(OSError):
            archive.close()


def _on_disk(path: Path, place: tuple[str, ...]) -> Item:
    try:
        status = path.lstat()
    except OSError as error:
        return Item(place, 0, 0.0, fill(NOT_READ, reason=error.strerror or ""), path)
    problem = None
    if stat.S_ISLNK(status.st_mode):
        problem = LINK
    elif len(place) > MAX_FOLDERS:
        problem = TOO_DEEP
    elif not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        problem = SPECIAL
    return Item(place, status.st_size, status.st_mtime, problem, path)


def _without_full_folders(members: list[Member]) -> list[Member]:
    """The files in an archive, and of its folders the empty ones."""
    full = {place[:depth] for place, *_ in members for depth in range(len(place)) if place[-1]}
    return [member for member in members if member.place[-1] or member.place[:-1] not in full]


def _refused(item: Item, problem: Text) -> Item:
    return Item(item.place, item.size, item.changed, problem, item.entry, item.inside)
