"""Every attack in handed_in.py in one class, collected, graded and fed back with real nbgrader, and seen in Chromium.

Between the attackers sit honest students, who must get to the bit what they get in a class of their own.
"""

from __future__ import annotations

import csv
import hashlib
import logging
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")
pytest.importorskip("playwright", reason="browser: playwright is not installed (pip install playwright)")

from attacks.arena import MOST_MEMORY, Canary, Result, memory_at_most, note
from attacks.handed_in import FORMULA, HANDED_IN, NAME, PART, POINTS, RIGHT, SCRIPT, STYLE, UNIT, Desk, HandedIn
from lab import CHROMIUM_ARGS, Lab
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from playwright.sync_api import Browser, Dialog, Page, Route, sync_playwright
from support import ROOT, SOLUTIONS

from autograder.commands import demo
from autograder.nbgrader_adapter.classroom import Classroom
from autograder.nbgrader_adapter.collecting import Collection
from autograder.reading.author import Source
from autograder.reading.notebook import MAX_NOTEBOOK
from autograder.record import Record, part_outcome
from autograder.reports.class_table import trouble
from autograder.sandbox.levels import choose
from autograder.text import printable

pytestmark = [pytest.mark.hostile, pytest.mark.slow]

SOURCE = Source.load(SOLUTIONS / UNIT / NAME)
ONLY_THE_TEACHER = ("the answer is 3.25", "divides by every element")
"""Words from the canary's secret and from the solution in the teacher's notebook."""

HONEST_EVERY = 10
HONEST: dict[str, str | None] = {
    "honest-right": RIGHT,
    "honest-style": next(iter(SOURCE.right.values())),
    "honest-summed": next(wrong.code for wrong in SOURCE.wrong if wrong.id == f"{PART}.summed"),
    "honest-untouched": None,
    "honest-unfinished": "def mse(pred, target):\n    return pred.no_such_method()",
    "honest-noisy": f"import warnings\nprint('hello')\nwarnings.warn('careful')\n{RIGHT}",
    "honest-last": RIGHT,
}
IN_FORMGRADER = ("page_", "notebook_kernel", "folder_odd_names", "id_format", "id_encoded")
"""How the names of attacks begin whose pages are also looked at in formgrader."""

Rows = dict[str, list[tuple[Any, ...]]]


@dataclass
class Graded:
    """A course with the whole class graded, and what could be seen of everything."""

    course: Classroom
    desks: dict[str, Desk]
    lines: list[str] = field(default_factory=list)
    """Everything that was said to the teacher."""
    records: dict[str, Record] = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    harm: dict[str, list[str]] = field(default_factory=dict)
    memory: int = 0
    """Bytes that collecting has taken at one time."""

    def student(self, name: str) -> str:
        """The id under which an attack was graded, or nothing if it was not."""
        number = f"{self.desks[name].number:02}-"
        return next((student for student in self.records if student.startswith(number)), "")

    def said(self, name: str) -> list[str]:
        """What the teacher was told about an attack."""
        mark = " ...zip " if name == "archive_of_dots" else f"{self.desks[name].number:02}-"
        return [line for line in self.lines if mark in line]

    def grade(self, watch: Callable[[], list[str]]) -> None:
        """Grade everybody, and look after each student at what has been harmed."""

        def on_done(student: str, done: list[Record], problem: str) -> None:
            self.harm[student] = watch()
            told = [problem] if problem else [line for record in done for line in trouble(record, "en")]
            told += [remark.en for record in done for remark in record.remarks]
            self.lines += [f"{student}: {line}" for line in told]

        self.records = {record.student: record for record in self.course.autograde(UNIT, on_done=on_done)}
        self.rows = gradebook_of(self.course)


def gradebook_of(course: Classroom) -> Rows:
    """The gradebook: by student, everything that counts."""
    rows = {}
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        for submission in gradebook.assignment_submissions(UNIT):
            rows[submission.student.id] = [
                (book.name, grade.name, grade.auto_score, grade.manual_score, grade.extra_credit, grade.max_score)
                + (grade.needs_manual_grade, submission.timestamp, book.late_submission_penalty)
                for book in submission.notebooks
                for grade in book.grades
            ]
    return rows


