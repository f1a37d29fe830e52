"""Whatever an author gets wrong is one sentence: file, line, field, what, and the cure. One thing is broken at a time."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import Edit, append, swap

from autograder import exercise
from autograder.authoring import build, fingerprints, stubs
from autograder.authoring.crew import Crew
from autograder.authoring.crosschecks import failed_checks
from autograder.authoring.new import scaffold
from autograder.authoring.proofs import once, static_problems
from autograder.commands import cli
from autograder.course import Course
from autograder.errors import ExerciseError
from autograder.nbgrader_adapter.release import release_bytes
from autograder.reading.author import Source, load_all
from autograder.sandbox.process import Worker

FOLDER = "solutions/losses/double"
NOTEBOOK, KEY, HIDDEN = f"{FOLDER}/double.py", f"{FOLDER}/key.py", f"{FOLDER}/test_double.py"
PUBLIC = "autograder/graders/losses/test_double.py"
RIGHT, WRONG = f"{FOLDER}/right/torch_function.py", f"{FOLDER}/wrong/double__squared.py"
HINTS = f"{FOLDER}/hints.yaml"
WRITING = f"{FOLDER}/wrong/double__summed/in_a_loop.py"
SECOND = "solutions/losses/second/second.py"
FILES = {"key": KEY, "hidden": HIDDEN, "public": PUBLIC, "right": RIGHT, "wrong": WRONG, "writing": WRITING}


def points(value: str) -> tuple[str, Edit, str]:
    """A header with other points, and what is said of them."""
    return (
        NOTEBOOK,
        swap("points: 10", f"points: {value}"),
        r"8: parts\.double\.points: .* does not fit; write a number above 0",
    )


def number(field: str, line: int, old: int, value: str) -> tuple[str, Edit, str]:
    """A header with another number in a field, and what is said of it."""
    return (
        NOTEBOOK,
        swap(f"{field}: {old}\n", f"{field}: {value}\n"),
        rf"{line}: {field}: .* does not fit; write a whole number from 1",
    )


def needs(value: str) -> Edit:
    """A header that needs exercises."""
    return swap("# level: 1", f"# level: 1\n# needs: {value}")


MARKED = "    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION\n"

AT_THE_DOOR: dict[str, tuple[str, Edit | None, str]] = {
    **{f"points: {value}": points(value) for value in ("-3", "0", "ten", "true", ".nan", ".inf", "[1]", "'5'", "")},
    **{f"level: {value}": number("level", 4, 1, value) for value in ("0", "6", "x", "true", "")},
    **{f"minutes: {value}": number("minutes", 5, 15, value) for value in ("0", "-5", "soon", "1.5")},
    **{f"order: {value}": number("order", 3, 1, value) for value in ("0", "-1", "first")},
    "an order twice": (SECOND, swap("order: 2", "order: 1"), r"3: order: 1 is that of losses/double, too; write another"),
    "a title in one language": (NOTEBOOK, swap(", ja: 新しい問題", ""), r"2: title: `ja` is missing; write ja"),
    "a title in another language": (NOTEBOOK, swap("ja: ", "jp: "), r"2: title\.jp: is no field here; there are en, ja"),
    "an empty title": (NOTEBOOK, swap("en: Double", "en: ''"), r"2: title\.en: is empty; write a text"),
    "a title without languages": (NOTEBOOK, swap("{en: Double, ja: 新しい問題}", "Double"), r"2: title: 'Double' does not fit; write its fields: en, ja"),
    "a misspelt field": (NOTEBOOK, swap("# minutes:", "# minuts:"), r"5: minuts: is no field here; did you mean minutes\?"),
    "a missing field": (NOTEBOOK, swap("# level: 1\n", ""), r"1: header: `level` is missing; write a whole number from 1 to 5"),
    "a field twice": (NOTEBOOK, swap("# level: 1", "# level: 1\n# level: 2"), r"5: level: stands in line 4 already; keep one"),
    "an unknown rule": (NOTEBOOK, swap("points: 10", "points: 10\n#     rules: {forbids: [sum]}"), r"9: parts\.double\.rules\.forbids: is no field here; did you mean forbid\?"),
    "a rule that is no list": (NOTEBOOK, swap("points: 10", "points: 10\n#     rules: {forbid: sum}"), r"9: parts\.double\.rules\.forbid: 'sum' does not fit; write a list of names"),
    "a part without points": (NOTEBOOK, swap("#     points: 10\n", ""), r"7: parts\.double: nothing does not fit; write its fields: points"),
    "parts without names": (NOTEBOOK, swap("#   double:\n#     points: 10", "#   - double"), r"6: parts: \['double'\] does not fit; write each part's name"),
    "a part with a blank": (NOTEBOOK, swap("#   double:", "#   dou ble:"), r"7: parts\.dou ble: is no name of a part; write"),
    "no YAML": (NOTEBOOK, swap("# level: 1", "# level: [1"), r"5: header: it is no YAML: .*; mend the line, or the one above"),
    "a header that is not closed": (NOTEBOOK, swap("points: 10\n# ---", "points: 10"), r"1: it must begin with a YAML header between two"),
    "needs that are no list": (NOTEBOOK, needs("losses/second"), r"5: needs: 'losses/second' does not fit; write a list of exercises"),
    "needs without a unit": (NOTEBOOK, needs("[second]"), r"5: needs: \['second'\] does not fit; write a list of exercises"),
    "needs of nothing": (SECOND, needs("[losses/doubel]"), r"5: needs: losses/doubel is no exercise of the course; did you mean losses/double\?"),
    "needs of itself": (NOTEBOOK, needs("[losses/double]"), r"5: needs: losses/double is the exercise itself; take it out"),
    "needs of what comes later": (NOTEBOOK, needs("[losses/second]"), r"5: needs: losses/second comes later, at order 2, and this one at 1; take it out or"),
    "needs twice": (SECOND, needs("[losses/double, losses/double]"), r"5: needs: losses/double stands there twice; keep one"),
    "a misspelt part": (NOTEBOOK, swap('part="double"', 'part="duoble"'), r'63: a cell is marked part="duoble", which the header does not list; did you mean double\?'),
    "a misspelt mark": (NOTEBOOK, swap('part="double"', 'prat="double"'), r"65: '### BEGIN SOLUTION' stands in a cell of no part; mark it"),
    "no cell of a part": (NOTEBOOK, swap("#   double:\n", "#   half: {points: 1}\n#   double:\n"), r'7: parts\.half: part .half. has 0 cells marked part="half"; it needs one'),
    "two cells of a part": (NOTEBOOK, lambda text: text + "\n\n" + text[text.index('# %% part="double"') :], r"71: part .double. has 2 cells"),
    "a function of two parts": (NOTEBOOK, lambda text: text.replace("#   double:\n", "#   half: {points: 3}\n#   double:\n") + "\n\n" + text[text.index('# %% part="double"') :].replace('part="double"', 'part="half"'), r"64: `double` is asked for by two parts, half and double; rename one"),
    "a raw cell": (NOTEBOOK, append("\n\n# %% [raw]\n# text\n"), r"71: a raw cell; write"),
    "no markers": (NOTEBOOK, swap(MARKED, "    return 2 * x\n"), r"63: part .double.: there is no solution between BEGIN and END; write both"),
    "half of the markers": (NOTEBOOK, swap("    ### BEGIN SOLUTION\n", ""), r"66: part .double.: .### END SOLUTION. is unmatched or nested; pair"),
    "markers in a text": (NOTEBOOK, swap("# Write `double(x)`", "# ### BEGIN SOLUTION\n# Write `double(x)`"), r"\d+: '### BEGIN SOLUTION' stands in a cell of no part"),
    **{f"{kind} Python cannot read": (path, append("\n\ndef f(x:\n"), r"\d+: SyntaxError: '\(' was never closed; mend the file") for kind, path in {**FILES, "notebook": NOTEBOOK}.items()},
    **{f"{kind} Python cannot compile": (path, append("\n\nreturn 3\n"), r"\d+: SyntaxError: 'return' outside function; mend the file") for kind, path in {**FILES, "notebook": NOTEBOOK}.items()},
    **{f"{kind} in no UTF-8": (path, append("\n# \udce9\n"), r"\d+: UnicodeDecodeError: .*; mend the file") for kind, path in {**FILES, "notebook": NOTEBOOK}.items()},
    "no key": (KEY, None, r" is missing; copy another exercise's, or one that `kata new` writes"),
    "no hidden grader": (HIDDEN, None, r" is missing; copy another exercise's, or one that `kata new` writes"),
    "no public grader": (PUBLIC, None, r" is missing: every exercise needs public graders with probes; write it"),
    "no notebook": (NOTEBOOK, None, r" is missing; an exercise's notebook has the name of its folder"),
    "no hints": (HINTS, None, r" is missing; copy another exercise's, or one that `kata new` writes"),
    "hints that are empty": (HINTS, lambda _: "", r"1: hints: nothing does not fit; write each part's name and under it look"),
    "hints of no part": (HINTS, swap("double:", "duoble:"), r"1: duoble: is no part of the exercise; did you mean double\?"),
    "a hint in one language": (HINTS, lambda text: re.sub(r"    ja: 数.*\n", "", text), r"5: double\.idea: `ja` is missing; write ja: \.\.\."),
    "a hint that is missing": (HINTS, lambda text: re.sub(r"  plan:\n.*\n.*\n", "", text), r"1: double: `plan` is missing; write \{en"),
    "a hint that is misspelt": (HINTS, swap("  plan:", "  plans:"), r"8: double\.plans: is no field here; did you mean plan\?"),
    "a hint that is too long": (HINTS, swap("Multiply", "Multiply " * 40), r"9: double\.plan\.en: has \d+ characters; say it in 300"),
    "a hint that is empty": (HINTS, lambda text: re.sub(r"    ja: 何.*\n", "    ja: ''\n", text), r"13: double\.why\.ja: is empty; write a text"),
    "a hint with the solution in it": (HINTS, swap("Multiply", "Write `return 2 * x`, multiply"), r"9: double\.plan\.en: contains 'return 2 \* x' of the solution; say it in words"),
    "hints that are no YAML": (HINTS, swap("  idea:", "  idea: ["), r"\d+: hints: it is no YAML: "),
    "an empty right program": (RIGHT, lambda _: "", r"1: it defines no function that is asked for; write double"),
    "a misspelt right program": (RIGHT, swap("def double", "def duoble"), r"1: it defines no function that is asked for; write double"),
    "a misspelt mistake": (WRONG, swap("def double", "def duoble"), r"9: it defines no function that is asked for; write double"),
    "a misspelt writing": (WRITING, swap("def double", "def duoble"), r"1: it defines no function that is asked for; write double"),
    "a misspelt key": (KEY, swap("def double", "def duoble"), r"18: `duoble` is no function of the exercise; did you mean `double`\?"),
    "a key that lacks a function": (KEY, swap("def double", "def _other"), r" function `double` is missing, which test_double\.py:15 calls; define it"),
    "a call of no function of the key": (HIDDEN, swap("key.double", "key.duoble"), r"15: `key\.duoble` is no function of the exercise; did you mean double\?"),
    "a call of no function of a student": (PUBLIC, swap("student.double", "student.duoble"), r"10: `student\.duoble` is no function of the exercise; did you mean double\?"),
    "a test twice": (HIDDEN, lambda text: text + text[text.index("\n\n@part") :], r"31: there are two functions called `test_other_numbers`, the other in line 9; rename one"),
}  # fmt: skip

AT_THE_BUILD: dict[str, tuple[str, Edit, str]] = {
    **{f"{kind} that needs what is not there": (path, append("\n\nnosuch\n"), r"\d+: NameError: name 'nosuch' is not defined; ") for kind, path in {**FILES, "notebook": NOTEBOOK}.items() if kind != "hidden"},
    **{f"{kind} that imports what is not there": (path, append("\n\nimport nosuch\n"), r"\d+: ModuleNotFoundError: No module named 'nosuch'; ") for kind, path in {**FILES, "notebook": NOTEBOOK}.items() if kind != "hidden"},
    **{f"{kind} that exits": (path, append("\n\nraise SystemExit\n"), r"\d+: SystemExit: *; ") for kind, path in {**FILES, "notebook": NOTEBOOK}.items() if kind != "hidden"},
    "a marker of nbgrader's": (NOTEBOOK, swap("import torch\nfrom", "### BEGIN HIDDEN TESTS\nimport torch\nfrom"), r" RuntimeError: No end hidden tests statement found; mend the file"),
    "a reference that fails": (NOTEBOOK, swap("return 2 * x", "return 2 * y"), r"66: the reference fails on probe 'small_numbers': name 'y' is not defined; mend it"),
    "a key that fails": (KEY, swap("FORMULA, x", "FORMULAS, x"), r"20: NameError: name 'FORMULAS' is not defined; mend the file"),
    "a probe of no part": (PUBLIC, append('\n\n@probe("half")\ndef other(student):\n    return [student.double(torch.tensor([9.0]))]\n'), r"64: probe `other` is of part 'half', no part; there are double"),
    "a probe without a part": (PUBLIC, swap('@probe("double")\ndef small', "@probe\ndef small"), r"8: TypeError: it marks 'small_numbers'; write @probe"),
    "a probe of no aspect": (PUBLIC, swap('@probe("double")', '@probe("double", aspect="edge")'), r"8: ValueError: unknown aspect 'edge'; choose one of"),
    "a probe that ignores nothing": (PUBLIC, swap('@probe("double")', '@probe("double", ignore=("memroy",))'), r"8: ValueError: unknown fact 'memroy' in ignore; choose of"),
    "a probe without a list": (PUBLIC, swap("return [student", "[student"), r"8: probe `small_numbers` returns None; return a list"),
    "a probe that fails": (PUBLIC, swap("torch.tensor([1.0", "torch.tensors([1.0"), r"10: AttributeError: .*; mend the file"),
}  # fmt: skip

AT_THE_COLLECTION: dict[str, tuple[str, Edit, str]] = {
    "a hidden grader that needs what is not there": (HIDDEN, append("\n\nnosuch\n"), r"30: NameError: name 'nosuch' is not defined; mend the grader"),
    "a hidden grader that imports what is not there": (HIDDEN, append("\n\nimport nosuch\n"), r"30: ModuleNotFoundError: No module named 'nosuch'; mend the grader"),
    "a hidden grader without tests": (HIDDEN, lambda text: text[: text.index("@part")], r" has no test; write functions test_"),
    "a public grader without tests": (PUBLIC, lambda text: text[: text.index("@part")], r" has no test; write functions test_"),
    "a test of no part of the exercise": (HIDDEN, swap('@part("double")', '@part("duoble")'), r"8: test_other_numbers is marked @part\('duoble'\); the parts are double"),
    "a test of no part": (HIDDEN, swap('@part("double")\n', ""), r"8: test_other_numbers belongs to no part; put @part"),
    "a mark without a part": (HIDDEN, swap('@part("double")', "@part"), r"8: TypeError: @part marks 'test_other_numbers'; write @part"),
    "a test that would not be run": (HIDDEN, append('\n\n@part("double")\ndef tset_it(student):\n    pass\n'), r"30: `tset_it` is marked @part and would not be run; call it test_tset_it"),
    "points below 0": (HIDDEN, swap('@part("double")', '@part("double", points=-1)'), r"8: test_other_numbers is marked wrongly; write @part"),
    "a fixture that is not there": (HIDDEN, swap("key, rng", "key, rgn"), r"8: graders have no fixture 'rgn'; they have student"),
}  # fmt: skip

IN_THE_PROOFS: dict[str, tuple[str, Edit, str]] = {
    "a test without a docstring": (HIDDEN, lambda text: re.sub(r'    """It holds(.|\n)*?"""\n', "", text), r"9: test_other_numbers: docstring: say what it checks in two paragraphs"),
    "an operator that is not there": (NOTEBOOK, swap("points: 10", "points: 10\n#     rules: {forbid_ops: [mse_los]}"), r"9: parts\.double\.rules\.forbid_ops: 'mse_los' is no operator of torch; write"),
    "a program where none is looked for": (f"{FOLDER}/right/more/other.py", append("x = 1\n"), r" is a stray file; delete it"),
}  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One worker for all programs that are observed here."""
    with Worker("process") as worker:
        yield worker


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of two exercises."""
    for name in ("losses/double", "losses/second"):
        scaffold(Course(tmp_path), name)
    return Course(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of one exercise that has been built."""
    root = tmp_path_factory.mktemp("course")
    scaffold(Course(root), "losses/double")
    exercise.load.cache_clear()
    build.build(Course(root))
    return root


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Course:
    """A copy of that course, to be spoilt."""
    exercise.load.cache_clear()
    return Course(Path(shutil.copytree(built, tmp_path / "copy")))


