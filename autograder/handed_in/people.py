"""Whose it is: from folders, archives and file names as learning platforms make them to one student each.

An archive of a whole class is told from a student's by what its folders are called, by the roster, and by the same
notebook lying in it more than once; no student is ever made up from its name.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .archives import ending
from .names import Mark, is_notebook, is_of_the_system, marked_file, marked_folder, notebook_called
from .wrappings import Item

COMMON = (
    "assignments submitted submissions submission release notebooks autograded downloaded archive abgaben extracted"
)
"""Names of folders that are no person's."""

CLASS = re.compile(
    r"moodle|canvas|blackboard|gradebook|ilias|class|course|section|group|submission|download|abgabe|export"
    r"|提出|課題|クラス|コース|グループ",
    re.IGNORECASE,
)
"""What the archive of a class may be called; but so may a team."""


@dataclass(frozen=True)
class Person:
    """Somebody on the roster, by everything that a platform may call them."""

    id: str
    first: str = ""
    last: str = ""
    email: str = ""
    number: str = ""


@dataclass
class Roster:
    """Who is in the class, as far as the course knows."""

    people: Sequence[Person] = ()
    _ids: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        for person in self.people:
            names = [f"{person.first}{person.last}", f"{person.last}{person.first}"] if person.first else []
            for word in (person.id, person.email, person.number, *names):
                if word:
                    self._ids[_squeezed(word)].add(person.id)

    def find(self, word: str) -> str:
        """The one student who is called so; empty if nobody or several are."""
        found = self._ids.get(_squeezed(word), set()) if word else set()
        return next(iter(found)) if len(found) == 1 else ""

    def find_folder(self, name: str) -> str:
        """The same for a folder: ILIAS calls it by last name, first name, login and number."""
        found = {self.find(piece) for piece in name.split("_")} - {""} if name.count("_") > 1 else set()
        return self.find(name) or (found.pop() if len(found) == 1 else "")


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


def share_out(
    entries: dict[str, list[Item]], unit: str, notebooks: Sequence[str], roster: Roster
) -> list[Owned | Item]:
    """Give each file its owner; one that is nobody's comes back as it is.

    `entries` are what was downloaded, by name: folders, archives and single files, with all that is in each. Whose
    something is is decided by names that no student chose.
    """
    entries = {name: [item for item in items if not is_of_the_system(item.place)] for name, items in entries.items()}
    books = [name for name, items in entries.items() if any(is_notebook(item.name) for item in items)]
    sorter = _Sorter(unit, notebooks, roster, len(books) < 2 or all(CLASS.search(name) for name in books))
    return [found for name, items in entries.items() for found in sorter.of_entry(name, items)]


@dataclass(frozen=True)
class _Sorter:
    unit: str
    notebooks: Sequence[str]
    roster: Roster
    may_be_class: bool
    """Whether a thing whose name tells nothing may be the work of several: not if it lies beside those of others."""

    def of_entry(self, name: str, items: list[Item]) -> Iterable[Owned | Item]:
        """The files of one thing that was downloaded."""
        stem, level = _stem(name), 0
        is_file = any(item.place == (name,) and not ending(name) for item in items)
        is_class = self._is_common(stem)
        if not is_file and not marked_folder(stem) and not self.roster.find_folder(stem):
            if is_class or self.may_be_class:
                level = self._level(items)
            if not level and (is_class or CLASS.search(stem)):
                level = self._first_person(items)
            level = level or int(is_class)
        return [self._at(item, level) or item for item in items]

    def _at(self, item: Item, level: int) -> Owned | None:
        """The owner of a file, if the folder, archive or file at this level has one."""
        if level >= len(item.place):
            return None
        name, inner = item.place[level], item.place[level + 1 :]
        if inner or ending(name):
            stem = _stem(name)
            mark = marked_folder(stem) or Mark(stem)
            return None if level and self._is_common(stem) else Owned(item, mark, inner or (mark.rest or name,))
        mark_of_file = marked_file(name, self.notebooks)
        return Owned(item, mark_of_file, (mark_of_file.rest or name,)) if mark_of_file else None

    def _level(self, items: list[Item]) -> int:
        """Where the work of several lies side by side in an archive; 0 if it does nowhere."""
        for level in range(1, max((len(item.place) for item in items), default=0)):
            if self._is_class_at(items, level):
                return level
            if len({item.place[level] for item in items if len(item.place) > level}) > 1:
                break
        return 0

    def _is_class_at(self, items: list[Item], level: int) -> bool:
        """Whether it does here: by what a platform or the roster calls them, or as the same notebook is there twice."""
        owners: dict[str, set[str]] = defaultdict(set)
        for item in items:
            if owned := self._at(item, level):
                stem = _stem(item.place[level])
                if marked_folder(stem) or (len(item.place) > level + 1 and self.roster.find_folder(stem)):
                    return True
                if is_notebook(item.name) and (notebook := notebook_called(item.name, self.notebooks)):
                    owners[notebook].add(owned.owner.who)
            elif is_notebook(item.name) and len(item.place) == level + 1:
                return False
        return max(map(len, owners.values()), default=0) > 1

    def _first_person(self, items: list[Item]) -> int:
        """The level of the one folder that is a person's, in what may be a class's by its name; 0 if there is none."""
        for level in range(1, max((len(item.place) for item in items), default=0)):
            names = {item.place[level] for item in items}
            if len(names) != 1 or any(len(item.place) == level + 1 and not ending(item.name) for item in items):
                break
            if not self._is_common(_stem(names.pop())):
                return level
        return 0

    def _is_common(self, name: str) -> bool:
        return name.casefold() in {self.unit.casefold(), *COMMON.split()}


def named(owned: Iterable[Owned], roster: Roster) -> dict[str, list[Owned]]:
    """What was handed in, by student: the id if the roster has one, else the name, with a number where two have it."""
    marks = dict.fromkeys(one.owner for one in owned)
    numbers: dict[str, set[str]] = defaultdict(set)
    for mark in marks:
        numbers[_squeezed(mark.who)].add(mark.number)
    ids = {}
    for mark in marks:
        twins = len(numbers[_squeezed(mark.who)] - {""}) > 1
        usual = f"{mark.who}_{mark.number}" if twins and mark.number else mark.who
        ids[mark] = roster.find(mark.number) or ("" if twins else roster.find_folder(mark.who)) or usual.strip()
    result: dict[str, list[Owned]] = defaultdict(list)
    for one in owned:
        result[ids[one.owner]].append(one)
    return result


def _stem(name: str) -> str:
    """The name of a folder, or of an archive without its ending."""
    return name[: -len(ending(name))] if ending(name) else name


def _squeezed(word: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", word)).casefold() or word
