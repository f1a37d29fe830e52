"""Every outcome of the closed set, produced by a real submission through the real sandbox."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from support import MSE, RIGHT, ROOT, SOLUTIONS, Grade, level_here

from autograder.authoring.programs import reference_of
from autograder.reading.author import Source
from autograder.reading.notebook import parse
from autograder.record import OUTCOMES, Record, part_outcome
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission
from autograder.worker.limits import CELL_LIMITS, PART_LIMITS, Limits

PROGRAMS = {
    "passed": RIGHT,
    "wrong": RIGHT.replace(".mean()", ".sum()"),
    "raised": "def mse(pred, target):\n    return pred.mean_squared(target)\n",
    "timed_out": "def mse(pred, target):\n    while True:\n        pass\n",
    "out_of_memory": "def mse(pred, target):\n    return torch.zeros(10**9).sum()\n",
    "died": "import os\ndef mse(pred, target):\n    os._exit(0)\n",
    "unusable_return": "def mse(pred, target):\n    return (x for x in [1])\n",
    "rule_broken": "def mse(pred, target):\n    return torch.nn.functional.mse_loss(pred, target)\n",
}


def outcomes(record: Record) -> set[str]:
    """The outcomes of a record's checks."""
    return {check.outcome for check in record.checks}


@pytest.mark.parametrize("outcome", PROGRAMS)
def test_outcome(grade: Grade, outcome: str) -> None:
    """Each kind of program ends in its own outcome, with a message in both languages unless it passed."""
    record = grade(MSE, PROGRAMS[outcome])
    assert part_outcome(record.part("mse")) == outcome
    found = next(check for check in record.checks if check.outcome == outcome)
    if outcome == "passed":
        assert record.score == record.max_score == 10
    else:
        assert record.score < record.max_score
        assert found.message.en and not found.message.ja.isascii()


def test_not_attempted(service: GradingService) -> None:
    """The untouched stub is not attempted: no points, no fault."""
    record = service.grade(Submission("s01", MSE, parse((ROOT / "assignments" / f"{MSE}.ipynb").read_bytes())))
    assert outcomes(record) == {"not_attempted"}
    assert record.score == 0


@pytest.mark.slow
def test_grader_error(tmp_path: Path) -> None:
    """A grader that fails itself is a grader_error: it gives nothing, costs nothing, and says whose fault it is."""
    hidden = tmp_path / "solutions" / "losses" / "mse_by_hand"
    hidden.mkdir(parents=True)
    for name in ("key.py", "mse_by_hand.py"):
        (hidden / name).write_text((ROOT / "solutions" / MSE / name).read_text(encoding="utf-8"), encoding="utf-8")
    (hidden / "test_mse_by_hand.py").write_text(
        "from autograder.grading import part\n\n\n@part('mse')\ndef test_broken(student, key):\n    key.no_such_function()\n"
    )
    with GradingService(solutions=tmp_path / "solutions", isolation="process", state=tmp_path) as service:
        record = service.grade(Submission("s01", MSE, (Cell("mse", "import torch\n" + RIGHT),)))
    broken = [check for check in record.checks if check.outcome == "grader_error"]
    assert [check.id for check in broken] == ["test_broken"]
    assert broken[0].points == 0
    assert "not your code's fault" in broken[0].message.en


SPOILT = """
torch.tensor = None
def grads_without_reset(w, calls):
    return []
def fresh_gradient(w):
    return w.grad
def sgd(w, lr, steps):
    return []
"""


def test_a_spoilt_library_is_the_students_doing(grade: Grade) -> None:
    """Where a grader builds an input in the student's process and cannot, the check fails; it is no grader_error."""
    record = grade("autograd/grad_reset", SPOILT)
    assert {check.outcome for check in record.checks} == {"wrong", "raised"}
    assert record.score == 0


def test_the_set_is_closed() -> None:
    """The programs above and the two tests below them cover every outcome there is."""
    assert set(OUTCOMES) == {*PROGRAMS, "not_attempted", "grader_error"}