def spoil(course: Course, name: str, edit: Edit | None) -> Path:
    """Edit one file of a course, or delete it for None."""
    path = course.root / name
    if edit is None:
        path.unlink()
        return path
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(edit(old), encoding="utf-8", errors="surrogateescape")
    return path


def says(message: str, path: Path, said: str) -> bool:
    """Whether a message is one line that begins with the file and says this of it."""
    return "\n" not in message and re.match(rf"{re.escape(str(path))}:?{said}", message) is not None


@pytest.mark.parametrize("name", AT_THE_DOOR)
def test_what_is_malformed_is_refused_when_it_is_loaded(course: Course, name: str) -> None:
    """Before anything is run or written, by every command that reads the author's folders."""
    file, edit, said = AT_THE_DOOR[name]
    path = spoil(course, file, edit)
    with pytest.raises(ExerciseError) as caught:
        load_all(course.solutions)
    assert says(str(caught.value), path, said), caught.value


def test_a_part_without_hints_is_named(course: Course) -> None:
    """A new part needs its hints, too."""
    cell = '\n\n# %% part="half"\ndef half(x):\n    ### BEGIN SOLUTION\n    return x / 2\n    ### END SOLUTION\n'
    spoil(course, NOTEBOOK, lambda text: text.replace("#   double:\n", "#   half: {points: 3}\n#   double:\n") + cell)
    with pytest.raises(ExerciseError) as caught:
        load_all(course.solutions)
    assert says(str(caught.value), course.root / HINTS, "1: hints: `half` is missing; write its look"), caught.value


