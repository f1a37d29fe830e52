"""From solutions/ to what ships: every author error is named, builds are reproducible, proofs find what is wrong.

The scaffold's exercise is the example. Commands run in a copy of the kit that holds this one exercise.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from support import ROOT, Edit, append, swap

from autograder.authoring import fingerprints, stubs
from autograder.authoring import new as scaffold
from autograder.authoring.crew import Crew
from autograder.authoring.proofs import elsewhere, judge, static_problems
from autograder.commands import cli
from autograder.course import Course
from autograder.errors import ExerciseError
from autograder.nbgrader_adapter.release import release_bytes
from autograder.programs.observation import Observation
from autograder.programs.replies import MIXED
from autograder.reading.author import Source
from autograder.record import Check, Record, Text
from autograder.sandbox.process import Worker

NOTEBOOK, KEY, GRADER = (
    "solutions/losses/double/double.py",
    "solutions/losses/double/key.py",
    "autograder/graders/losses/test_double.py",
)
SQUARED = "solutions/losses/double/wrong/double__squared.py"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One worker for all programs that are observed here."""
    with Worker("process") as worker:
        yield worker


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    """A course that holds the scaffold's exercise."""
    scaffold.scaffold(Course(tmp_path), "losses/double")
    return tmp_path


def change(path: Path, edit: Edit) -> None:
    """Edit a text file."""
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")


MARKED = "    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION\n"
PAIR = '"""English sentence.\nEnglish question?\n\n日本語の文です。\n日本語の質問ですか。\n"""\n\n\ndef double(x):\n    return {}\n'

SLOPES = """

from autograder.grading import three_ways


def slope(x):
    return torch.tensor([sympy.lambdify(X, {})(v) for v in x.tolist()], dtype=x.dtype)


def check_slope():
    three_ways(slope, lambda x: (x**3).sum(), (3,), by="x")
"""
"""A formula of a key, held against x^3."""

