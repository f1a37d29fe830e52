"""The programs of a proof: of a wrong one only what it can spoil is looked at, and its other writings on one device."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from support import MSE, SOLUTIONS, level_here

from autograder.authoring.crew import Crew, crew
from autograder.authoring.graded import ENOUGH, graded
from autograder.authoring.programs import PUBLISHED_SECRET, is_writing, programs_of
from autograder.grading.found import Settings
from autograder.reading.author import Source
from autograder.sandbox.devices import Devices
from autograder.sandbox.process import Worker

SHAPES = Source.load(SOLUTIONS / "matrices" / "matrix_shapes")
CPU = Settings(Devices("cpu", "cpu"), PUBLISHED_SECRET)
WRONG = "def can_multiply(a, b):\n    return a == b\n"


@pytest.mark.parametrize(
    ("code", "only"),
    [
        (WRONG, "can_multiply"),
        (f'"""What is wrong."""\nimport math\n{WRONG}', "can_multiply"),
        (f"def helper(a, b):\n    return a == b\n\n\n{WRONG}", "can_multiply"),
        (f"def product_shape(a, b):\n    return a\n\n\n{WRONG}", ""),
        (f"columns = 3\n{WRONG}", ""),
        (f"torch.set_default_dtype(torch.float64)\n{WRONG}", ""),
    ],
    ids=["its function", "an import", "a helper", "another part's function", "another part's name", "a call"],
)
def test_a_wrong_program_is_looked_at_where_it_can_spoil_something(code: str, only: str) -> None:
    """Its own part; all parts where it does more than define names that no other part knows."""
    mistake = replace(SHAPES.wrong[0], id="can_multiply.new", code=code, writings={})
    (program,) = [one for one in programs_of(replace(SHAPES, wrong=(mistake,))) if one.student.startswith("wrong/")]
    assert program.only == only


def test_only_other_writings_are_proved_on_one_device() -> None:
    """The stub, right programs and each mistake are proved on both."""
    once = [program.student for program in programs_of(SHAPES) if is_writing(program)]
    assert once == [f"wrong/{wrong.id}/{name}" for wrong in SHAPES.wrong for name in wrong.writings]


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A worker that starts when it is asked."""
    with Worker(level_here(), for_class=True) as worker:
        yield worker


def test_a_part_that_was_asked_for_is_graded_alone(worker: Worker) -> None:
    """No check of another part is run, no more of its own than say enough, and the record says that it is not all."""
    programs = {program.student: program for program in programs_of(SHAPES)}
    wrong = programs["wrong/can_multiply.both_pairs"]
    mine, whole = graded([SHAPES], [wrong, msgspec.structs.replace(wrong, only="")], CPU, Crew(worker))
    assert mine.parts == ("can_multiply",)
    assert mine.part("can_multiply") == whole.part("can_multiply")
    assert sum(check.outcome != "passed" for check in mine.checks) == ENOUGH
    assert mine.partial
    assert {check.part for check in whole.checks} == set(SHAPES.header.parts)


def test_a_crew_does_all_in_order_with_what_is_free(worker: Worker) -> None:
    """Each job has a worker of its own meanwhile; the results keep the order, and an error reaches the caller."""
    busy = set[int]()

    def do(job: int, mine: Worker) -> tuple[int, Worker]:
        assert id(mine) not in busy
        busy.add(id(mine))
        if job == 13:
            raise ValueError("unlucky")
        mine.fork().close()
        busy.discard(id(mine))
        return job, mine

    with crew(worker) as workers:
        assert {one for _, one in workers.map(do, range(3))} == {worker}  # nobody waits for a second for so little
        done = workers.map(do, range(100, 140))
        assert [job for job, _ in done] == list(range(100, 140))
        assert {one for _, one in done} == set(workers.workers_for(1))
        assert len(workers.workers_for(1)) > 1
        with pytest.raises(ValueError, match="unlucky"):
            workers.map(do, [13])


def test_a_name_comes_before_there_is_enough(worker: Worker) -> None:
    """Of the mistakes of a loss, those that change an argument too: told within the first checks that fail."""
    source = Source.load(SOLUTIONS / MSE)
    programs = [one for one in programs_of(source) if one.student.startswith("wrong/mse.changed_the_input")]
    for record in graded([source], programs, CPU, Crew(worker)):
        assert {check.mistake for check in record.checks if check.mistake} == {"mse.changed_the_input"}, record.student
