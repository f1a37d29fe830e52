"""From what a learning platform gives to `submitted/`, and through nbgrader's own `zip_collect` to the same."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin

from ..errors import KataError, room_for
from ..handed_in.archives import LINK, RefusedError
from ..handed_in.choosing import AND_WHY, LEFT_OUT, HandedIn, Room, choose
from ..handed_in.names import is_notebook, is_of_the_system, notebook_called, plain
from ..handed_in.people import Owned, Person, Roster, named, share_out
from ..handed_in.wrappings import Item, Shelf
from ..text import Text, fill, printable
from .folders import step_folder, students_of, wrong_with_id

STAGE = ".collecting-"
"""How a folder begins, beside those of the students, in which a submission is put together."""

STALE = 3600
"""Seconds after which such a folder was left by a collection that was cut off."""

NOT_WRITTEN = Text(
    "all of it: it cannot be written into submitted/ ({reason})", "すべて: submitted/ に書き込めません ({reason})"
)
BAD_ID = "学生の ID に使えない名前です。フォルダかファイルの名前を変えてください"

NOBODYS = Text(
    "it belongs to no student; put it in a folder named after one",
    "誰の提出物か分かりません。学生の名前のフォルダに入れてください",
)
THERE_IS_ONE = Text(
    "{notebook}, since another is there already; --force replaces it",
    "{notebook}。すでに内容の違うものがあります (--force で置き換えます)",
)
NOT_THERE = Text(
    "there is nothing at {path}; put there what was handed in, however it is packed, or name it with --from PATH",
    "{path} に何もありません。提出されたものをそのまま置くか、--from PATH で場所を指定してください",
)


@dataclass
class Collection:
    """What became of what a class handed in for a unit."""

    students: list[HandedIn]
    nobodys: list[Text]
    """Each file that is no student's, and why."""
    missing: list[str]
    """Who is on the roster and has handed in nothing, neither now nor before."""

    def lines(self) -> Iterator[tuple[str, Text]]:
        """All that is to be said of single files, and of whom."""
        for what in self.nobodys:
            yield "", fill(LEFT_OUT, what=what)
        for one in self.students:
            for what in one.left_out:
                yield one.student, fill(LEFT_OUT, what=what)
            for line in one.remarks:
                yield one.student, line


def collect(
    course: CourseDirectory, unit: str, notebooks: Sequence[str], places: Sequence[Path], *, force: bool = False
) -> Collection:
    """Sort what lies in these places, archives, files and folders of them, into `submitted/<student>/<unit>/`.

    What is there already is kept, unless `force`. A new submission appears as a whole or not at all. KataError if there
    is nothing.
    """
    paths = list(dict.fromkeys(path for place in places for path in _inside(place, notebooks)))
    people = _roster(course)
    collection = Collection([], [], [])
    with _stage(Path(step_folder(course, "submitted", unit, "x")).parent.parent) as stage, Shelf() as shelf:
        owned, collection.nobodys = _by_student(course, people, paths, unit, notebooks, shelf)
        for student, files in sorted(owned.items()):
            collection.students.append(one := choose(student, files, notebooks, unit, shelf))
            try:
                _put(one, Path(step_folder(course, "submitted", unit, student)), stage, force=force)
            except OSError as error:
                one.found_at.clear()
                one.left_out.append(_not_written(error))
    present = {one.student for one in collection.students} | set(students_of(course, unit))
    collection.missing = [person.id for person in people if person.id not in present]
    return collection


def _put(one: HandedIn, folder: Path, stage: Path, *, force: bool) -> None:
    """Move a student's notebooks, once they are on the disk, to where they belong; forget what stood in them."""
    if not one.notebooks:
        return
    if folder.is_symlink() or folder.parent.is_symlink():
        one.left_out.append(fill(AND_WHY, path=str(folder), reason=LINK))
        one.found_at.clear()
        return
    for left in stage.iterdir():  # of the one before, who could not be written
        left.unlink()
    new = not folder.exists()
    with room_for(folder):
        for notebook, content in one.notebooks.items():
            target = folder / f"{notebook}.ipynb"
            if not force and _holds_other(target, content):
                one.left_out.append(fill(THERE_IS_ONE, notebook=notebook))
                one.kept = bool(one.found_at.pop(notebook))
                continue
            (stage / target.name).write_bytes(content)
            if not new:
                (stage / target.name).replace(target)
        if new:
            folder.parent.mkdir(parents=True, exist_ok=True)
            stage.rename(folder)
            stage.mkdir()
    one.notebooks = dict.fromkeys(one.notebooks, b"")  # a class is more than fits into memory


def _not_written(error: OSError) -> Text:
    return fill(NOT_WRITTEN, reason=error.strerror or str(error))


def _holds_other(path: Path, content: bytes) -> bool:
    """Whether something else is there."""
    if path.is_symlink() or not path.is_file():
        return os.path.lexists(path)
    return path.read_bytes() != content


