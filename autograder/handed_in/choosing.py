"""Which of a student's files counts for each notebook of a unit, and a line for each of the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from ..reading.notebook import MAX_NOTEBOOK
from ..text import Text, fill
from .archives import TOO_MANY, UNREAD, RefusedError
from .names import is_notebook, is_of_the_system, notebook_called
from .people import Owned
from .wrappings import Shelf

MAX_NOTEBOOKS = 1000
"""Notebooks that one student may hand in."""

MOST_NAMED = 3
"""Files that one line names."""

CALL = re.compile(rb'check\(\\"([\w-]+)/([\w-]+)\\"')
"""How a released notebook asks for its own check, as it stands in the file: so it is known whatever it is called."""

LEFT_OUT = Text("left out: {what}", "取り込みませんでした: {what}")
AND_WHY = Text("{path} ({reason})", "{path} ({reason})")
NO_NOTEBOOK = Text("no notebook", "ノートブックではありません")
OF_ANOTHER = Text("no notebook of this unit", "この単元のノートブックではありません")
NOTHING_IN_IT = Text("it is empty", "中身がありません")
NOTHING = Text("there is nothing of theirs in it", "提出物がありません")
UNREAD_KIND = Text(
    "an archive that cannot be read; ask for a zip file", "読めない形式です。zip で提出してもらってください"
)
MORE_THAN_ONE = Text(
    "there is more than one {notebook}: {taken} was taken (the nearest, of these the newest), not {others}",
    "{notebook} が複数あります。{taken} を取り込みました (一番浅い場所で一番新しいもの)。ほかは {others} です",
)
MORE = Text("{names} and {number} more", "{names} ほか {number} 個")
TAKES = Text(
    "its notebooks would take {size} MB; {left} of a student's {most} MB are left",
    "ノートブックが {size} MB になります。残りは {left} MB です (1 人あたりの上限は {most} MB)",
)


@dataclass
class HandedIn:
    """What one student handed in for a unit: notebooks by name, with where each was found, and what is to be said."""

    student: str
    notebooks: dict[str, bytes] = field(default_factory=dict)
    found_at: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    """Notebooks that were called otherwise, and how."""
    remarks: list[Text] = field(default_factory=list)
    """One for each choice between two files of a name."""
    left_out: list[Text] = field(default_factory=list)
    """Each file, or many of a kind, that was not taken, and why."""
    kept: bool = False
    """Whether a notebook was not taken because another is there already."""

    @property
    def needs_a_person(self) -> bool:
        """Whether something of this student's is not where it belongs."""
        return self.kept or not self.found_at


class Room:
    """Bytes that one student's notebooks may still take, all together."""

    def __init__(self, left: int = MAX_NOTEBOOK) -> None:
        self.left = left

    def take(self, size: int) -> None:
        """Take so much of it; RefusedError if there is not so much."""
        if size > self.left:
            sizes = {"size": size // 2**20, "left": self.left // 2**20, "most": MAX_NOTEBOOK // 2**20}
            raise RefusedError(fill(TAKES, **sizes))
        self.left -= size


def choose(student: str, files: Sequence[Owned], notebooks: Sequence[str], unit: str, shelf: Shelf) -> HandedIn:
    """Take one file for each notebook of the unit: by its name, else by what stands in it."""
    result, room = HandedIn(student), Room()
    books, others = list[Owned](), list[Owned]()
    for one in files:
        if not is_of_the_system(one.inner):
            (books if is_notebook(one.inner[-1]) and one.item.problem is None else others).append(one)
    if not books and not others:
        result.left_out.append(NOTHING)
    if len(books) > MAX_NOTEBOOKS:
        result.left_out.append(fill(AND_WHY, path=books[0].item.place[0], reason=fill(TOO_MANY, number=len(books))))
        return result
    for notebook, wanted in _candidates(result, books, notebooks, unit, room, shelf).items():
        _take_first(result, notebook, wanted, room, shelf)
    result.left_out += _not_taken(others)
    return result


def _candidates(
    result: HandedIn, books: list[Owned], notebooks: Sequence[str], unit: str, room: Room, shelf: Shelf
) -> dict[str, list[Owned]]:
    """The files for each notebook, the one that counts first: the nearest, of these those that are called like it, of
    these the newest, of these the one that is called as it was released.
    """
    found: dict[str, list[tuple[tuple[int, bool, float, bool], Owned]]] = defaultdict(list)
    strangers = []
    for one in books:
        called = notebook_called(one.inner[-1], notebooks)
        try:
            notebook = called or _by_content(one, notebooks, unit, room, shelf)
        except RefusedError as refused:
            result.left_out.append(fill(AND_WHY, path=one.path, reason=refused.args[0]))
            continue
        if notebook:
            exact = one.inner[-1] == f"{notebook}.ipynb"
            found[notebook].append(((len(one.inner), not called, -one.changed, not exact), one))
        else:
            strangers.append(one.path)
    if strangers:
        result.left_out.append(fill(AND_WHY, path=_listed(strangers), reason=OF_ANOTHER))
    return {notebook: [one for _, one in sorted(ranked, key=itemgetter(0))] for notebook, ranked in found.items()}


def _by_content(one: Owned, notebooks: Sequence[str], unit: str, room: Room, shelf: Shelf) -> str:
    """The notebook that a file is by the exercise that its check cells ask for, where its name tells nothing."""
    room.take(one.item.size)
    asked = {(of.decode(), name.decode()) for of, name in CALL.findall(shelf.read(one.item))}
    room.left += one.item.size  # it is read again if it counts
    of, name = asked.pop() if len(asked) == 1 else ("", "")
    return name if of == unit and name in notebooks else ""


def _take_first(result: HandedIn, notebook: str, wanted: list[Owned], room: Room, shelf: Shelf) -> None:
    """The first that can be read; a remark if there were others."""
    while wanted and notebook not in result.notebooks:
        first = wanted.pop(0)
        _take(result, notebook, first, room, shelf)
    if wanted:
        whole = any(one.path == first.path for one in wanted)
        taken, *others = (one.item.path if whole else one.path for one in (first, *wanted))
        result.remarks.append(fill(MORE_THAN_ONE, notebook=notebook, taken=taken, others=_listed(others)))


def _take(result: HandedIn, notebook: str, one: Owned, room: Room, shelf: Shelf) -> None:
    try:
        room.take(one.item.size)
        content = shelf.read(one.item)
        if not content.strip():
            raise RefusedError(NOTHING_IN_IT)
    except RefusedError as refused:
        result.left_out.append(fill(AND_WHY, path=one.path, reason=refused.args[0]))
        return
    result.notebooks[notebook], result.found_at[notebook] = content, one.path
    if one.item.name != f"{notebook}.ipynb":
        result.renamed[notebook] = one.item.name


def _not_taken(files: list[Owned]) -> Iterator[Text]:
    """What is to be said of files that are no notebooks, or cannot be looked into."""
    for one in files:
        if one.item.problem is not None:
            yield fill(AND_WHY, path=one.path, reason=one.item.problem)
    fine = [one.path for one in files if one.item.problem is None]
    for unread, reason in ((True, UNREAD_KIND), (False, NO_NOTEBOOK)):
        if paths := [path for path in fine if bool(UNREAD.search(path)) is unread]:
            yield fill(AND_WHY, path=_listed(paths), reason=reason)


def _listed(paths: list[str]) -> Text:
    names = ", ".join(paths[:MOST_NAMED])
    more = len(paths) - MOST_NAMED
    return fill(MORE, names=names, number=more) if more > 0 else Text(names, names)