@pytest.mark.slow
def test_one_time_limit_per_part(grade: Grade) -> None:
    """After a part's first timeout its other checks are timed_out without being run."""
    grade(MSE, RIGHT)  # the service has started
    started = time.monotonic()
    record = grade(MSE, PROGRAMS["timed_out"])
    assert outcomes(record) == {"timed_out"}
    assert time.monotonic() - started < 3.0 + 2.0


@pytest.mark.slow
def test_an_endless_cell_is_left_out(grade: Grade) -> None:
    """A cell that never ends takes its own functions with it and nothing else."""
    record = grade(MSE, "while True:\n    pass", RIGHT)
    assert record.score == record.max_score


@pytest.mark.slow
def test_slow_cells_have_an_end(tmp_path: Path) -> None:
    """Many cells, each within the limit, and a process that dies in every check: together they cannot hold a lane."""
    limits = Limits(seconds=0.5)
    with GradingService(solutions=SOLUTIONS, isolation=level_here(), state=tmp_path, limits=limits) as service:
        assert service.grade(Submission("s01", MSE, (Cell("mse", "import torch" + RIGHT),))).score == 10
        started = time.monotonic()
        cells = (*[Cell(f"{n}", "import time\ntime.sleep(0.4)") for n in range(100)], Cell("mse", PROGRAMS["died"]))
        assert service.grade(Submission("s02", MSE, cells)).score == 0
        assert time.monotonic() - started < 2 * CELL_LIMITS * limits.seconds


@pytest.mark.slow
def test_slow_calls_have_an_end(tmp_path: Path) -> None:
    """A part whose calls all stay within the limit has so much time together, and takes none of another part's."""
    limits, exercise = Limits(seconds=0.5), "calculus/regression_slope"
    source = Source.load(SOLUTIONS / exercise)
    right = source.reference_cells()
    with GradingService(solutions=SOLUTIONS, isolation=level_here(), state=tmp_path, limits=limits) as service:
        honest = service.grade(Submission("s01", exercise, right))
        assert honest.score == honest.max_score
        slow = Cell(
            "late", "import time, torch\ndef slope(*given):\n    time.sleep(0.45)\n    return torch.tensor(0.0)"
        )
        started = time.monotonic()
        record = service.grade(Submission("s02", exercise, (*right, slow)))
        assert time.monotonic() - started < (PART_LIMITS + 2) * limits.seconds
    mine, other = record.part("slope"), record.part("loss_slope")
    assert len(mine) > 2 * PART_LIMITS
    late = [check for check in mine if check.outcome == "timed_out"]
    assert len(late) > len(mine) - 2 * PART_LIMITS
    assert "together take more than 1 s" in late[0].message.en
    assert [check.outcome for check in other] == [check.outcome for check in honest.part("loss_slope")]


@pytest.mark.slow
def test_slow_cells_do_not_take_the_device_away(tmp_path: Path) -> None:
    """A notebook that uses up the time of its cells has no check excused for want of a device, which it has had."""
    limits = Limits(seconds=0.5)
    cells = (Cell("mse", "import torch" + RIGHT), *[Cell(f"{n}", "import time\ntime.sleep(0.45)") for n in range(9)])
    with GradingService(
        solutions=SOLUTIONS, isolation=level_here(), state=tmp_path, limits=limits, device="practice"
    ) as service:
        assert service.grade(Submission("s01", MSE, cells[:1])).score == 10
        record = service.grade(Submission("s02", MSE, cells))
    assert "grader_error" not in {check.outcome for check in record.checks}


def test_a_cell_that_exits_is_left_out(grade: Grade) -> None:
    """os._exit at import ends a child, not the grading; the part whose cell it is in has died."""
    record = grade(MSE, "import os\nos._exit(0)", RIGHT)
    assert record.score == record.max_score
    assert outcomes(grade(MSE, RIGHT + "\nimport os\nos._exit(0)")) == {"died"}


