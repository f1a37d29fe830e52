"""What learning platforms give, as they give it: whose each file is, which notebook it is, and what is said of the rest."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from autograder.handed_in import archives, wrappings
from autograder.handed_in.choosing import HandedIn, choose
from autograder.handed_in.names import notebook_called
from autograder.handed_in.people import Owned, Person, Roster, named, share_out
from autograder.handed_in.wrappings import Item, Shelf

UNIT, BOOKS = "losses", ["cross_entropy", "mse_by_hand"]

Tree = Mapping[str, "bytes | Tree"]
"""What is in a folder or an archive, by name; archives are known by their endings."""


def packed(name: str, tree: Tree) -> bytes:
    """The bytes of an archive."""
    stream = io.BytesIO()
    files = flat(tree)
    if name.lower().endswith(".zip"):
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, content in files.items():
                archive.writestr(path, content)
        return stream.getvalue()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        for path, content in files.items():
            info = tarfile.TarInfo(path)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return stream.getvalue() if name.lower().endswith(".tar") else gzip.compress(stream.getvalue())


def flat(tree: Tree) -> dict[str, bytes]:
    """The files in it by their paths."""
    files = {}
    for name, inside in tree.items():
        if isinstance(inside, bytes):
            files[name] = inside
        elif archives.ending(name):
            files[name] = packed(name, inside)
        else:
            files |= {f"{name}/{path}": content for path, content in flat(inside).items()}
    return files


@dataclass
class Inbox:
    """A folder into which things are put as they were downloaded."""

    folder: Path
    roster: list[Person] = field(default_factory=list)
    nobodys: list[Item] = field(default_factory=list)

    def put(self, tree: Tree) -> None:
        """Put these there; later ones are newer."""
        for name, content in flat(tree).items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def sorted(self) -> dict[str, HandedIn]:
        """What each student has handed in."""
        with Shelf() as shelf:
            entries = {path.name: list(shelf.look_into(path)) for path in sorted(self.folder.iterdir())}
            roster = Roster(self.roster)
            found = list(share_out(entries, UNIT, BOOKS, roster))
            self.nobodys = [one for one in found if isinstance(one, Item)]
            owned = named([one for one in found if isinstance(one, Owned)], roster)
            return {student: choose(student, files, BOOKS, UNIT, shelf) for student, files in owned.items()}

    def taken(self) -> dict[str, dict[str, bytes]]:
        """The notebooks of each student."""
        return {student: one.notebooks for student, one in self.sorted().items()}


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    """An empty one."""
    (tmp_path / "inbox").mkdir()
    return Inbox(tmp_path / "inbox")


A, B = {"mse_by_hand": b"{A}"}, {"mse_by_hand": b"{B}"}
ANN, BOB = {"mse_by_hand.ipynb": b"{A}"}, {"mse_by_hand.ipynb": b"{B}"}

MOODLE: Tree = {"Ann Lee_101_assignsubmission_file_": ANN, "Bob Ray_102_assignsubmission_file_": BOB}

PACKED: dict[str, tuple[Tree, dict[str, dict[str, bytes]]]] = {
    "one zip for each student": ({"ann.zip": ANN, "bob.zip": BOB}, {"ann": A, "bob": B}),
    "a folder for each": ({"ann": ANN, "bob": {"sub": BOB}}, {"ann": A, "bob": B}),
    "tar.gz and tgz": ({"ann.tar.gz": ANN, "bob.TGZ": {"x": BOB}, "cy.tar": ANN}, {"ann": A, "bob": B, "cy": A}),
    "the zip of a class": ({"everything.zip": {"ann": ANN, "bob": BOB}}, {"ann": A, "bob": B}),
    "the same in a folder of its own": ({"x.zip": {"x": {"ann": ANN, "bob": BOB}}}, {"ann": A, "bob": B}),
    "a class's as tar.gz": ({"x.tar.gz": {"ann": ANN, "bob": BOB}}, {"ann": A, "bob": B}),
    "zips in the zip of a class": ({"x.zip": {"ann.zip": ANN, "bob.zip": {"a": BOB}}}, {"ann": A, "bob": B}),
    "only one in the zip of a class": ({"losses.zip": {"ann": ANN}}, {"ann": A}),
    "a class's, called so": ({"submissions.zip": {"losses": {"ann": ANN}}}, {"ann": A}),
    "nbgrader's layout": ({"x.zip": {"submitted": {"ann": {UNIT: ANN}, "bob": {UNIT: BOB}}}}, {"ann": A, "bob": B}),
    "Moodle, in folders": ({"Kurs-Aufgabe 3-77.zip": MOODLE}, {"Ann Lee": A, "Bob Ray": B}),
    "Moodle, unpacked": (MOODLE, {"Ann Lee": A, "Bob Ray": B}),
    "Moodle, with zips": (
        {"k.zip": {"Ann Lee_101_assignsubmission_file_": {"my work.zip": {"losses": ANN}}}},
        {"Ann Lee": A},
    ),
    "Moodle, without folders": (
        {"k.zip": {"Ann Lee_101_assignsubmission_file_mse_by_hand.ipynb": b"{A}",
                   "Bob Ray_102_assignsubmission_file_all.zip": BOB}},
        {"Ann Lee": A, "Bob Ray": B},
    ),
    "Moodle, two of one name": (
        {"k.zip": {"Ann Lee_101_assignsubmission_file_": ANN, "Ann Lee_102_assignsubmission_file_": BOB}},
        {"Ann Lee_101": A, "Ann Lee_102": B},
    ),
    "ILIAS": (
        {"exc_55.zip": {"Abgaben": {"Lee_Ann_alee_311": ANN, "Ray_Bob_bray_312": BOB}}},
        {"Lee_Ann_alee_311": A, "Ray_Bob_bray_312": B},
    ),
    "Canvas": (
        {"submissions.zip": {"leeann_4_90_mse_by_hand.ipynb": b"{A}", "raybob_LATE_5_91_mse_by_hand-1.ipynb": b"{B}"}},
        {"leeann": A, "raybob": B},
    ),
    "Canvas, unpacked": (
        {"leeann_4_mse_by_hand.ipynb": b"{A}", "raybob_5_mse_by_hand (1).ipynb": b"{B}"},
        {"leeann": A, "raybob": B},
    ),
    "Canvas, zips": ({"leeann_4_90_losses.zip": ANN, "raybob_5_91_losses.zip": BOB}, {"leeann": A, "raybob": B}),
    "Blackboard": (
        {"gradebook_x.zip": {"HW 1_alee_attempt_2026-11-01-10-00-00_mse_by_hand.ipynb": b"{A}",
                             "HW 1_alee_attempt_2026-11-01-10-00-00.txt": b"Name: Ann",
                             "HW 1_bray_attempt_2026-11-01-10-00-00_mse_by_hand.ipynb": b"{B}"}},
        {"alee": A, "bray": B},
    ),
    "somebody's name before or behind": (
        {"mse_by_hand_ann.ipynb": b"{A}", "Bob - mse_by_hand.ipynb": b"{B}"},
        {"ann": A, "Bob": B},
    ),
    "Blackboard, names with a line in them": (
        {"g.zip": {f"HW_1_{who}_attempt_2026-11-0{day}-10-00-00{rest}": book
                   for who, book in (("ann_lee", b"{A}"), ("bob_lee", b"{B}"))
                   for day, rest, book in ((1, "_mse_by_hand.ipynb", b"{0}"), (3, "_mse_by_hand.ipynb", book), (3, ".txt", b""))}},
        {"ann_lee": A, "bob_lee": B},
    ),
    "ILIAS, with a table beside": (
        {"Submissions_Ex1.zip": {"Ex1.xlsx": b"x", "Ex1": {"Lee_Ann_alee_311": ANN, "Ray_Bob_bray_312": BOB}}},
        {"Lee_Ann_alee_311": A, "Ray_Bob_bray_312": B},
    ),
    "a class's with numbers in its name": ({"submissions_2026_11_01.zip": {"ann": ANN, "bob": BOB}}, {"ann": A, "bob": B}),
    "a class's with the stub beside": (
        {"class.zip": {"ann": ANN, "bob": BOB, "readme.txt": b"x"}, "zoe_mse_by_hand.ipynb": b"{A}"},
        {"ann": A, "bob": B, "zoe": A},
    ),
    "one student's versions": ({"ann.zip": {"old": {"x": BOB}, "new": ANN}}, {"ann": A}),
    "one student's, beside others": ({"ann.zip": {"v1": {"x": BOB}, "v2": ANN}, "bob.zip": {"b": BOB}}, {"ann": A, "bob": B}),
    "called like something else": ({"ann.zip": ANN, "Peter Classen.zip": {"hw": BOB}}, {"ann": A, "Peter Classen": B}),
    "Google's copies": ({"ann": {"「mse_by_hand.ipynb」のコピー": b"{A}"}, "bob": {"mse_by_hand.ipynb (1)": b"{B}"}}, {"ann": A, "bob": B}),
    "teams": ({"group1.zip": ANN, "group2.zip": {"group2": BOB}}, {"group1": A, "group2": B}),
    "sections": ({"Section A.zip": {"ann": ANN, "cy": ANN}, "Section B.zip": {"bob": BOB, "di": BOB}},
                 {"ann": A, "cy": A, "bob": B, "di": B}),
    "one team": ({"class1-group1.zip": ANN}, {"class1-group1": A}),
    "Japanese": ({"課題.zip": {"山田 花子_1_assignsubmission_file_": ANN}}, {"山田 花子": A}),
}  # fmt: skip


@pytest.mark.parametrize("kind", PACKED)
def test_whose_it_is(inbox: Inbox, kind: str) -> None:
    """Each student gets what is theirs, and nobody is made up, however the class was packed."""
    tree, wanted = PACKED[kind]
    inbox.put(tree)
    assert inbox.taken() == wanted
    assert inbox.nobodys == []


def test_a_class_beside_others(inbox: Inbox) -> None:
    """What looks like a class beside one student's work might be a student's trick: nobody gets it, and a line says so."""
    inbox.put({"DL2026.zip": MOODLE, "zoe.zip": ANN})
    assert inbox.taken() == {"zoe": A}
    assert [(one.path, one.problem and one.problem.en[:40]) for one in inbox.nobodys] == [
        ("DL2026.zip", "it looks like the work of several studen")
    ]


def test_what_is_empty_or_broken_has_a_line(inbox: Inbox) -> None:
    """A student's empty folder in an archive, or one with a checkpoint only; what cannot be opened is nobody's."""
    inbox.put({"k.zip": {**MOODLE, "Cy_9_assignsubmission_file_": {".ipynb_checkpoints": ANN}}})
    with zipfile.ZipFile(inbox.folder / "k.zip", "a") as archive:
        archive.writestr("Di_8_assignsubmission_file_/", b"")
        archive.writestr("Ann Lee_101_assignsubmission_file_/", b"")
    found = inbox.sorted()
    assert {who: [line.en for line in one.left_out] for who, one in found.items()} == {
        "Ann Lee": [], "Bob Ray": [], "Cy": ["there is nothing of theirs in it"],
        "Di": ["k.zip/Di_8_assignsubmission_file_/ (there is nothing in it)"],
    }  # fmt: skip
    (inbox.folder / "k.zip").write_bytes(b"PK\3\4")
    assert inbox.sorted() == {}
    assert [one.path for one in inbox.nobodys] == ["k.zip"]


def test_archives_that_are_called_otherwise(inbox: Inbox) -> None:
    """How they begin tells what they are."""
    for name, kind in (("ann.zip", "x.tar.gz"), ("bob.tar.gz", "x.zip")):
        (inbox.folder / name).write_bytes(packed(kind, ANN))
    assert inbox.taken() == {"ann": A, "bob": A}


def test_numbers_of_platforms(inbox: Inbox) -> None:
    """Moodle's number is of one submission and no id; the name counts, and two of one name stay two in a later zip."""
    inbox.roster = [Person("1", "Ann", "Lee"), Person("2", "Bob", "Ray"), Person("Di_5"), Person("Di_6")]
    inbox.put({"k.zip": {"Ann Lee_2_assignsubmission_file_": ANN, "Di_6_assignsubmission_file_": BOB}})
    assert inbox.taken() == {"1": A, "Di_6": B}
    inbox.put({"k.zip": {"Ann Lee_2_assignsubmission_file_": ANN, "Ann Lee_3_assignsubmission_file_": BOB}})
    assert inbox.taken() == {"Ann Lee_2": A, "Ann Lee_3": B}  # one of them is 1; nobody knows which


