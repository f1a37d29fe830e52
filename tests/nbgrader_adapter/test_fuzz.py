"""Broken notebooks by the hundred, through everything a submission goes through; `--fuzz N` for another number of them.

A failure names the seed: `pytest tests/nbgrader_adapter/test_fuzz.py --fuzz 1 --fuzz-seed SEED` makes that case again.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import fuzzer
import msgspec
import nbformat
import pytest
from fuzzer import Case
from support import COURSE, ROOT, SOLUTIONS

from autograder.grading.found import Settings
from autograder.grading.lanes import usual_lanes
from autograder.grading.session import run
from autograder.nbgrader_adapter.rebuild import grade_cells, part_of, read_submission, rebuild, show, texts_of
from autograder.record import OUTCOMES, Record, Text
from autograder.sandbox.levels import choose
from autograder.sandbox.process import Worker
from autograder.submission import Submission
from autograder.worker.limits import Limits

pytestmark = pytest.mark.hostile

HONEST_EVERY = 4
"""After so many broken notebooks comes a sound one."""

MOST_MEMORY = 700 * 2**20
"""Bytes by which the grading process may grow, however many notebooks it grades."""

MOST_SECONDS = 20.0
"""How long reading one submission, or showing its record, may take on a busy machine."""


@dataclass
class Watch:
    """What goes in, what comes out, and what is wrong with it."""

    folder: Path
    sound: dict[str, Record]
    """What the sound submissions get when they are graded alone."""
    waiting: list[tuple[Submission, str]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    refused: int = 0

    def submissions(self, seeds: range) -> Iterator[Submission]:
        """The broken submissions of these seeds, read from their files, and sound ones between them."""
        honest = sound_submissions(self.folder)
        for number, seed in enumerate(seeds):
            case = fuzzer.make(seed)
            yield self._noted(self._read(case), str(case))
            if number % HONEST_EVERY == 0:
                yield self._noted(honest[number // HONEST_EVERY % len(honest)], "a sound notebook")

    def emit(self, record: Record) -> None:
        """Look at the next record: it must be that of the submission that was read first."""
        started = time.monotonic()
        submission, what = self.waiting.pop(0)
        found = [*wrong_with_record(record, submission, self.sound), *wrong_with_rebuilt(record, submission)]
        if time.monotonic() - started > MOST_SECONDS:
            found.append("it takes too long to show")
        self.complaints += [f"{what}: {complaint}" for complaint in dict.fromkeys(found)]
        self.refused += submission.problem is not None

    def _noted(self, submission: Submission, what: str) -> Submission:
        self.waiting.append((submission, what))
        return submission

    def _read(self, case: Case) -> Submission:
        started = time.monotonic()
        path = case.hand_in(self.folder)
        try:
            submission = read_submission(path, str(case.seed), case.exercise)
        except Exception as error:  # noqa: BLE001 - the next one is read all the same, as if this were a refusal
            self.complaints.append(f"{case}: it cannot be read: {error!r}")
            return Submission(
                str(case.seed), case.exercise, problem=Text("This is no notebook.", "ノートブックではありません。")
            )
        if time.monotonic() - started > MOST_SECONDS:
            self.complaints.append(f"{case}: it takes too long to read")
        return submission


def wrong_with_record(record: Record, submission: Submission, sound: dict[str, Record]) -> Iterator[str]:
    """What a record should not be, or not hold."""
    if (record.student, record.exercise) != (submission.student, submission.exercise):
        yield f"its record is that of {record.student}, {record.exercise}"
    if record.student in sound and record != sound[record.student]:
        yield "it has another record than alone"
    model = next(one for one in sound.values() if one.exercise == record.exercise)
    facts = [[(c.id, c.part, c.visibility, c.max_points) for c in one.checks] for one in (record, model)]
    if facts[0] != facts[1] or record.max_score != model.max_score:
        yield "its checks are not those of its exercise"
    if not (math.isfinite(record.score) and 0 <= record.score <= record.max_score):
        yield f"its score is {record.score}"
    for check in record.checks:
        if check.outcome not in OUTCOMES or check.outcome == "grader_error":
            yield f"{check.id} is a {check.outcome}: {check.message.en}"
        part = COURSE.exercise(record.exercise).part(check.part)
        on_a_card = check.outcome == "wrong" and part.rules.literals  # each right answer counts
        if not 0 <= check.points <= check.max_points or (check.points and check.outcome != "passed" and not on_a_card):
            yield f"{check.id} gives {check.points} for {check.outcome}"
        if check.outcome not in ("passed", "not_attempted"):
            yield from unclear(check.message, lines=6, most=1500)
    for remark in record.remarks:
        yield from unclear(remark, lines=1, most=500)
    if submission.problem is not None:
        yield from unclear(submission.problem, lines=1, most=300)
        if {check.message for check in record.checks} != {submission.problem} or record.score:
            yield "its problem is not what its record says"
    if msgspec.json.decode(msgspec.json.encode(submission), type=Submission) != submission:
        yield "it is another after the way to the service"


def unclear(text: Text, lines: int, most: int) -> Iterator[str]:
    """What makes a text hard to understand."""
    for said in (text.en, text.ja):
        if not said.strip() or len(said) > most or len(said.split("\n")) > lines:
            yield f"not {lines} clear lines: {said[:most]!r}"
        if any(word in said for word in ("Traceback", "recursion", "codec", "escape", "surrogate", 'File "')):
            yield f"a text for programmers: {said[:most]!r}"
    if text.ja.isascii():
        yield f"no Japanese: {text.ja[:most]!r}"


def wrong_with_rebuilt(record: Record, submission: Submission) -> Iterator[str]:
    """What the notebook that nbgrader gets should not be: no notebook, without a verdict, or with a strange cell."""
    path = ROOT / "assignments" / f"{submission.exercise}.ipynb"
    released = nbformat.read(path, as_version=4)
    locked = {cell.id: cell.source for cell in released.cells if cell.metadata.nbgrader.locked}
    rebuilt = rebuild(released, texts_of(released), submission, COURSE.exercise(submission.exercise))
    for cell in grade_cells(rebuilt):
        for lang in ("en", "ja"):
            show(cell, record, lang, record.remarks)
        score = float(cell.outputs[1].data["text/plain"])
        if score != round(sum(check.points for check in record.part(part_of(cell))), 6):
            yield f"{cell.id} shows {score}"
    again = nbformat.reads(nbformat.writes(rebuilt).encode().decode(), as_version=4)
    nbformat.validate(again)
    ids = [cell.id for cell in again.cells]
    if len(set(ids)) != len(ids):
        yield "two cells of the rebuilt notebook have one id"
    if locked != {cell.id: cell.source for cell in again.cells if cell.id in locked}:
        yield "a locked cell of the rebuilt notebook is changed"
    sources = {cell.source for cell in again.cells}
    if any(cell.source not in sources for cell in submission.cells):
        yield "a cell of the student's is not in the rebuilt notebook"


def sound_submissions(folder: Path) -> list[Submission]:
    """Some real submissions of each exercise, handed in as they should be."""
    found, place = [], folder / "sound"
    for number, (exercise, notebook) in list(enumerate(fuzzer.real_submissions()))[::7]:
        path = place / str(number) / f"{exercise.split('/')[1]}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(notebook), encoding="utf-8")
        found.append(read_submission(path, f"sound {number}", exercise))
    return found


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One warm worker; further lanes start their own like it."""
    with Worker(choose(), Limits(seconds=3.0, memory=600 * 2**20), for_class=True) as worker:
        yield worker