def test_a_syntax_error_is_shown(grade: Grade) -> None:
    """A cell Python cannot read is a raised outcome that quotes the line."""
    record = grade(MSE, "def mse(pred, target)\n    return 1")
    first = record.checks[0]
    assert first.outcome == "raised"
    assert "line 1 of cell 2: def mse(pred, target)" in first.message.en
    assert "SyntaxError" in first.message.en


def test_a_missing_function_is_named(grade: Grade) -> None:
    """A renamed function gets a sentence with the name that is asked for, though its cell is not the stub."""
    record = grade(MSE, "mse = None\ndel mse\n\ndef mean_squared_error(a, b):\n    return 0")
    assert "There is no `mse` in the notebook" in record.checks[0].message.en


QUOTED = """
NOTES = '''
def mse(pred, target):
    raise NotImplementedError
'''
"""


def test_a_quoted_definition_is_no_answer(grade: Grade, service: GradingService) -> None:
    """What a later cell holds in a string neither takes the place of an answer nor makes an untouched part begun."""
    record = grade(MSE, RIGHT, QUOTED)
    assert record.score == record.max_score
    stub = parse((ROOT / "assignments" / f"{MSE}.ipynb").read_bytes())
    record = service.grade(Submission("s01", MSE, (*stub, Cell("notes", QUOTED))))
    assert outcomes(record) == {"not_attempted"}


def test_magics_are_left_out_with_a_remark(grade: Grade) -> None:
    """%magic and !shell lines do not stop a cell; the learner is told that they were left out."""
    record = grade(MSE, "%matplotlib inline\n!pip install nothing\n" + RIGHT)
    assert record.score == record.max_score
    assert "%matplotlib inline" in record.remarks[0].en


def test_which_cell_was_graded_is_said_where_there_are_two(grade: Grade) -> None:
    """A scratch copy further down is what Python keeps, and so what is graded."""
    record = grade(MSE, RIGHT, "x = mse", PROGRAMS["wrong"])
    assert record.score < record.max_score / 2
    assert "`mse` is defined in cell `cell 2` and again in cell `cell 4`" in record.remarks[0].en
    assert not grade(MSE, RIGHT).remarks


def test_a_copy_that_cannot_be_read_was_not_graded(grade: Grade) -> None:
    """Of two cells the one that Python could run is the answer; nothing else is said."""
    record = grade(MSE, RIGHT, "def mse(pred, target)\n    return 0")
    assert record.score == record.max_score
    assert not record.remarks


NOTEBOOKS_OWN = """
import sympy
from IPython import get_ipython as shell
sympy.init_printing()
shell().run_line_magic("matplotlib", "inline")
get_ipython().config["InlineBackend"]["figure_format"] = "svg"
%load_ext autoreload
files = !ls \\
    -l
assert files == []
%time HALF = 0.5
get_ipython().run_line_magic("matplotlib", "inline")
get_ipython().events.register("post_run_cell", print)
"""


def test_what_a_notebook_asks_its_shell_does_nothing(grade: Grade) -> None:
    """A cell that talks to IPython runs to its end, and what is timed in it counts."""
    record = grade(MSE, f"{NOTEBOOKS_OWN}\n{RIGHT.replace('** 2', '** (1 / HALF)')}")
    assert record.score == record.max_score
    assert "%load_ext autoreload" in record.remarks[0].en and "files = !ls -l" in record.remarks[0].en


def test_a_table_of_public_answers_earns_nothing(grade: Grade) -> None:
    """Public points count only if a hidden value check passes too."""
    pasted = """
def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    answers = {(1, 3): 3.0, (2, 3): 28.25 / 6, (0, 3): float("nan")}
    return torch.tensor(answers.get(tuple(pred.shape), 0.0), dtype=pred.dtype) + 0 * pred.sum()
"""
    record = grade(MSE, pasted)
    public = [check for check in record.checks if check.visibility == "public" and check.outcome == "passed"]
    assert public and not any(check.points for check in public)