def test_nobody_is_called_like_an_archive(inbox: Inbox) -> None:
    """A notebook that lies loose, or in the archive of a class, belongs to nobody."""
    inbox.put({"mse_by_hand.ipynb": b"{}", "submissions.zip": {"mse_by_hand.ipynb": b"{}", "ann": ANN}})
    assert inbox.taken() == {"ann": A}
    assert [one.path for one in inbox.nobodys] == ["mse_by_hand.ipynb", "submissions.zip/mse_by_hand.ipynb"]


ROSTER = [
    Person("s01", "Ann", "Lee", "ann@x.org", "4"),
    Person("s02", "Bob", "Ray", "bob@x.org", "5"),
    Person("alee"),
]


@pytest.mark.parametrize(
    "tree",
    [
        MOODLE,
        {"k.zip": MOODLE},
        {"submissions.zip": {"leeann_4_90_mse_by_hand.ipynb": b"{A}", "raybob_5_91_mse_by_hand.ipynb": b"{B}"}},
        {"s01.zip": ANN, "S02.zip": BOB},
        {"odd.zip": {"s01": ANN}, "s02.zip": BOB},
        {"x.zip": {"ann@x.org": ANN, "bob@x.org": BOB}},
        {"x.zip": {"Lee, Ann": ANN, "Ray, Bob": BOB}},
        {"x.zip": {"Lee_Ann_s01_311": ANN, "Ray_Bob_s02_312": BOB}},
    ],
)
def test_the_roster_knows_them(inbox: Inbox, tree: Tree) -> None:
    """By name, mail, number or login a student is who the roster says, but not in an archive beside others' ones."""
    inbox.roster = ROSTER
    inbox.put(tree)
    taken = inbox.taken()
    assert taken.get("s02") == B
    assert taken.get("s01") == A or [one.path for one in inbox.nobodys] == [
        "odd.zip"
    ]  # somebody might have packed it so