ERRORS: dict[str, tuple[str, Edit | None, str]] = {
    # the notebook
    "no notebook": (NOTEBOOK, None, r"double\.py is missing; an exercise's notebook has the name of its folder"),
    "no header": (NOTEBOOK, lambda text: text[text.index("# %%") :], r"double\.py:1: it must begin with a YAML header between two"),
    "no YAML": (NOTEBOOK, swap("# level: 1", "# level: [1"), r"double\.py:5: header: it is no YAML: "),
    "a misspelt field": (NOTEBOOK, swap("# minutes:", "# minuts:"), r"double\.py:5: minuts: is no field here; did you mean minutes"),
    "a missing field": (NOTEBOOK, swap("# order: 1\n", ""), r"double\.py:1: header: `order` is missing"),
    "a field of another type": (NOTEBOOK, swap("points: 10", "points: ten"), r"double\.py:8: parts\.double\.points: 'ten' does not fit; write a number"),
    "an unknown rule": (NOTEBOOK, swap("points: 10", "points: 10\n#     rules: {forbids: [sum]}"), r"double\.py:9: parts\.double\.rules\.forbids: is no field here; did you mean forbid"),
    "a part without a cell": (NOTEBOOK, swap("#   double:\n", "#   half: {points: 1}\n#   double:\n"), r'part .half. has 0 cells marked part="half"; it needs one'),
    "a part with two cells": (NOTEBOOK, lambda text: text + text[text.index('# %% part="double"') :], r"part .double. has 2 cells"),
    "a cell of no part": (NOTEBOOK, append('\n\n# %% part="half"\ndef half(x):\n    pass\n'), r'marked part="half", which the header does not list'),
    "a part without a function": (NOTEBOOK, lambda text: text[: text.index("def double")] + MARKED.replace("    ", "").replace("return 2 * x", "y = 2"), r"the cell of part .double. defines no function or class"),
    # the markers
    "END without BEGIN": (NOTEBOOK, swap("    ### BEGIN SOLUTION\n", ""), r"part .double.: .### END SOLUTION. is unmatched or nested; pair BEGIN and END"),
    "BEGIN without END": (NOTEBOOK, swap("    ### END SOLUTION\n", ""), r"part .double.: .### BEGIN SOLUTION. is never closed"),
    "nested markers": (NOTEBOOK, swap("    ### BEGIN SOLUTION\n", "    ### BEGIN SOLUTION\n" * 2), r"part .double.: .### BEGIN SOLUTION. is unmatched or nested"),
    "no markers": (NOTEBOOK, swap(MARKED, "    return 2 * x\n"), r"part .double.: there is no solution between BEGIN and END"),
    # the mistakes
    "a mistake of no part": (SQUARED.replace("double__", "half__"), append(PAIR.format("x")), r"half__squared\.py: the name must be <part>__<mistake>\.py with a part of double"),
    "a mistake without a docstring": (SQUARED, lambda _: "def double(x):\n    return x * x\n", r"double__squared\.py: the docstring needs two paragraphs, English and Japanese"),
    "a mistake without Japanese": (SQUARED, swap("\n2 乗のようです。同じになるのは 2 のときだけです。\n5 の 2 倍はいくつですか。\n", ""), r"double__squared\.py: the docstring needs two paragraphs"),
    "English twice": (SQUARED, lambda text: re.sub(r"\n2 乗(.|\n)*か。\n", "\nLooks like the square.\nIs it?\n", text), r"double__squared\.py: the second paragraph of the docstring must be Japanese"),
    "no question": (SQUARED, swap("What is the double of 5?", "Compute the double of 5."), r"double__squared\.py: the last line of each paragraph must be a question"),
    "no question in Japanese": (SQUARED, swap("いくつですか。", "いくつでしょう。"), r"double__squared\.py: the last line of each paragraph must be a question"),
    "writings of no mistake": (SQUARED.replace("double__squared", "double__cubed/powers"), append("def double(x):\n    return x**3\n"), r"double__cubed: these writings belong to no mistake; write double__cubed\.py beside the folder"),
    # probes and key
    "no public grader": (GRADER, None, r"test_double\.py is missing: every exercise needs public graders with probes"),
    "a part without a probe": (GRADER, lambda text: text.replace('@probe("double"', '@probe("half"'), r"test_double\.py: part .double. has no probe; write a function marked @probe\(.double.\)"),
    "two programs no probe tells apart": (GRADER, lambda text: text.replace("[1.0, 2.0, 5.0]", "[0.0, 2.0]").replace("[3.0, -1.5], requires_grad=True", "[2.0]"), r"losses/test_double\.py: no probe of part .double. tells the reference and double\.squared apart; add an input where they differ"),
    "two mistakes no probe tells apart": (SQUARED.replace("squared", "cubed"), append(PAIR.format("x.square()")), r"tells double\.cubed and double\.squared apart"),
    "a mistake that is none": (SQUARED.replace("squared", "added"), append(PAIR.format("x + x")), r"tells the reference and double\.added apart"),
    "a mistake that is nearly none": (SQUARED.replace("squared", "nearly"), append(PAIR.format("2.0001 * x")), r"tells the reference and double\.nearly apart"),
    "a key that fails its own check": (KEY, append('\n\ndef check_nothing():\n    """Never."""\n    assert FORMULA(1) == 3, "it is 2"\n'), r"key\.py: check_nothing: it is 2; the key and an independent computation disagree, so mend"),
    "a wrong factor": (KEY, append(SLOPES.format("6 * X")), r"key\.py: check_slope: slope: the derivative by x\[0\] is \S+ in the key, \S+ by autograd and \S+ by finite differences in draw 1; the key stands alone; the key and"),
    "a wrong sign": (KEY, append(SLOPES.format("-3 * X**2")), r"key\.py: check_slope: slope: the derivative by x\[0\] is .*; the key stands alone; the key and"),
    "a missing term": (KEY, append(SLOPES.format("3 * X**2 - 1").replace("x**3", "(x**3 - x - 0.001 * x**2)")), r"key\.py: check_slope: slope: .*; the key stands alone; the key and"),
    "a graph that is cut": (KEY, append(SLOPES.format("3 * X**2").replace("x**3", "(x.detach() * x**2)")), r"key\.py: check_slope: slope: .*; autograd stands alone; the key and"),
    "a check that cannot run": (KEY, append("\n\ndef check_slope():\n    three_ways(double)\n"), r"key\.py:\d+: TypeError: three_ways\(\) missing 1 required positional argument: .forward.; mend the file"),
    "a key that disagrees": (KEY, lambda text: text.replace("2 * X", "3 * X").replace("x + x", "3 * x"), r"key\.py: double\(x \[1\.0, 2\.0, 5\.0\]\) differs from the reference on probe .small_numbers."),
}  # fmt: skip