def told(found: Collection) -> list[str]:
    """What was said of what was collected, and of whom."""
    return [printable(f"{student}: {line.en}" if student else line.en) for student, line in found.lines()]


def seat_the_class() -> list[str | HandedIn]:
    """Attackers with an honest student before every few of them, and one behind the last."""
    *first, last = HONEST
    names: list[str | HandedIn] = [*HANDED_IN, last]
    for number, name in enumerate(first):
        names.insert(number * (HONEST_EVERY + 1), name)
    return names


def make_class(base: Path, canary: Path) -> tuple[Graded, Graded]:
    """The course with everybody in it, its archives not yet collected, and one with the honest students alone."""
    root = base / "course"
    demo.make_course(root, [SOURCE], ROOT / "nbgrader_config.py", SOLUTIONS, "en")
    course = Classroom(root)
    course.generate(UNIT)
    (root / "downloaded" / UNIT / "archive").mkdir(parents=True)
    seats = seat_the_class()
    desks: dict[str, Desk] = {}
    for number, seat in enumerate(seats, start=1):
        name = seat if isinstance(seat, str) else seat.name
        desks[name] = Desk(number, name, root, canary, neighbour="01-honest-right")
    for name, code in HONEST.items():
        desks[name].pack((f"{UNIT}/{NAME}.ipynb", desks[name].code(code)))
    shutil.copytree(root, base / "alone")
    return Graded(course, desks), Graded(Classroom(base / "alone"), desks)


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canary]:
    """Things of the teacher's that nobody may read or touch."""
    canary = Canary(tmp_path_factory.mktemp("teacher") / "canary")
    yield canary
    canary.close()


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, canary: Canary) -> Iterator[tuple[Graded, Graded]]:
    """The whole class, and the honest students alone; both collected, graded and fed back."""
    base = tmp_path_factory.mktemp("handed-in")
    everybody, alone = make_class(base, canary.folder)
    root = everybody.course.root
    try:
        for attack in HANDED_IN:
            if attack.collected:
                attack.make(everybody.desks[attack.name])
        before = memory_at_most(os.getpid(), anew=True)
        everybody.lines += told(everybody.course.collect(UNIT))
        everybody.memory = memory_at_most(os.getpid()) - before
    finally:  # some of it is too deep for Python to remove
        subprocess.run(["rm", "-rf", root / "downloaded" / UNIT / "archive"], check=True)
    everybody.harm["while collecting"] = canary.harm()
    assert len(list(root.glob("submitted/*-honest-*"))) == len(HONEST), everybody.lines
    for attack in HANDED_IN:
        if not attack.collected:
            attack.make(everybody.desks[attack.name])
    alone.lines += told(alone.course.collect(UNIT))
    alone.grade(list)
    everybody.grade(canary.harm)
    everybody.course.feedback(UNIT)
    yield everybody, alone
    for graded in (everybody, alone):
        graded.course.grader().close()


@pytest.fixture(scope="module")
def everybody(both: tuple[Graded, Graded]) -> Graded:
    """The whole class."""
    return both[0]


@pytest.fixture(scope="module")
def alone(both: tuple[Graded, Graded]) -> Graded:
    """The honest students in a class of their own."""
    return both[1]


# --- points and harm


@pytest.mark.parametrize("attack", HANDED_IN, ids=lambda attack: attack.name)
def test_attack(everybody: Graded, request: pytest.FixtureRequest, attack: HandedIn) -> None:
    """What was handed in gets what its code earns, touches nothing, takes nothing out, and gets a line if left out."""
    student = everybody.student(attack.name)
    number = f"{everybody.desks[attack.name].number:02}-"
    harm = [harm for who, found in everybody.harm.items() for harm in found if number in who]
    harm += left_over(everybody.course.root, student) if student else []
    harm += grown(everybody.course.root / "submitted", number) if attack.collected else []
    record = everybody.records.get(student)
    points = (record.score if record else 0.0) - attack.score
    note(request, attack.name, choose(), Result(points, harm, part_outcome(record.checks) if record else "left out"))
    assert harm == []
    assert points == 0
    if record:
        assert [row[2:6] for row in everybody.rows[student]] == [(record.score, None, None, POINTS)]
        assert not any(check.outcome == "grader_error" for check in record.checks)
    said = everybody.said(attack.name)
    assert any(attack.says in line for line in said) if attack.says else student