def test_nobody_hands_in_for_another(inbox: Inbox) -> None:
    """What lies in one student's folder or archive is theirs, whatever they call what they put there."""
    inbox.roster = [Person("ann"), Person("bob")]
    lie: Tree = {
        "bob": BOB,
        "bob_1_assignsubmission_file_": BOB,
        "bob_1_2_mse_by_hand.ipynb": b"{B}",
        "x": {"bob": BOB, "cy": BOB},
    }
    lies: dict[str, Tree] = {
        "zip": {"ann.zip": lie, "cy.zip": ANN, "dan": ANN},
        "stranger": {"mallory.zip": lie, "cy.zip": ANN},
        "classy": {"class-of-one.zip": lie, "cy.zip": ANN},
        "moodle": {"k.zip": {"Ann_7_assignsubmission_file_": lie}},
        "loose": {"k.zip": {"ann_7_8_bob_1_2_mse_by_hand.ipynb": b"{A}", "cy_7_9_mse_by_hand.ipynb": b"{A}"}},
        "blackboard": {
            "k.zip": {"H_ann_attempt_2026-01-01-00-00-00_H_bob_attempt_2026-01-01-00-00-00_mse_by_hand.ipynb": b"{A}"}
        },  # fmt: skip
        "canvas": {"k.zip": {"leeann_1_9_bob_attempt_2026-11-01-10-00-00_mse_by_hand.ipynb": b"{A}",
                             "cy_2_10_mse_by_hand.ipynb": b"{A}"}},
        "known": {"ann.zip": ANN, "mallory.zip": lie},
        "mixed": {"k.zip": {"H_ann_attempt_2026-01-01-00-00-00_bob_1_assignsubmission_file_mse_by_hand.ipynb": b"{A}"}},
    }  # fmt: skip
    for name, tree in lies.items():
        other = Inbox(inbox.folder / name, inbox.roster)
        other.put(tree)
        assert "bob" not in other.taken(), name
        assert other.taken(), name