UNNAMED: dict[str, tuple[str, Edit | None, str]] = {
    "a mistake Python cannot read": (SQUARED, append("def double(x:\n"), r"double__squared\.py"),
    "a notebook Python cannot read": (NOTEBOOK, swap("return 2 * x", "return 2 *"), r"double\.py"),
    "no key": (KEY, None, r"key\.py"),
    "a key Python cannot read": (KEY, append("def double(x:\n"), r"key\.py"),
    "a key that fails": (KEY, swap("FORMULA, x", "FORMULAS, x"), r"key\.py"),
    "a reference that fails": (NOTEBOOK, swap("return 2 * x", "return 2 * y"), r"double\.py"),
    "a probe that fails": (GRADER, swap("torch.tensor([1.0", "torch.tensors([1.0"), r"test_double\.py"),
    "a grader Python cannot read": (GRADER, append("def double(x:\n"), r"test_double\.py"),
    "a mistake in no UTF-8": (SQUARED, lambda text: text + "# \udcff", r"double__squared\.py"),
}  # fmt: skip


def failure(root: Path, worker: Worker, name: str, edit: Edit | None) -> str:
    """What the build says after one file has been edited, or deleted for None."""
    path = root / name
    if edit is None:
        path.unlink()
    else:
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        path.parent.mkdir(exist_ok=True)
        path.write_text(edit(old), encoding="utf-8", errors="surrogateescape")
    with pytest.raises(ExerciseError) as caught:
        built(root, worker)
    return str(caught.value)


def built(root: Path, worker: Worker) -> bytes:
    """The generated JSON of the exercise."""
    source = Source.load(root / "solutions" / "losses" / "double")
    return fingerprints.exercise_json(source, release_bytes(stubs.source_notebook(source)), Crew(worker))


@pytest.mark.slow
def test_the_scaffold_builds(exercise: Path, worker: Worker) -> None:
    """Without an edit there is nothing to complain about."""
    assert b'"double.squared"' in built(exercise, worker)


