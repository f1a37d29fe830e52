"""Whose it is: from folders, archives and file names as learning platforms make them to one student each.

The archive of a class is told from a student's by what its folders are called, by the roster, and by the same notebook
lying in it more than once. Beside others it is a class's only if they are, too: a student might have packed it so.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..text import Text
from .archives import UNREAD, ending
from .names import (
    VERSION,
    Mark,
    is_notebook,
    is_of_the_system,
    marked_archive,
    marked_file,
    marked_folder,
    notebook_called,
)
from .wrappings import Item

COMMON = (
    *("assignments", "submitted", "submissions", "submission", "release", "notebooks", "autograded", "downloaded"),
    *("archive", "extracted", "abgaben"),
)
"""Names of folders that are no person's."""

CLASS = re.compile(
    r"(?<![a-z])(moodle|canvas|blackboard|gradebook|class|course|kurs|submissions?|downloads?|abgaben?|export)(?![a-z])"
    r"|提出|課題|クラス|コース",
    re.IGNORECASE,
)
"""What is in the name of a class's archive; but a team may be called so, too."""

SEVERAL = Text(
    "it looks like the work of several students; collect it by itself: kata collect UNIT --from PATH",
    "何人かの提出物が入っているようです。これだけを集めてください: kata collect UNIT --from PATH",
)


@dataclass(frozen=True)
class Person:
    """Somebody on the roster, by everything that a platform may call them."""

    id: str
    first: str = ""
    last: str = ""
    email: str = ""
    number: str = ""


class Roster:
    """Who is in the class, as far as the course knows."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._numbers = {}
        for person in people:
            names = [f"{person.first}{person.last}", f"{person.last}{person.first}"] if person.first else []
            for word in (person.id, person.email, *names):
                self._ids[_squeezed(word)].add(person.id)
            self._numbers[person.number] = person.id

    def find(self, word: str) -> str:
        """The one student who is called so; empty if nobody or several are."""
        found = self._ids.get(_squeezed(word), set()) if word else set()
        return next(iter(found)) if len(found) == 1 else ""

    def find_folder(self, name: str) -> str:
        """The same for a folder: ILIAS calls it by last name, first name, login and number."""
        pieces = name.split("_")
        return self.find(name) or (self.find(pieces[-2]) if len(pieces) > 3 else "")

    def find_mark(self, mark: Mark) -> str:
        """The same for what a platform wrote; of numbers Canvas's are in the roster, Moodle's mean one submission."""
        if mark.platform == "canvas" and mark.number in self._numbers and mark.number:
            return self._numbers[mark.number]
        if mark.platform == "blackboard":  # the name of the task stands before that of the student
            pieces = mark.who.split("_")
            return next((id for n in range(len(pieces)) if (id := self.find("_".join(pieces[n:])))), "")
        return self.find(f"{mark.who}_{mark.number}") or self.find_folder(mark.who)


@dataclass(frozen=True)
class Owned:
    """A file of somebody's: the way to it in what they handed in, and its own name as they gave it."""

    item: Item
    owner: Mark
    inner: tuple[str, ...]

    @property
    def path(self) -> str:
        """The way in one line; of the whole, what it was packed in."""
        return "/".join(self.inner) or self.item.path

    @property
    def changed(self) -> float:
        """When it was handed in, if the platform says so, else changed."""
        try:
            return datetime.strptime(self.owner.when, "%Y-%m-%d-%H-%M-%S").timestamp()  # noqa: DTZ007 - only compared
        except (ValueError, OverflowError):
            return self.item.changed


def share_out(
    entries: dict[str, list[Item]], unit: str, notebooks: Sequence[str], roster: Roster
) -> Iterator[Owned | Item]:
    """Give each file its owner; one that is nobody's comes back as it is.

    `entries` are what was downloaded, by name: folders, archives and single files, with all that is in each. Whose
    something is is decided by names that no student chose.
    """
    sorter = _Sorter(unit, notebooks, roster)
    files = {
        name for name, items in entries.items() if any(item.place == (name,) and not ending(name) for item in items)
    }
    unknown = [name for name in entries if name not in files and sorter.is_unknown(name)]
    levels = {name: sorter.level(entries[name]) for name in unknown}
    single = [name for name in entries if name not in files and not levels.get(name)]
    for name, items in entries.items():
        level = 0
        if name in levels:
            level = sorter.begins(name, items, levels[name], alone=not single or single == [name])
            if len(entries) == len(items) == 1 and items[0].problem and len(items[0].place) <= 2:
                level = 1  # nobody knows whose it is, if it cannot be opened
        yield from sorter.of_entry(items, level) if level >= 0 else [Item((name,), 0, 0.0, SEVERAL, None)]