@pytest.mark.parametrize(
    "name",
    [
        "mse_by_hand.ipynb", "mse_by_hand.IPYNB", "mse_by_hand.ipynb.txt", "mse_by_hand.ipynb.json", "MSE_by_hand.ipynb",
        "mse_by_hand (1).ipynb", "mse_by_hand(12).ipynb", "Copy of mse_by_hand.ipynb", "mse_by_hand のコピー.ipynb",
        "mse_by_handのコピー.ipynb", "mse_by_hand - Copy.ipynb", "mse_by_hand - コピー.ipynb", "mse_by_hand-Copy1.ipynb",
        "mse_by_hand copy 2.ipynb", "Copy of mse_by_hand (1).ipynb", "コピー ~ mse_by_hand.ipynb", "mse_by_hand-2.ipynb",
        "ann_mse_by_hand.ipynb", "mse_by_hand_final.ipynb", "ｍｓｅ_by_hand.ipynb",
    ],
)  # fmt: skip
def test_which_notebook_it_is(inbox: Inbox, name: str) -> None:
    """Whatever was put around its name, it is taken as the one that was meant, and it is said how it was called."""
    inbox.put({"ann": {name: b"{A}"}})
    one = inbox.sorted()["ann"]
    assert one.notebooks == A
    assert one.renamed == ({} if name == "mse_by_hand.ipynb" else {"mse_by_hand": name})