def left_over(root: Path, student: str) -> list[str]:
    """What a student's folders hold that does not belong there."""
    found = []
    for step, name in (("autograded", f"{NAME}.ipynb"), ("feedback", f"{NAME}.html")):
        for path in (root / step / student).rglob("*"):
            if path.name not in (UNIT, name):
                found.append(f"{path} was copied")
            elif path.is_file() and any(words in path.read_text(encoding="utf-8") for words in ONLY_THE_TEACHER):
                found.append(f"{path} tells what only the teacher knows")
    return found


def grown(extracted: Path, number: str) -> list[str]:
    """What was unpacked for a student beyond what one notebook may have."""
    size = sum(path.lstat().st_size for folder in extracted.glob(f"{number}*") for path in folder.rglob("*"))
    return [f"{size // 2**20} MB were unpacked"] if size > MAX_NOTEBOOK else []


def test_collecting_takes_little_memory(everybody: Graded) -> None:
    """What the archives hold was never in memory as a whole: some notebooks of the largest size at most."""
    assert everybody.memory < MOST_MEMORY, f"{everybody.memory // 2**20} MB"


def test_each_line_can_be_shown(everybody: Graded) -> None:
    """What is said about a submission is one short line of plain characters, whatever the student called things."""
    assert everybody.lines
    for line in everybody.lines:
        assert line.isprintable(), ascii(line)
        assert len(line) < 1000
        assert "Traceback" not in line


def test_honest_students_get_what_they_get_alone(everybody: Graded, alone: Graded) -> None:
    """Among attackers as in a class of their own: the same records to the bit, the same rows, the same lines."""
    students = {everybody.desks[name].student for name in HONEST}
    assert set(alone.records) == students
    assert {student: everybody.records[student] for student in students} == alone.records
    assert {student: everybody.rows[student] for student in students} == alone.rows
    assert [line for line in everybody.lines if line.split(": ")[0] in students] == alone.lines
    scores = {name: alone.records[everybody.desks[name].student].score for name in HONEST}
    assert [name for name, score in scores.items() if score == POINTS] == [
        "honest-right",
        "honest-style",
        "honest-noisy",
        "honest-last",
    ]


def test_nobody_else_is_in_the_class(everybody: Graded) -> None:
    """Attackers appear once each or not at all; nobody was made up."""
    numbers = [f"{desk.number:02}" for desk in everybody.desks.values()]
    students = [*everybody.rows]
    assert sorted(students) == sorted(everybody.records)
    assert {student[:2] for student in students} <= set(numbers)
    assert len({student[:2] for student in students}) == len(students)


def test_the_course_holds_what_it_held(everybody: Graded, alone: Graded) -> None:
    """What the teacher keeps and what the honest handed in is as before, and there are no further files."""
    assert not any(everybody.harm.values())
    root, other = everybody.course.root, alone.course.root
    folders = {"assignments", "autograded", "build", "downloaded", "feedback", "records", "submitted"}
    assert {path.name for path in root.iterdir()} - {"grades.csv"} == {
        *folders,
        ".kata",
        "gradebook.db",
        "nbgrader_config.py",
    }
    assert list((root / "downloaded" / UNIT).iterdir()) == []
    honest = [f"submitted/{student}" for student in alone.records]
    for name in ("assignments", "build", "nbgrader_config.py", *honest):
        assert tree(root / name) == tree(other / name)
    kept, of_the_honest = tree(root / ".kata"), tree(other / ".kata")
    assert kept.items() >= of_the_honest.items(), "the secret, and the records that are kept for the next run"
    further = kept.keys() - of_the_honest.keys()
    assert [name for name in further if not re.fullmatch(r"cache/[0-9a-f]{2}/[0-9a-f]{62}", name)] == []
    assert not Path("x").exists()