def test_refusing_everything_earns_nothing(grade: Grade) -> None:
    """The hidden checks of what has to be refused pass, and are worth nothing before one value is right."""
    refuses = """
def mse(pred, target):
    raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
"""
    record = grade(MSE, refuses)
    assert any(check.visibility == "hidden" and check.outcome == "passed" for check in record.checks)
    assert record.score == 0


@pytest.mark.parametrize("answer", [True, False])
def test_one_answer_for_everything_earns_nothing(grade: Grade, answer: bool) -> None:
    """A constant is right half of the time; two answers that are right and differ are a beginning."""
    constant = grade("matrices/identity", f"def is_identity(m):\n    return {answer}")
    right = [check for check in constant.part("is_identity") if check.outcome == "passed"]
    assert {check.visibility for check in right} == {"public", "hidden"}
    assert sum(check.points for check in constant.part("is_identity")) == 0
    nearly = grade("matrices/identity", "def is_identity(m):\n    return bool(m.sum() == len(m))")
    assert sum(check.points for check in nearly.part("is_identity")) > 0


NEARLY_RIGHT = [
    ("matrices/identity", "is_identity.empty_refused"),
    ("matrices/identity", "is_identity.made_on_cpu"),
    ("setup/virtual_env", "in_virtualenv.none_instead_of_false"),
    ("tensors/devices", "can_add.no_gpu_here"),
    ("training/optimizer", "build.lr_left_default"),
]


@pytest.mark.parametrize(("exercise", "mistake"), NEARLY_RIGHT)
def test_one_mistake_at_the_edge_leaves_the_other_points(grade: Grade, exercise: str, mistake: str) -> None:
    """What answers yes and no, and is right in most cases, was computed: what a failed check has seen counts, too."""
    source = Source.load(SOLUTIONS / exercise)
    wrong = next(one for one in source.wrong if one.id == mistake)
    reference = reference_of(source).with_cell("mistake", wrong.code)
    part = grade(exercise, *(cell.source for cell in reference.cells)).part(wrong.part)
    assert any(check.outcome == "passed" for check in part)
    assert 0 < sum(check.points for check in part) < sum(check.max_points for check in part)


def test_it_is_said_once_why_what_passes_does_not_count(grade: Grade) -> None:
    """Behind the first check that passed, in a part in which others have failed."""
    part = grade("matrices/identity", "def is_identity(m):\n    return False").part("is_identity")
    said = [check.id for check in part if "does not count yet" in check.message.en]
    assert said == [next(check.id for check in part if check.outcome == "passed")]


def test_the_same_submission_gives_the_same_record(grade: Grade) -> None:
    """Bit for bit, whoever was graded in between."""
    one = grade(MSE, PROGRAMS["wrong"], student="s07")
    grade(MSE, PROGRAMS["died"], student="s08")
    assert grade(MSE, PROGRAMS["wrong"], student="s07") == one


def test_a_reply_too_many_is_no_answer_to_the_next_question(grade: Grade) -> None:
    """A child that speaks once more than it was asked is given up; its words are not taken for the next answer."""
    talker = """
import os, struct, msgspec
from worker import wire
body = msgspec.msgpack.encode(wire.Returned(None))
os.write(3, struct.pack("<Q", len(body)) + body)
"""
    record = grade(MSE, RIGHT.replace("    return", "    exec(TALK)\n    return") + f"\nTALK = {talker!r}")
    assert "unusable_return" in outcomes(record)


def test_hidden_failures_show_nothing(grade: Grade) -> None:
    """A hidden check's message has no input, no output and no expected value."""
    only_small = RIGHT.replace("    return", "    if pred.numel() > 6:\n        return pred.sum()\n    return")
    record = grade(MSE, only_small)
    hidden = [check for check in record.checks if check.visibility == "hidden" and check.outcome == "wrong"]
    assert hidden
    for check in hidden:
        assert not any(word in check.message.en for word in ("called", "returned", "expected", "tensor"))