@pytest.mark.parametrize("name", AT_THE_BUILD)
def test_what_cannot_be_run_is_refused_at_the_build(course: Course, worker: Worker, name: str) -> None:
    """Author's files that fail when they are run, wherever; programs that fail before anybody calls them."""
    file, edit, said = AT_THE_BUILD[name]
    path = spoil(course, file, edit)
    with pytest.raises(ExerciseError) as caught:
        for _ in build.generated(course, load_all(course.solutions)[:1], Crew(worker)):
            pass
    assert says(str(caught.value), path, said), caught.value


@pytest.mark.parametrize("name", AT_THE_COLLECTION)
def test_a_malformed_grader_is_refused_at_the_build(copy: Course, worker: Worker, name: str) -> None:
    """The build collects the graders as a class does, so that it says what a class would."""
    file, edit, said = AT_THE_COLLECTION[name]
    path = spoil(copy, file, edit)
    with pytest.raises(ExerciseError) as caught:
        build._collect(copy, load_all(copy.solutions), worker)
    assert says(str(caught.value), path, said), caught.value


@pytest.mark.parametrize("name", IN_THE_PROOFS)
def test_what_a_learner_would_miss_is_found_by_the_proofs(course: Course, name: str) -> None:
    """What works and is not right is one problem of `kata verify`."""
    file, edit, said = IN_THE_PROOFS[name]
    path = spoil(course, file, edit)
    (problem,) = static_problems(Source.load(course.solutions / "losses" / "double"))
    assert says(problem, path, said), problem