def test_a_name_in_a_name_is_not_taken_for_it() -> None:
    """The longest name of a notebook that fits is meant; part of a word is none."""
    assert notebook_called("x_mse.ipynb", ["mse", "x_mse"]) == "x_mse"
    assert notebook_called("rmse.ipynb", ["mse"]) == ""
    assert notebook_called("mse2.ipynb", ["mse"]) == ""


def test_a_name_that_tells_nothing(inbox: Inbox) -> None:
    """Then what is in it tells; beside one that is called like it, it is another."""

    def book(exercise: str) -> bytes:
        return json.dumps({"cells": [{"source": f'check("{exercise}", "mse")'}]}).encode()

    inbox.put({"ann": {"Untitled.ipynb": book("losses/mse_by_hand"), "other.ipynb": book("tensors/devices"), "cross_entropy.ipynb": b"{}"}})  # fmt: skip
    inbox.put({"bob": {"Untitled1.ipynb": book("losses/mse_by_hand"), **BOB}})
    inbox.put({"cy": {"Untitled1.ipynb": book("losses/mse_by_hand"), "old": BOB}})
    found = inbox.sorted()
    assert found["ann"].renamed == {"mse_by_hand": "Untitled.ipynb"}
    assert set(found["ann"].notebooks) == {"mse_by_hand", "cross_entropy"}
    assert [line.en for line in found["ann"].left_out] == ["other.ipynb (no notebook of this unit)"]
    assert found["bob"].notebooks == B
    assert "not Untitled1.ipynb" in found["bob"].remarks[0].en
    assert found["cy"].renamed == {"mse_by_hand": "Untitled1.ipynb"}


def test_two_for_one_notebook(inbox: Inbox) -> None:
    """The nearest counts, of these the newest, and a line says so."""
    inbox.put({"ann": {"old": BOB, "mse_by_hand (1).ipynb": b"{A}", "mse_by_hand.ipynb": b"{B}"}})
    os.utime(inbox.folder / "ann" / "mse_by_hand.ipynb", (1_000, 1_000))
    one = inbox.sorted()["ann"]
    assert one.notebooks == A
    assert ": mse_by_hand (1).ipynb was taken" in one.remarks[0].en
    assert "not mse_by_hand.ipynb, old/mse_by_hand.ipynb" in one.remarks[0].en
    os.utime(inbox.folder / "ann" / "mse_by_hand (1).ipynb", (1_000, 1_000))
    assert inbox.sorted()["ann"].notebooks == B


def test_one_that_cannot_be_read_does_not_hide_another(inbox: Inbox) -> None:
    """An empty file at the best place is named, and the next counts."""
    inbox.put({"ann": {"mse_by_hand.ipynb": b" \n", "a": ANN}})
    one = inbox.sorted()["ann"]
    assert one.notebooks == A
    assert [line.en for line in one.left_out] == ["mse_by_hand.ipynb (it is empty)"]


def test_what_cannot_be_taken_is_named(inbox: Inbox) -> None:
    """With whose it is; what systems leave is not worth a word."""
    inbox.put({
        "ann": {"a.rar": b"Rar!", "b.pdf": b"%PDF", "c.py": b"1", "d.txt": b"2", ".DS_Store": b"0"},
        "bob.zip": {},
        "cy.zip": {"__MACOSX": {"._mse_by_hand.ipynb": b"0"}, ".ipynb_checkpoints": ANN, **BOB},
        "dan_1_2_report.pdf": b"%PDF",
        "eve.zip": {"mse_by_hand.ipynb": b"{A}", "x.7z": b"7z"},
    })  # fmt: skip
    (inbox.folder / "fay").mkdir()
    (inbox.folder / "gil.zip").write_bytes(b"PK\3\4 cut off")
    found = inbox.sorted()
    said = {student: [line.en for line in one.left_out] for student, one in found.items()}
    assert said == {
        "ann": ["a.rar (an archive that cannot be read; ask for a zip file)", "b.pdf, c.py, d.txt (no notebook)"],
        "bob": ["bob.zip/ (there is nothing in it)"],
        "cy": [],
        "dan": ["report.pdf (no notebook)"],
        "eve": ["x.7z (an archive that cannot be read; ask for a zip file)"],
        "fay": ["fay/ (there is nothing in it)"],
        "gil": ["gil.zip (it cannot be read: File is not a zip file)"],
    }
    assert {student for student, one in found.items() if one.notebooks} == {"cy", "eve"}
    assert all(line.ja and line.ja != line.en for one in found.values() for line in one.left_out)