def peak() -> int:
    """The most memory this process has had, in bytes."""
    import resource  # Windows has none, and no box for this test either

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_the_same_seed_makes_the_same_case() -> None:
    """So a failure can be looked at again, whatever ran before it."""
    first = [fuzzer.make(seed) for seed in range(20)]
    assert [fuzzer.make(seed) for seed in reversed(range(20))] == first[::-1]


@pytest.mark.slow
def test_broken_notebooks(worker: Worker, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Each gets one record with one clear outcome, in order, in bounded memory; sound ones between them notice nothing."""
    start = pytestconfig.getoption("fuzz_seed")
    seeds = range(start, start + pytestconfig.getoption("fuzz"))
    sound: list[Record] = []
    settings = Settings(secret=b"fuzz")
    run(sound_submissions(tmp_path), settings, worker, sound.append, SOLUTIONS)
    assert {check.outcome for record in sound for check in record.checks} >= {"passed", "wrong", "not_attempted"}
    watch = Watch(tmp_path, {record.student: record for record in sound})
    before, started = peak(), time.monotonic()
    try:
        run(watch.submissions(seeds), settings, worker, watch.emit, SOLUTIONS, lanes=usual_lanes())
    except BaseException:
        print("the batch stopped at one of", *(what for _, what in watch.waiting), *watch.complaints, sep="\n")
        raise
    growth, seconds = peak() - before, time.monotonic() - started
    print(f"{len(seeds)} cases, {watch.refused} refused, {seconds:.0f} s, {growth / 2**20:.0f} MB")
    assert not watch.waiting
    if watch.complaints:
        pytest.fail("\n".join(watch.complaints), pytrace=False)
    assert growth < MOST_MEMORY