def test_a_key_whose_own_check_fails_is_named(course: Course) -> None:
    """An error in a `check_*` is the key's, at its line."""
    path = spoil(course, KEY, append("\n\ndef check_it():\n    nosuch\n"))
    with pytest.raises(ExerciseError) as caught:
        failed_checks(Source.load(course.solutions / "losses" / "double"))
    assert says(str(caught.value), path, "29: NameError: name 'nosuch' is not defined; mend the file")


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", ["build", "build --check", "verify --isolation process", "bundle", "new losses/third"]
)
@pytest.mark.parametrize(
    "name", ["points: -3", "an order twice", "hidden Python cannot read", "a misspelt key", "no key"]
)
def test_every_command_says_it_once(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    """Whichever command reads the course: status 2, and one line in all."""
    file, edit, said = AT_THE_DOOR[name]
    path = spoil(course, file, edit)
    monkeypatch.chdir(course.root)
    assert cli.main(command.split()) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert says(shown.err.removesuffix("\n").removeprefix("kata: "), path, said), shown.err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "edit", "said"),
    [
        (PUBLIC, swap('probes["small', 'probes["smal'), r"test_double\.py:34: reference: .*: grader_error: KeyError: 'smal_numbers'"),
        (KEY, swap("    return", "    if x.numel() > 6: raise TypeError('big')\n    return"), r"key\.py:21: reference: .*: TypeError: big"),
    ],
    ids=["a probe that is not there", "a key that fails on hidden inputs"],
)  # fmt: skip
def test_a_fault_of_a_grader_is_said_once(
    copy: Course, capsys: pytest.CaptureFixture[str], file: str, edit: Edit, said: str
) -> None:
    """Every program of the exercise meets it; it is one problem, at the line of the grader or the key."""
    spoil(copy, file, edit)
    assert cli.main(["verify", "--course", str(copy.root), "--isolation", "process", "--device", "cpu"]) == 1
    shown = capsys.readouterr().out
    assert len(re.findall(said, shown)) == 1, shown
    assert "1 exercises, 1 problems" in shown
    assert "Traceback" not in shown


def test_faults_are_the_same_by_their_place() -> None:
    """Another program or device is no other fault; another line or test is one, and what is no fault stays."""
    fault = "solutions/a/b/key.py:3: right/x: test_one: grader_error: KeyError: 'f' (key.py:3)"
    same = [fault.replace("right/x", "wrong/a.b"), f"on practice: {fault}", fault.replace("'f'", "'g'")]
    others = [fault.replace(":3:", ":4:"), fault.replace("test_one", "test_two"), "solutions/a/b/right: 1 styles"]
    assert once([fault, *same, *others]) == [fault, *others]


def test_a_course_as_it_should_be_is_not_refused(course: Course, worker: Worker) -> None:
    """Without an edit there is nothing to say."""
    spoil(course, SECOND, needs("[losses/double]"))
    for source in load_all(course.solutions):
        assert fingerprints.exercise_json(source, release_bytes(stubs.source_notebook(source)), Crew(worker))
        assert list(static_problems(source)) == []