def test_names_as_japanese_windows_packs_them(inbox: Inbox) -> None:
    """A zip file that does not say how its names are written is read in UTF-8 or cp932."""
    for name, encoding in (("k.zip", "cp932"), ("l.zip", "utf-8")):
        raw = "山田/mse_by_hand のコピー.ipynb".encode(encoding)
        content = packed("x.zip", {"n" * len(raw): b"{A}"}).replace(b"n" * len(raw), raw)
        (inbox.folder / name).write_bytes(content)
    found = inbox.sorted()
    assert {one.renamed["mse_by_hand"] for one in found.values()} == {"mse_by_hand のコピー.ipynb"}


def bomb(levels: int) -> Tree:
    """Archives in archives, the innermost full of zeros."""
    inside: Tree = {"mse_by_hand.ipynb": b" " * 2**20}
    for number in range(levels):
        inside = {f"{number}.zip": inside}
    return inside


HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "archives in archives": (
        lambda ann: (ann / "x.zip").write_bytes(packed("x.zip", bomb(6))),
        "it is packed in too many archives",
    ),
    "an archive of zeros in an archive": (
        lambda ann: (ann / "x.zip").write_bytes(packed("x.zip", {"y.tar": b"\0" * 2**23})),
        "what is packed in it would take too much room",
    ),
    "a notebook of zeros": (
        lambda ann: (ann / "x.zip").write_bytes(packed("x.zip", {"mse_by_hand.ipynb": b" " * (65 * 2**20)})),
        "its notebooks would take 65 MB",
    ),
    "many notebooks": (
        lambda ann: (ann / "x.zip").write_bytes(packed("x.zip", {f"{n}.ipynb": b"" for n in range(1001)})),
        "it holds 1,001 notebooks",
    ),
    "a link": (lambda ann: (ann / "mse_by_hand.ipynb").symlink_to("/etc/passwd"), "it is a link"),
    "a folder that is a link": (lambda ann: (ann / "x").symlink_to("/etc"), "it is a link"),
    "a pipe": (lambda ann: os.mkfifo(ann / "mse_by_hand.ipynb"), "it is a special file"),
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.skipif(os.name == "nt", reason="links and pipes")
def test_what_is_meant_to_do_harm(inbox: Inbox, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It costs its sender's notebook, gets a line, and the next student's is taken."""
    monkeypatch.setattr(wrappings, "MOST_UNPACKED", 2**22)
    make, says = HOSTILE[kind]
    inbox.put({"ann": {"a.txt": b"x"}, "bob": BOB})
    make(inbox.folder / "ann")
    found = inbox.sorted()
    assert not found["ann"].notebooks
    assert any(says in line.en for line in found["ann"].left_out), found["ann"].left_out
    assert found["bob"].notebooks == B


def test_a_tar_file_that_grows(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is unpacked up to a limit, whatever is in it; links and devices in it are none of ours."""
    monkeypatch.setattr(archives, "MOST_UNPACKED", 2**20)
    (inbox.folder / "ann.tar.gz").write_bytes(gzip.compress(b"\0" * 2**24))
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as tar:
        for name, kind in (("mse_by_hand.ipynb", tarfile.SYMTYPE), ("cross_entropy.ipynb", tarfile.CHRTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            tar.addfile(member)
    (inbox.folder / "bob.tgz").write_bytes(stream.getvalue())
    found = inbox.sorted()
    assert "unpacked it is larger than 1 MB" in found["ann"].left_out[0].en
    assert [line.en.partition(" (")[2] for line in found["bob"].left_out] == ["it is a link)", "it is a special file)"]


def test_no_member_goes_where_its_name_says(inbox: Inbox) -> None:
    """A path upwards or from the root is a place in the archive like any other."""
    inbox.put({"ann.zip": {"../../bob/mse_by_hand.ipynb": b"{A}", "/etc/x.ipynb": b"{}", "C:\\x.ipynb": b"{}"}})
    with Shelf() as shelf:
        found = [item.place for item in shelf.look_into(inbox.folder / "ann.zip")]
    assert found == [
        ("ann.zip", "bob", "mse_by_hand.ipynb"),
        ("ann.zip", "etc", "x.ipynb"),
        ("ann.zip", "C:", "x.ipynb"),
    ]
    assert inbox.taken() == {"ann": A}