def test_a_busy_machine_is_not_written_down(exercise: Path, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a mistake's probe ran out of time it is asked once more: what a build writes is the same every time."""
    right, asked, observe = built(exercise, worker), list[object](), fingerprints.observe_all

    def late_once(program: Any, probes: Any, *planned: Any) -> Any:
        asked.append(program)
        late = {probe.name: [Observation("timed_out")] for probe in probes}
        return late if len(asked) == 2 else observe(program, probes, *planned)  # the reference comes first

    monkeypatch.setattr(fingerprints, "observe_all", late_once)
    assert built(exercise, worker) == right


@pytest.mark.parametrize("name", ERRORS)
def test_an_author_error_is_named(exercise: Path, worker: Worker, name: str) -> None:
    """One sentence with the file, the field or part, and what to do about it."""
    path, edit, said = ERRORS[name]
    message = failure(exercise, worker, path, edit)
    assert re.search(said, message), message


@pytest.mark.parametrize("name", UNNAMED)
def test_an_author_error_names_its_file(exercise: Path, worker: Worker, name: str) -> None:
    """Also what Python itself refuses is reported with the file in which it stands."""
    path, edit, said = UNNAMED[name]
    assert re.search(said, failure(exercise, worker, path, edit))


def test_the_command_says_it_in_one_line(
    exercise: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`kata build` ends with status 2 and the sentence, and has written nothing."""
    change(exercise / NOTEBOOK, swap("# minutes:", "# minuts:"))
    monkeypatch.chdir(exercise)
    assert cli.main(["build"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"kata: {exercise / NOTEBOOK}:5: minuts: is no field here; did you mean minutes?")
    assert said.count("\n") == 1
    assert not (exercise / "assignments").exists()


def test_an_exercise_needs_enough_programs(exercise: Path) -> None:
    """Fewer than two right styles or four mistakes, and a part without a mistake, are problems."""
    folder = exercise / "solutions" / "losses" / "double"
    for path in (folder / "right" / "added_to_itself.py", *folder.rglob("wrong/**/*.py")):
        path.unlink()
    (folder / "wrong" / "double__summed").rmdir()
    problems = " ".join(static_problems(Source.load(folder)))
    assert "right: 1 styles; write at least 2" in problems
    assert "wrong: 0 mistakes; write at least 4" in problems
    assert "part 'double' has no mistake; add wrong/double__<mistake>.py" in problems


# --- the commands, in a copy

GENERATED = (
    "assignments/losses/double.ipynb",
    "autograder/graders/losses/double.json",
    "build/source/losses/double.ipynb",
)
PUBLIC = "autograder/graders/losses/test_double.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the kit without its exercises, with a new one, built."""
    root = tmp_path_factory.mktemp("kit")
    exercises = shutil.ignore_patterns("graders", "__pycache__")
    shutil.copytree(ROOT / "autograder", root / "autograder", ignore=exercises)
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "solutions").mkdir()
    (root / "autograder" / "graders").mkdir()
    assert kata(root, "new losses/double", "build")[0] == [0, 0]
    return root


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    """A copy of that copy, to be spoilt."""
    return Path(shutil.copytree(made, tmp_path / "kit"))


def kata(root: Path, *commands: str, seed: int = 0) -> tuple[list[int], str]:
    """Exit statuses and output of commands, run by the copy's own code in one process; `seed` is that of its hashes."""
    script = """
import sys
from autograder import exercise
from autograder.authoring.verify import verify
from autograder.commands import cli
assert cli.__file__.startswith(sys.argv[1]), cli.__file__
for command in sys.argv[2:]:
    print("status", cli.main(command.split()), flush=True)
    exercise.load.cache_clear()
"""
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(root)}
    result = subprocess.run(
        [sys.executable, "-c", script, str(root), *commands],
        cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    statuses = [int(status) for status in re.findall(r"^status (\d+)$", result.stdout, re.MULTILINE)]
    assert len(statuses) == len(commands), result.stdout
    return statuses, result.stdout


@pytest.mark.slow
def test_a_new_exercise_is_right_as_it_is(made: Path, copy: Path) -> None:
    """What `kata new` writes can be built and proven; another process, folder and order of hashes make the same files."""
    for name in GENERATED:
        (copy / name).unlink()
    statuses, said = kata(copy, "build", "build --check", "verify losses/double", seed=1)
    assert statuses == [0, 0, 0], said
    assert "nothing has drifted" in said
    assert "✓ losses/double  2 right, 4 wrong" in said
    assert "1 exercises, 0 problems" in said
    for name in GENERATED:
        content = (copy / name).read_bytes()
        assert content == (made / name).read_bytes(), name
        assert not re.search(rb"20\d\d-\d\d|/tmp|kit", content), name


@pytest.mark.slow
def test_the_template_is_installed(tmp_path: Path) -> None:
    """`kata new` of a wheel has all its files; the wheel is built in a copy, since that leaves files behind."""
    setuptools = pytest.importorskip("setuptools", reason="setuptools is not installed: pip install setuptools")
    if int(setuptools.__version__.split(".")[0]) < 77:
        pytest.skip(f"setuptools {setuptools.__version__} is too old to build the kit: pip install 'setuptools>=77'")
    kit = tmp_path / "kit"
    shutil.copytree(ROOT / "autograder", kit / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, kit)
    script = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=kit, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "installed", "zip")
    (tmp_path / "installed" / "solutions").mkdir()
    statuses, said = kata(tmp_path / "installed", "new losses/double")
    assert statuses == [0], said
    new = tmp_path / "installed" / "solutions" / "losses" / "double"
    written = {path.relative_to(new).as_posix() for path in new.rglob("*") if path.is_file()}
    graders = {"double.py", "test_double.py"}
    assert written == set(scaffold.template()) - {"exercise.py", "hidden_grader.py", "public_grader.py"} | graders


@pytest.mark.slow
def test_a_kit_without_the_template_says_so(copy: Path) -> None:
    """The students' bundle does not have it."""
    shutil.rmtree(copy / "autograder" / "authoring" / "template")
    statuses, said = kata(copy, "new losses/triple")
    assert statuses == [2], said
    assert "there is no template in " in said
    assert "Traceback" not in said