def tree(folder: Path) -> dict[str, str]:
    """A folder by the content of its files."""
    paths = [folder, *sorted(folder.rglob("*"))]
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in paths if p.is_file()}


def test_time_stamps_are_read_as_data(everybody: Graded) -> None:
    """An impossible date, a link and a pipe are no time stamps for any part of nbgrader."""
    directory = everybody.course._directory(UNIT)
    for name in ("folder_impossible_time_stamp", "folder_link_as_time_stamp", "folder_pipe_as_time_stamp"):
        assert directory.get_existing_timestamp(str(everybody.desks[name].folder)) is None


def test_the_export_has_one_line_for_each(everybody: Graded, tmp_path: Path) -> None:
    """The exported scores are those of the records; no id makes a line or a column of its own."""
    text = everybody.course.export(tmp_path / "grades.csv").read_text(encoding="utf-8")
    lines = list(csv.reader(text.splitlines()))
    assert {len(line) for line in lines} == {11}
    assert {line[3]: float(line[9]) for line in lines[1:]} == {s: r.score for s, r in everybody.records.items()}
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)


def test_the_stock_command_goes_through_the_same_class(everybody: Graded) -> None:
    """nbgrader's own autograde, all in one batch, is stopped by nobody and writes the same records and rows."""
    records = {path: path.read_bytes() for path in everybody.course.root.glob("records/*/*/*.json")}
    for path in records:
        path.unlink()
    log = logging.Logger("stock", logging.CRITICAL)
    Autograde(coursedir=everybody.course._directory(UNIT), config=everybody.course.config, log=log, force=True).start()
    assert {path: path.read_bytes() for path in everybody.course.root.glob("records/*/*/*.json")} == records
    assert gradebook_of(everybody.course) == everybody.rows


# --- pages


SEEN = """() => {
    const all = [...document.querySelectorAll('*')];
    const active = 'script, iframe, frame, object, embed, applet, form, base, link, meta, style, img, svg';
    const risky = a => a.name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(a.value);
    const formulas = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const inside = texts.currentNode.parentElement.closest('pre, code, script, .mathjax_ignore.tex2jax_ignore');
        if (!inside && texts.currentNode.data.includes('javascript:')) formulas.push(texts.currentNode.data);
    }
    return {
        harm: window.harm ?? null,
        title: document.title,
        elements: [...document.querySelectorAll(active)].map(e => e.localName),
        handlers: all.flatMap(e => [...e.attributes].filter(risky).map(a => `${e.localName} ${a.name} ${a.value}`)),
        formulas: formulas,
        pictures: all.filter(e => /url\\(|fixed/i.test(e.getAttribute('style') ?? '')).map(e => e.localName),
    };
}"""
"""What a page has come to: whether a script ran, and everything in it that could run one or ask for something."""


class Watch:
    """A page in which nothing of a student's may run, and from which nothing may be asked for."""

    def __init__(self, page: Page, allowed: str) -> None:
        self.page = page
        self.allowed = allowed
        self.asked: set[str] = set()
        page.route("**/*", self._route)
        page.on("dialog", self._dismiss)
        page.on("popup", lambda popup: self.asked.add(f"popup {popup.url}"))
        page.on("download", lambda download: self.asked.add(f"download {download.url}"))

    def look(self, url: str) -> dict[str, Any]:
        """What is in a page, and what it asked for outside the course."""
        self.asked.clear()
        self.page.goto(url, wait_until="load")
        assert self.page.url == url
        return {**self.page.evaluate(SEEN), "asked": set(self.asked)}

    def _dismiss(self, dialog: Dialog) -> None:
        self.asked.add(f"dialog {dialog.message}")
        dialog.dismiss()

    def _route(self, route: Route) -> None:
        url = route.request.url
        if url.startswith(self.allowed):
            route.continue_()
        else:
            self.asked.add(url)
            route.abort()


@pytest.fixture(scope="module")
def browser(needs_chromium: str) -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs_chromium, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


def page_of(root: Path, student: str) -> Path:
    """A student's feedback."""
    return root / "feedback" / student / UNIT / f"{NAME}.html"