@dataclass(frozen=True)
class _Sorter:
    unit: str
    notebooks: Sequence[str]
    roster: Roster

    def begins(self, name: str, items: list[Item], level: int, *, alone: bool) -> int:
        """The level of the students' names in what is nobody's by its own, where those of several lie at this one; 0 if
        it is one student's, -1 if that cannot be told. `alone` if nothing beside it is one student's.
        """
        common = self._is_common(_stem(name))
        if level and not alone and not common:
            return -1 if self._is_marked(items, level) else 0
        if not level and (common or (alone and CLASS.search(_stem(name)))):
            return self._first_person(items) or int(common)
        return level

    def of_entry(self, items: list[Item], level: int) -> Iterator[Owned | Item]:
        """The files of one thing that was downloaded, by the names at this level."""
        for item in items:
            owned = self._at(item, level)
            around = item.place[: len(item.place) - len(owned.inner)] if owned else item.place
            of_platform = owned is None and level and not item.problem and not is_notebook(item.name)
            if not is_of_the_system(around) and not of_platform:
                yield owned or item

    def is_unknown(self, name: str) -> bool:
        """Whether the name of a folder or an archive is nobody's."""
        return not self._mark_of(name) and not self.roster.find_folder(_stem(name))

    def _mark_of(self, name: str) -> Mark | None:
        """Whose a folder or an archive is by the mark of a platform."""
        mark = marked_archive(_stem(name)) if ending(name) else marked_folder(name)
        return None if mark and (self._is_common(mark.who) or CLASS.fullmatch(mark.who)) else mark

    def _at(self, item: Item, level: int) -> Owned | None:
        """The owner of a file, if the folder, archive or file at this level has one."""
        if level >= len(item.place):
            return None
        name, inner = item.place[level], item.place[level + 1 :]
        if inner or ending(name):
            stem = _stem(name)
            mark = self._mark_of(name) or Mark(stem)
            return None if level and self._is_common(stem) else Owned(item, mark, inner or (mark.rest or name,))
        if UNREAD.search(name) and not marked_archive(name):
            return Owned(item, Mark(UNREAD.sub("", name)), (name,))
        mark_of_file = marked_file(name, self.notebooks)
        return Owned(item, mark_of_file, (mark_of_file.rest or name,)) if mark_of_file else None

    def level(self, items: list[Item]) -> int:
        """Where the work of several lies side by side in an archive; 0 if it does nowhere."""
        for level in range(1, max((len(item.place) for item in items), default=0)):
            if self._is_class_at(items, level):
                return level
            folders = self._folders(items, level)
            if len(folders) != 1 or (ending(name := folders.pop()) and not self._is_common(_stem(name))):
                break
        return 0

    def _is_class_at(self, items: list[Item], level: int) -> bool:
        """Whether it does here: by what a platform or the roster calls them, or as the same notebook is there twice."""
        owners: dict[str, set[str]] = defaultdict(set)
        for item in items:
            if is_notebook(item.name) and (owned := self._at(item, level)):
                notebook = notebook_called(item.name, self.notebooks)
                if notebook and not VERSION.fullmatch(owned.owner.who):
                    owners[notebook].add(owned.owner.who)
        here = [item for item in items if is_notebook(item.name) and len(item.place) == level + 1]
        plain = any(self._at(item, level) is None for item in here)
        hinted = bool(items) and bool(CLASS.search(_stem(items[0].place[0])))
        twice = max(map(len, owners.values()), default=0) > 1 and (hinted or not plain)
        return twice or self._is_marked(items, level)

    def _is_marked(self, items: list[Item], level: int) -> bool:
        """Whether folders, archives or files here are called by a platform, or as somebody on the roster is."""
        folders = self._folders(items, level)
        files = {item.name for item in items if len(item.place) == level + 1} - folders
        known = any(self._mark_of(name) or self.roster.find_folder(_stem(name)) for name in folders)
        return known or any(map(marked_folder, files))

    def _first_person(self, items: list[Item]) -> int:
        """The level of the first folder that may be a person's, in what may be a class's by its name; 0 if none."""
        for level in range(1, max((len(item.place) for item in items), default=0)):
            folders = self._folders(items, level)
            if any(is_notebook(item.name) and len(item.place) == level + 1 for item in items) or not folders:
                break
            stems = map(_stem, folders)
            people = [stem for stem in stems if not self._is_common(stem) and not VERSION.fullmatch(stem)]
            if people or len(folders) > 1:
                return level if people else 0
        return 0

    def _folders(self, items: list[Item], level: int) -> set[str]:
        """What folders and archives lie at this level."""
        names = {item.place[level] for item in items if len(item.place) > level + 1}
        return names | {item.name for item in items if len(item.place) == level + 1 and ending(item.name)}

    def _is_common(self, name: str) -> bool:
        return name.casefold() in {self.unit.casefold(), *COMMON}


def named(owned: Iterable[Owned], roster: Roster) -> dict[str, list[Owned]]:
    """What was handed in, by student: the id if the roster has one, else the name, with a number where two have it."""
    owned = list(owned)
    tasks = sorted({one.owner.who for one in owned if one.owner.platform == "blackboard"})
    before = os.path.commonprefix(tasks).rpartition("_")[0] if len(tasks) > 1 else ""
    numbers: dict[str, set[str]] = defaultdict(set)
    for one in owned:
        numbers[_squeezed(one.owner.who)].add(one.owner.number)

    def id_of(mark: Mark) -> str:
        several = len(numbers[_squeezed(mark.who)] - {""}) > 1  # of one name
        numbered = f"{mark.who}_{mark.number}" if several and mark.number else ""
        if known := roster.find(numbered) if numbered and mark.platform != "canvas" else roster.find_mark(mark):
            return known
        if mark.platform == "blackboard":
            return mark.who[len(before) + 1 :] if before else mark.who.rpartition("_")[2]
        return numbered or mark.who.strip()

    result: dict[str, list[Owned]] = defaultdict(list)
    for one in owned:
        result[id_of(one.owner)].append(one)
    return result


def _stem(name: str) -> str:
    """The name of a folder, or of an archive without its ending."""
    return name[: -len(ending(name))] if ending(name) else name


def _squeezed(word: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", word)).casefold() or word