@pytest.mark.slow
def test_drift_is_shown_and_stops_the_proofs(copy: Path) -> None:
    """An edited stub, a mistake not built, files of no exercise and a secret that would ship: each is named, exit 1."""
    change(copy / GENERATED[0], swap("Twice x", "Thrice x"))
    (copy / SQUARED.replace("squared", "tripled")).write_text(PAIR.format("3 * x"), encoding="utf-8")
    shutil.copy(copy / GENERATED[0], copy / "assignments" / "losses" / "old.ipynb")
    shutil.copy(copy / PUBLIC, copy / "autograder" / "graders" / "losses" / "test_old.py")
    secret = "SAMPLES = [X.subs(X, n) for n in range(5)]"
    for path in (KEY, PUBLIC):
        change(copy / path, append(f"\n\n# {secret}\n" if path == PUBLIC else f"\n\n{secret}\n"))
    statuses, said = kata(copy, "build --check", "verify")
    assert statuses == [1, 1], said
    diff, proof = said.split("status 1\n")[:2]
    for line in (
        "--- assignments/losses/double.ipynb (committed)",
        '-    "    \\"\\"\\"Thrice x, elementwise; same shape and dtype.\\"\\"\\"\\n",',
        '+    "    \\"\\"\\"Twice x, elementwise; same shape and dtype.\\"\\"\\"\\n",',
        "--- autograder/graders/losses/double.json (committed)",
        '+   "id": "double.tripled",',
        "assignments/losses/old.ipynb is not generated from solutions/; delete it",
        "run `kata build` and commit what it writes",
    ):
        assert line in diff.splitlines(), line
    assert "(committed) (and more); run `kata build`" in proof
    assert "test_old.py belongs to no exercise in solutions/; delete it" in proof
    assert f"{PUBLIC} would ship {secret!r} from {KEY}; say it differently" in proof


FAULTS = {
    "right/almost.py": "def double(x):\n    return 2 * x + 0.001\n",
    "wrong/double__only_large_ones.py": PAIR.format("torch.where(x < 50, 2 * x, 3 * x)"),
    "wrong/double__two_faces.py": PAIR.format("x + 1 if torch.initial_seed() else x + 2"),
    "wrong/double__dice.py": PAIR.format("x + torch.rand(3)"),
    "wrong/double__long_winded.py": PAIR.replace("English sentence.", "Very " * 70 + "long, says the worker!").format("x - 1"),
    "notes.txt": "What to do next.",
    "picture.py": "print('a picture that was never drawn')\n",
}  # fmt: skip


@pytest.mark.slow
def test_proofs_find_what_is_wrong(copy: Path) -> None:
    """A right style that fails, wrong ones that pass or are named otherwise, stray files, missing translations."""
    folder = copy / "solutions" / "losses" / "double"
    for name, text in FAULTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    probe = '\n\n@probe("double")\ndef a_large_number(student):\n    return [student.double(torch.tensor([99.0]))]\n'
    change(copy / PUBLIC, append(probe))
    change(copy / PUBLIC, swap("\n    すべての要素が 2 倍になります。\n", ""))
    change(copy / KEY, swap("three_ways(double, lambda x: x + x, (2, 3))", "pass"))
    change(copy / NOTEBOOK, swap("ja: 新しい問題}", "ja: Double}"))
    change(copy / NOTEBOOK, swap("# * 引数を書き換えないでください。戻り値は新しいメモリにしてください。\n", ""))
    statuses, said = kata(copy, "build", "verify")
    assert statuses == [0, 1], said
    solutions = "solutions/losses/double"
    for problem in (
        r"✗ losses/double  3 right, 8 wrong",
        rf"{solutions}: right/almost fails test_small_numbers \(wrong, value\); mend the program or the grader",
        rf"{solutions}/wrong/double__only_large_ones\.py loses no marks; a check is missing",
        rf"{solutions}/wrong/double__only_large_ones\.py is named nothing instead of double\.only_large_ones",
        rf"{solutions}/wrong/double__two_faces\.py is named double\.one_added instead of double\.two_faces; is a probe missing",
        rf"{solutions}/wrong/double__dice\.py is named nothing instead of double\.dice",
        rf"{solutions}/wrong/double__long_winded\.py: a line of its message \(en\) has 37\d characters; shorten it to 300",
        rf"{solutions}/wrong/double__long_winded\.py: its message \(en\) exclaims; say it calmly",
        rf"{solutions}/wrong/double__long_winded\.py: a line of its message \(en\) is about the kit; say it without: 'Very ",
        rf"{solutions}/notes\.txt is a stray file; delete it",
        rf"{solutions}/picture\.py is a stray file; delete it",
        rf"{solutions}/double\.py: title: give it in en and ja",
        rf"{solutions}/double\.py: the prompt has 3 clauses in English and 2 in Japanese",
        rf"{solutions}/key\.py:10: no autograd has confirmed this; call `three_ways` in a function check_\*",
        r"test_double\.py:29: test_small_numbers: docstring: say what it checks in two paragraphs, English and Japanese",
        r"1 exercises, 14 problems",
    ):
        assert re.search(problem, said), f"{problem}\n{said}"
    for fine in (
        "reference",
        "added_to_itself",
        "torch_function",
        "squared",
        "in_place",
        "summed",
        "one_added.py",
        "stub",
    ):
        assert fine not in said.replace("named double.one_added", ""), fine