def test_the_browser_sees_scripts(browser: Browser, tmp_path: Path) -> None:
    """In a page that shows the payloads as they are, they are seen to run and to ask: the looking is not blind."""
    page = tmp_path / "page.html"
    page.write_text(f"<title>safe</title><p>{FORMULA}</p>{SCRIPT.replace('<meta', '<p')}{STYLE}", encoding="utf-8")
    seen = Watch(browser.new_page(), allowed=page.as_uri()).look(page.as_uri())
    assert seen["harm"] is not None and seen["title"] == "script"
    assert {"dialog 1", "http://attacker.invalid/pixel", "file:///etc/passwd"} <= seen["asked"]
    assert {"script", "iframe", "object", "link", "form", "base"} <= set(seen["elements"])
    assert seen["handlers"] and seen["formulas"] and "div" in seen["pictures"]


def test_no_script_runs_in_feedback(everybody: Graded, browser: Browser) -> None:
    """Every attacker's page has what an honest student's has: no script, handler, frame or request of its own."""
    root = everybody.course.root
    watch = Watch(browser.new_page(), allowed=(root / "feedback").as_uri())
    honest = watch.look(page_of(root, everybody.student("honest-right")).as_uri())
    assert honest["harm"] is None and all("mathjax" in url for url in honest["asked"])
    found = {}
    for student in everybody.records:
        seen = watch.look(page_of(root, student).as_uri())
        found.update({student: seen} if seen != honest else {})
    assert found == {}


def test_pages_show_that_the_attacks_were_there(everybody: Graded) -> None:
    """The payloads reached the pages as text: where no script ran, there was one."""
    for name in ("page_script_in_a_notebook", "page_script_in_code", "page_script_in_ignored_lines"):
        page = page_of(everybody.course.root, everybody.student(name)).read_text(encoding="utf-8")
        assert "window.harm" in page and "&lt;" in page


@pytest.mark.parametrize("name", [attack.name for attack in HANDED_IN if attack.name.startswith("leak_")])
def test_hidden_inputs_stay_hidden(everybody: Graded, name: str) -> None:
    """What a hidden check was given is neither in the page, nor in the graded notebook, nor in the record."""
    root, student = everybody.course.root, everybody.student(name)
    checks = everybody.records[student].checks
    assert all(check.outcome == "passed" for check in checks if check.visibility == "public")
    assert any(check.outcome != "passed" for check in checks)  # it has tried
    kept = [
        path for step in ("autograded", "feedback", "records") for path in (root / step).rglob("*") if path.is_file()
    ]
    mine = [path for path in kept if student in path.parts]
    assert len(mine) == 3
    assert [path for path in mine if "LEAK" in path.read_text(encoding="utf-8")] == []


def test_no_script_runs_in_formgrader(everybody: Graded, browser: Browser, tmp_path: Path) -> None:
    """The teacher's own pages, served by Jupyter with nbgrader's extension, show attackers as they show the honest."""
    lab = Lab(tmp_path, serves=everybody.course.root)
    try:
        lab.wait()
        watch = Watch(browser.new_page(), allowed=lab.url)
        with Gradebook(f"sqlite:///{everybody.course.root}/gradebook.db") as gradebook:
            books = {book.student.id: book.id for book in gradebook.notebook_submissions(NAME, UNIT)}
        honest = watch.look(f"{lab.url}/formgrader/submissions/{books[everybody.student('honest-right')]}/")
        assert honest["harm"] is None and all("mathjax" in url for url in honest["asked"])
        found = {}
        for attack in HANDED_IN:
            if attack.name.startswith(IN_FORMGRADER):
                seen = watch.look(f"{lab.url}/formgrader/submissions/{books[everybody.student(attack.name)]}/")
                found.update({attack.name: seen} if seen != honest else {})
        assert found == {}
        for place in ("manage_students", f"manage_submissions/{UNIT}", f"gradebook/{UNIT}/{NAME}"):
            seen = watch.look(f"{lab.url}/formgrader/{place}")
            watch.page.locator("#main-table tr").nth(len(books) - 1).wait_for()
            assert seen["asked"] == set() and watch.page.evaluate("window.harm ?? null") is None
    finally:
        lab.stop()
        lab.join()
