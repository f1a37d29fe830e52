"""Whoever sits beside a student, and in whatever order and how many at once: the student's record stays the same."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attacks.arena import LIMITS, Canary, load_all, submission
from support import RIGHT, SOLUTIONS, level_here

from autograder.authoring.programs import programs_of
from autograder.reading.author import load_all as load_sources
from autograder.record import Record
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission

pytestmark = [pytest.mark.hostile, pytest.mark.slow]

HOSTILE = [attack for attack in load_all() if level_here() in attack.levels]
LANES = (1, 2, 3)
SIZE = 14


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int], GradingService]]:
    """A running service for each number of lanes, all with one secret."""
    state = tmp_path_factory.mktemp("state")
    (state / "secret").write_text("cd" * 32)
    running: dict[int, GradingService] = {}

    def get(lanes: int) -> GradingService:
        if lanes not in running:
            common = {"solutions": SOLUTIONS, "isolation": level_here(), "state": state, "limits": LIMITS}
            running[lanes] = GradingService(**common, lanes=lanes)  # type: ignore[arg-type]
        return running[lanes]

    yield get
    for service in running.values():
        service.close()


BUSY = """
import os, tempfile, torch
room = torch.ones(30_000_000)
with tempfile.NamedTemporaryFile("w+") as file, open("notes.txt", "x") as notes:
    assert file.write("x" * 2_000_000) == notes.write("y" * 2_000_000)
assert sum(len(open(name).read()) for name in os.listdir(".")) == 2_000_000
if not (child := os.fork()):
    room.mul_(2)
    os._exit(7)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7 and room.sum() == len(room)
"""
"""What an honest notebook may do besides: make files, take memory and start a process, each of them less than the limit."""


@pytest.fixture(scope="module")
def honest() -> list[Submission]:
    """Students who write what students write: the stub, right programs and wrong ones, of every exercise; every other
    one is busy besides.
    """
    return [
        Submission(f"honest-{source.id}-{number}", source.id, (*[Cell("busy", BUSY)] * (number % 2), *program.cells))
        for source in load_sources(SOLUTIONS)
        for number, program in enumerate(list(programs_of(source))[::6])
    ]


def grade(service: GradingService, class_: list[Submission]) -> list[Record]:
    """A class at once; the records in its order."""
    for one in class_:
        service.begin(one)
    return [service.next_record() for _ in class_]


def test_what_a_busy_student_does_is_allowed(services: Callable[[int], GradingService]) -> None:
    """Else the records below would be those of students whose first cell has failed."""
    record = services(1).grade(
        submission("busy", f"{BUSY}\nDONE = True", RIGHT.replace("return", "assert DONE\n    return"))
    )
    assert record.score == record.max_score


def test_neighbours(
    services: Callable[[int], GradingService], honest: list[Submission], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """In random classes, half of them hostile, each honest record is bit for bit that of an honest class."""
    random_ = random.Random(20260913)
    alone: dict[str, Record] = {}
    canary = Canary(tmp_path / "canary")
    try:
        for _ in range(request.config.getoption("--classes")):
            lanes = random_.choice(LANES)
            good = random_.sample(honest, SIZE // 2)
            bad = random_.sample(HOSTILE, SIZE // 2)
            class_ = [*good, *(submission(attack.name, canary.armed(attack.code, 2**22, 2**22)) for attack in bad)]
            random_.shuffle(class_)
            new = [one for one in good if one.student not in alone]
            alone.update(zip((one.student for one in new), grade(services(1), new), strict=True))
            for record in grade(services(lanes), class_):
                names = [one.student for one in class_]
                if record.student in alone:
                    assert record == alone[record.student], f"{lanes} lanes, class {names}"
                else:
                    assert record.score == 0, f"{record.student} in {lanes} lanes, class {names}"
            assert canary.harm() == []
    finally:
        canary.close()