@pytest.mark.slow
def test_a_wrong_formula_stops_the_build_and_the_proofs(copy: Path) -> None:
    """Every command that builds ends with the one sentence, said once, and nothing is written."""
    change(copy / KEY, append(SLOPES.format("2 * X**2")))
    (copy / GENERATED[1]).unlink()
    statuses, said = kata(copy, "build", "build --check", "verify")
    assert statuses == [2, 2, 2], said
    sentence = r"kata: \S+/key\.py: check_slope: slope: the derivative by x\[0\] is .*; the key stands alone; "
    assert [bool(re.match(sentence, line)) for line in said.splitlines() if "status" not in line] == [True] * 3, said
    assert not (copy / GENERATED[1]).exists()


@pytest.mark.slow
def test_a_test_of_no_part_is_named(copy: Path) -> None:
    """A hidden grader without a part marker is refused before anything is graded."""
    hidden = copy / "solutions" / "losses" / "double" / "test_double.py"
    change(hidden, swap('@part("double")\n', ""))
    statuses, said = kata(copy, "verify")
    assert statuses == [2], said
    assert 'test_other_numbers belongs to no part; put @part("…") on it' in said
    assert "Traceback" not in said


# --- what a record may show


@pytest.mark.parametrize(
    ("student", "outcome", "mistake", "said"),
    [
        ("stub", "not_attempted", "", ""),
        ("stub", "raised", "", r"assignments/losses/double\.ipynb: the stub is not `not_attempted`; run `kata build`"),
        ("reference", "passed", "", ""),
        ("reference", "wrong", "", r"solutions/losses/double: reference fails test_a \(wrong, value\)"),
        ("wrong/double.summed", "wrong", "double.summed", ""),
        ("wrong/double.summed", "passed", "", r"wrong/double__summed\.py loses no marks"),
        ("wrong/double.summed", "wrong", "double.squared", r"is named double\.squared instead of double\.summed"),
        ("wrong/double.summed/in_a_loop", "wrong", "double.summed", ""),
        (
            "wrong/double.summed/in_a_loop",
            "wrong",
            "",
            r"wrong/double__summed/in_a_loop\.py is named nothing instead of double\.summed",
        ),
        ("right/other", "grader_error", "", r"right/other: test_a: grader_error: .*"),
    ],
)
def test_each_program_is_judged_by_its_record(student: str, outcome: Any, mistake: str, said: str) -> None:
    """A stub must be untouched, right programs pass, wrong ones lose marks under their own name."""
    message = Text("Something.", "何か。")
    check = Check("test_a", "double", "public", outcome, 0, 1, mistake=mistake, message=message, rung="value")
    record = Record(1, student, "losses/double", 0, 1, "cpu", "process", "", "", (check,))
    problems = list(judge(record))
    assert bool(problems) == bool(said), problems
    assert re.search(said, " ".join(problems)), problems


