"""Takes notebooks, and nothing else, out of what a learning platform gives."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from nbgrader.plugins import ExtractorPlugin

from ..reading import notebook
from ..text import printable
from .folders import wrong_with_id

MAX_MEMBERS = 1000
"""Notebooks an archive may hold."""


class NotebookExtractor(ExtractorPlugin):
    """Takes notebooks, and nothing else, out of `<student>.zip` or `<student>/`; one bad archive stops no other.

    nbgrader's own extractor aborts the whole collection at the first broken or malicious archive.
    """

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Put each notebook at `<extracted>/<student>/<name>.ipynb`."""
        rooms: dict[str, Room] = {}
        for handed_in in sorted(Path(archive_path).iterdir()):
            self._try(self._take_all, handed_in, Path(extracted_path), rooms)

    def _take_all(self, handed_in: Path, extracted: Path, rooms: dict[str, Room]) -> None:
        """What one student handed in: an archive, or a folder and everything below it."""
        if not handed_in.is_dir() and handed_in.suffix == ".ipynb":
            raise ValueError("it belongs to no student; put it in a folder named after one")
        student = handed_in.name if handed_in.is_dir() else handed_in.stem
        room = rooms.setdefault(student, Room(notebook.MAX_NOTEBOOK))
        if (reason := wrong_with_id(student)) and (handed_in.is_dir() or is_archive(handed_in)):
            raise ValueError(reason)
        if handed_in.is_symlink() or not handed_in.is_dir():
            self._take(handed_in, extracted / student, room)
            return
        for folder, folders, files in os.walk(handed_in):
            folders.sort()
            for name in sorted(files + [name for name in folders if Path(folder, name).is_symlink()]):
                self._try(self._take, Path(folder, name), extracted / student, room)

    def _take(self, path: Path, target: Path, room: Room) -> None:
        """One file; nothing but notebooks and archives of them is taken."""
        if path.is_symlink():
            raise ValueError("it is a link")
        if path.suffix != ".ipynb" and not is_archive(path):
            return
        if not path.is_file():
            raise ValueError("it is a special file")
        if path.suffix == ".ipynb":
            room.take(path.lstat().st_size)
            copy(path.name, path.read_bytes(), target)
        else:
            unzip(path, target, room)

    def _try(self, take: Callable[..., None], path: Path, *how: object) -> None:
        try:
            take(path, *how)
        except Exception as error:  # noqa: BLE001 - there is no end to what a broken archive makes zipfile raise
            self.log.error("%s was left out: %s", printable(str(path)), printable(str(error)))


def is_archive(path: Path) -> bool:
    """Whether a file is called like an archive."""
    return path.suffix.lower() == ".zip"


class Room:
    """Bytes that one student's notebooks may still take, all together."""

    def __init__(self, left: int) -> None:
        self.left = left

    def take(self, size: int) -> None:
        """Take so much of it; ValueError if there is not so much."""
        if size > self.left:
            most, left = notebook.MAX_NOTEBOOK // 2**20, self.left // 2**20
            raise ValueError(f"its notebooks would take {size // 2**20} MB; {left} of a student's {most} MB are left")
        self.left -= size


def unzip(path: Path, folder: Path, room: Room) -> None:
    """Unpack the notebooks of a zip file by their base names: no member can leave the folder or fill the disk."""
    with zipfile.ZipFile(path) as archive:
        files = [info for info in archive.infolist() if not info.is_dir()]
        members = [(PurePosixPath(info.filename.replace("\\", "/")), info) for info in files]
        wanted = [(name, info) for name, info in members if name.suffix == ".ipynb" and "__MACOSX" not in name.parts]
        if not wanted:
            raise ValueError("there is no notebook in it")
        if len(wanted) > MAX_MEMBERS:
            raise ValueError(f"it holds {len(wanted):,} notebooks")
        room.take(sum(info.file_size for _, info in wanted))
        if any(info.flag_bits & 1 for _, info in wanted):
            raise ValueError("it needs a password")
        # Python unpacks the other kinds at one go, however small the size that the archive gives.
        if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for _, info in wanted):
            raise ValueError("it is packed in an unusual way; pack it again as an ordinary zip file")
        for name, info in wanted:
            with archive.open(info) as member:  # archive.read() unpacks it all at one go, whatever it says of its size
                copy(name.name, member.read(info.file_size + 1)[: info.file_size], folder)


def copy(name: str, content: bytes, folder: Path) -> None:
    """Put a student's file into the folder, under a name that is no path on any system; it never replaces another."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with (folder / PurePosixPath(name.replace("\\", "/")).name).open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise ValueError(f"there is more than one {name}; the first was taken") from None