@contextmanager
def _stage(submitted: Path) -> Iterator[Path]:
    """An empty folder beside those of the students, for as long as it is needed; old ones are removed."""
    submitted.mkdir(parents=True, exist_ok=True)
    for old in submitted.glob(f"{STAGE}*"):
        if time.time() - old.stat().st_mtime > STALE:
            shutil.rmtree(old, ignore_errors=True)
    stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=submitted))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _roster(course: CourseDirectory) -> list[Person]:
    """Who is in the course, as the gradebook has it, if there is one."""
    if not Path(course.db_url.removeprefix("sqlite:///")).is_file() and course.db_url.startswith("sqlite:///"):
        return []
    with Gradebook(course.db_url, course.course_id) as gradebook:
        return [
            Person(one.id, one.first_name or "", one.last_name or "", one.email or "", one.lms_user_id or "")
            for one in gradebook.students
        ]


class NotebookExtractor(ExtractorPlugin):
    """For nbgrader's `zip_collect`: the same, by way of `downloaded/<unit>/extracted/<student>/<notebook>.ipynb`.

    nbgrader's own extractor aborts the whole collection at the first broken or malicious archive. Where the course has
    a `named_regexp` of its own, which reads the names that a platform gives, notebooks keep these names.
    """

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Put each notebook into a folder for its student."""
        archive, extracted = Path(archive_path), Path(extracted_path)
        course: CourseDirectory = self.parent.coursedir
        unit = course.assignment_id
        notebooks = sorted(path.stem for path in Path(step_folder(course, "release", unit)).glob("*.ipynb"))
        with Shelf() as shelf:
            if _own_pattern(self.parent.collector_plugin_inst):
                self._as_they_are(_inside(archive), extracted, shelf)
                return
            owned, nobodys = _by_student(course, _roster(course), _inside(archive), unit, notebooks, shelf)
            collection = Collection([], nobodys, [])
            for student, files in sorted(owned.items()):
                collection.students.append(one := choose(student, files, notebooks, unit, shelf))
                folder = extracted / student
                try:
                    for notebook, content in one.notebooks.items():
                        folder.mkdir(parents=True, exist_ok=True)
                        (folder / f"{notebook}.ipynb").write_bytes(content)
                except OSError as error:
                    one.left_out.append(_not_written(error))
                one.notebooks.clear()
            for student, line in collection.lines():
                self.log.error("%s", printable(f"{student}: {line.en}" if student else line.en))

    def _as_they_are(self, paths: Sequence[Path], extracted: Path, shelf: Shelf) -> None:
        """Notebooks by the names they have, in folders called like the archives and folders around them."""
        for path in paths:
            room = Room()
            for item in shelf.look_into(path):
                if not is_notebook(item.name):
                    continue
                target = extracted.joinpath(*item.place)
                try:
                    room.take(item.size)
                    content = shelf.read(item)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    with target.open("xb") as file:
                        file.write(content)
                except (RefusedError, OSError) as error:
                    reason = error.args[0].en if isinstance(error, RefusedError) else str(error)
                    self.log.error("left out: %s (%s)", printable(item.path), printable(reason))


def _own_pattern(collector: FileNameCollectorPlugin) -> bool:
    """Whether names are read by another pattern than that of the kit's nbgrader_config.py."""
    return r"\bextracted[/\\](?P<student_id>" not in collector.named_regexp


def _by_student(
    course: CourseDirectory,
    people: Sequence[Person],
    paths: Sequence[Path],
    unit: str,
    notebooks: Sequence[str],
    shelf: Shelf,
) -> tuple[dict[str, list[Owned]], list[Text]]:
    """All files by their student, and a line for each that is nobody's."""
    entries: dict[str, list[Item]] = {}
    for path in paths:
        entries.setdefault(path.name, []).extend(shelf.look_into(path))
    roster = Roster([*people, *map(Person, students_of(course))])
    found = list(share_out(entries, unit, notebooks, roster))
    nobodys = [fill(AND_WHY, path=one.path, reason=one.problem or NOBODYS) for one in found if isinstance(one, Item)]
    students = named([one for one in found if isinstance(one, Owned)], roster)
    for student in [student for student in students if wrong_with_id(student)]:
        reason = Text(wrong_with_id(student), BAD_ID)
        paths_of = dict.fromkeys(one.item.place[0] for one in students.pop(student))
        nobodys += [fill(AND_WHY, path=path, reason=reason) for path in paths_of]
    return students, nobodys


def _inside(place: Path, notebooks: Sequence[str] = ()) -> list[Path]:
    """What was handed in: a single thing, or all that lies in a folder that is not itself one student's."""
    place = place.resolve()
    if not place.exists() or (place.is_dir() and not any(place.iterdir())):
        raise KataError(fill(NOT_THERE, path=str(place)))
    if not place.is_dir():
        return [place]
    inside = [path for path in sorted(place.iterdir()) if not is_of_the_system([path.name])]
    own = any(is_notebook(path.name) and notebook_called(path.name, notebooks) == plain(path.name) for path in inside)
    return [place] if own else inside