@pytest.mark.parametrize(
    ("student", "there", "said"),
    [
        ("wrong/double.summed", {}, ""),
        ("wrong/double.summed", {"rung": "device", "points": 0}, ""),
        ("wrong/double.summed", {"outcome": "raised", "message": Text("RuntimeError: " + MIXED)}, ""),
        ("wrong/double.summed", {"rung": "device", "points": 0.7}, r"test_a is wrong, and wrong on cpu; mend"),
        ("wrong/double.summed", {"rung": "dtype"}, r"test_a is wrong, and wrong on cpu; mend"),
        ("wrong/double.summed", {"rung": "device", "mistake": ""}, r"^on practice: .* is named nothing instead of"),
        ("right/other", {"outcome": "wrong", "rung": "device"}, r"^on practice: .* right/other fails test_a"),
        ("right/other", {"message": Text("Else.")}, r"right/other: test_a is passed, and passed on cpu; mend"),
    ],
)
def test_a_record_is_the_same_on_every_device(student: str, there: dict[str, Any], said: str) -> None:
    """But for a wrong program that leaves something on another device: it may lose more where every check sees that."""
    mistake, outcome = (
        student.partition("/")[2] * student.startswith("wrong"),
        "wrong" if "wrong" in student else "passed",
    )
    check = Check("test_a", "double", "public", outcome, 0.5, 1, mistake=mistake, rung="value")  # type: ignore[arg-type]
    other = msgspec.structs.replace(check, **there)
    records = [
        Record(1, student, "losses/double", one.points, 1, device, "process", "", "", (one,))
        for one, device in ((check, "cpu"), (other, "practice"))
    ]
    problems = list(elsewhere(*records))
    assert bool(problems) == bool(said), problems
    assert re.search(said, " ".join(problems)), problems


@pytest.mark.parametrize(
    ("there", "same"),
    [
        ({"message": Text("returned  0.885846")}, True),
        ({"rung": "dtype"}, False),
        ({"points": 0.7}, False),
        ({"outcome": "raised"}, False),
        ({"mistake": "double.other"}, False),
    ],
)
def test_cuda_may_use_other_words(there: dict[str, Any], same: bool) -> None:
    """CUDA computes and speaks for itself: last digits and texts of exceptions may differ there, and no verdict."""
    check = Check("test_a", "double", "public", "wrong", 0.5, 1, mistake="double.summed", rung="value")
    other = msgspec.structs.replace(check, **there)
    records = [
        Record(1, "wrong/double.summed", "losses/double", 0.5, 1, device, "process", "", "", (one,))
        for one, device in ((check, "cpu"), (other, "cuda"))
    ]
    assert (not list(elsewhere(*records))) == same


TWO_FACED = """
def double(x):
    return 2 * x if x.device.type == "cpu" or x.numel() != 2 else 2 * x.detach()
"""
"""Right where its inputs are on the CPU, but for those that a check puts elsewhere, none of which has two elements."""


@pytest.mark.slow
def test_a_proof_is_made_on_two_devices(copy: Path) -> None:
    """A style that is right on the CPU alone is found without an option, and not where the CPU alone was asked for."""
    style = copy / "solutions" / "losses" / "double" / "right" / "two_faced.py"
    style.write_text(TWO_FACED, encoding="utf-8")
    statuses, said = kata(copy, "verify", "verify --device cpu")
    assert statuses == [1, 0], said
    assert re.search(r"on practice: solutions/losses/double: right/two_faced fails test_tracked", said), said
    assert said.count("right/two_faced") == 1, said


@pytest.mark.slow
def test_a_proof_on_one_device_says_so(copy: Path) -> None:
    """With a torch that the practice device does not know, it is said what was not proved."""
    change(copy / "autograder" / "worker" / "practice.py", swap("((2, 11), (2, 15))", "((9, 0), (9, 1))"))
    for grader in (copy / PUBLIC, copy / "solutions/losses/double/test_double.py"):
        change(
            grader,
            lambda text: text.replace("on_device(torch.tensor", "abs(torch.tensor").replace("on_device(rng", "abs(rng"),
        )
    kata(copy, "build")
    statuses, said = kata(copy, "verify")
    assert statuses == [0], said
    assert re.search(r"nothing was proved on a second device: torch .* is not among the versions", said), said


def test_a_mistake_may_not_spoil_another_part() -> None:
    """A wrong program that also fails another part is no single mistake."""
    checks = (
        Check("test_a", "double", "public", "wrong", 0, 1, mistake="double.summed"),
        Check("test_b", "half", "public", "wrong", 0, 1),
    )
    record = Record(1, "wrong/double.summed", "losses/double", 0, 2, "cpu", "process", "", "", checks)
    (problem,) = judge(record)
    assert "also fails test_b of another part" in problem
