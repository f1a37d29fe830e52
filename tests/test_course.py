"""A course in any folder: how it is found, what the doors' options are, and a teacher's own with the kit installed."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from support import COURSE, ROOT, level_here

from autograder import course, settings
from autograder.authoring.bundle import PYPROJECT
from autograder.commands import cli
from autograder.course import CONFIG_TEXT, Course, find, find_class, find_or_begin, from_here
from autograder.errors import KataError
from autograder.service.client import GradingService, Options


def folders(root: Path, *names: str) -> Path:
    """A folder with these folders in it."""
    for name in names:
        (root / name).mkdir(parents=True)
    return root


# --- finding it


@pytest.mark.parametrize(
    ("there", "here", "found"),
    [
        (["a/solutions"], "a", "a"),
        (["a/solutions", "a/assignments/losses"], "a/assignments/losses", "a"),
        (["a/assignments", "a/autograder/graders"], "a/assignments", "a"),
        (["a/solutions", "a/b/solutions/x"], "a/b/solutions/x", "a/b"),
        (["a/assignments", "b"], "a/assignments", ""),
        (["a/autograder/graders"], "a", ""),
        (["a/b", "c/solutions"], "a/b", ""),
    ],
)
def test_the_nearest_folder_at_or_above_is_the_course(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: list[str], here: str, found: str
) -> None:
    """A folder with solutions/, or with assignments/ and graders, wherever below it one stands; else the kit's own."""
    monkeypatch.chdir(folders(tmp_path, *there) / here)
    assert find().root == (tmp_path / found if found else ROOT)


def test_without_a_course_one_sentence_says_what_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed kit has no exercises of its own: what was looked for, where, and the cure."""
    monkeypatch.setattr(course, "PACKAGE", tmp_path / "site-packages" / "autograder")
    monkeypatch.chdir(folders(tmp_path, "here", "site-packages/autograder/graders") / "here")
    said = rf"{tmp_path}/here is in no course: no folder has solutions/, .* name one with --course DIR$"
    with pytest.raises(KataError, match=said):
        find()


def test_the_course_that_is_named_goes_before_all_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--course is taken as it is, relative or with `..`, and never replaced by another one nearby."""
    monkeypatch.chdir(folders(tmp_path, "a/solutions", "b/solutions", "a/none") / "b")
    assert find("../a").root == tmp_path / "a"
    with pytest.raises(KataError, match=rf"{tmp_path}/a/none is no course: .*--course DIR"):
        find("../a/none")
    assert find_or_begin(tmp_path / "new").root == tmp_path / "new"


def test_a_new_exercise_is_not_put_beside_a_students_notebooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`kata new` begins a course only where it was told to."""
    monkeypatch.chdir(folders(tmp_path, "assignments", "autograder/graders"))
    with pytest.raises(KataError, match="has no solutions/; run this in the author's course"):
        find_or_begin()


def test_a_class_is_where_nbgrader_is_configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`kata grade` works below the folder with nbgrader_config.py, and says so where there is none."""
    monkeypatch.chdir(folders(tmp_path, "class/submitted", "else") / "class" / "submitted")
    with pytest.raises(KataError, match=r"is no class: it has no nbgrader_config\.py; .*--course DIR"):
        find_class()
    (tmp_path / "class" / "nbgrader_config.py").touch()
    assert find_class() == tmp_path / "class"
    with pytest.raises(KataError, match=rf"{tmp_path}/else is no class"):
        find_class(tmp_path / "else")


def test_no_other_module_says_where_things_are() -> None:
    """The folders of a course are named in course.py; everybody else asks it."""
    place = re.compile(r"""/\s*f?["'](solutions|assignments|graders|\.kata)\b|__file__\)\.parent\.parent""")
    paths = [path for path in (ROOT / "autograder").rglob("*.py") if path.name != "course.py"]
    assert [path.name for path in paths if place.search(path.read_text(encoding="utf-8"))] == []


def test_a_path_below_the_current_folder_is_shown_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A learner reads `assignments/...`, as it is typed where they stand."""
    monkeypatch.chdir(tmp_path)
    assert from_here(Course(tmp_path).assignments) == Path("assignments")
    assert from_here(COURSE.assignments) == COURSE.assignments


# --- what ships once


def test_a_new_course_has_this_courses_configuration() -> None:
    """The text that `kata new` writes is that of this repository's nbgrader_config.py."""
    assert CONFIG_TEXT.read_bytes() == COURSE.config.read_bytes()


def test_the_bundle_is_installed_as_the_kit_is() -> None:
    """The bundle's pyproject.toml agrees with the kit's in all it says; it leaves out what only teachers need."""
    kit: Any = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    mine: Any = tomllib.loads(PYPROJECT)
    extras = kit["project"].pop("optional-dependencies")
    assert mine["project"].pop("optional-dependencies") == {"lab": extras["lab"]}
    assert mine["project"] == kit["project"]
    assert mine["build-system"] == kit["build-system"]
    assert mine["tool"]["setuptools"]["packages"] == kit["tool"]["setuptools"]["packages"]
    assert mine["tool"]["pytest"]["ini_options"]["addopts"] == kit["tool"]["pytest"]["ini_options"]["addopts"]


# --- the options

TABLE = {option.name: option for option in vars(settings).values() if isinstance(option, settings.Option)}


COMMANDS = [
    "check",
    "list",
    "next",
    "reset",
    "hint",
    "build",
    "verify",
    "bundle",
    "new",
    "grade",
    "collect",
    "doctor",
    "demo",
]


def parser_of(command: str, lang: str) -> argparse.ArgumentParser:
    """How one of the commands reads its arguments."""
    (commands,) = [action for action in cli._parser(lang)._actions if isinstance(action.choices, dict)]
    assert isinstance(commands.choices, dict)
    assert [*commands.choices] == COMMANDS
    found: argparse.ArgumentParser = commands.choices[command]
    return found


def actions(command: str) -> dict[str, argparse.Action]:
    """The options of one of the commands, by name."""
    every = parser_of(command, "en")._actions
    return {action.option_strings[0].removeprefix("--"): action for action in every if action.option_strings}


REGRADING = {"regrade", "dry-run", "allow-lower"}


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "collect"])
def test_a_commands_options_are_those_of_the_table(command: str) -> None:
    """Every command takes --course; name, default and help of what the doors share come from the table."""
    found = actions(command)
    assert "course" in found
    for name in found.keys() & TABLE:
        assert (found[name].default, found[name].help) == (TABLE[name].default, TABLE[name].help), name
    if command in ("check", "verify", "grade"):
        assert {option.name for option in settings.TERMINAL} <= found.keys()
    assert found.keys() - TABLE <= {"-h", "check", "out", "student", "mutants", "changed", "again", "html"} | REGRADING


def test_pytests_options_are_those_of_the_table(pytestconfig: pytest.Config) -> None:
    """So do those of `pytest autograder/`."""
    (group,) = [group for group in pytestconfig._parser._groups if group.name == "kata"]
    found = {option.names()[0].removeprefix("--"): option.attrs() for option in group.options}
    assert found.keys() == {option.name for option in (settings.SUBMISSION, *settings.TERMINAL)}
    for name, attributes in found.items():
        assert (attributes["default"], attributes["help"]) == (TABLE[name].default, TABLE[name].help), name


def test_the_services_and_nbgraders_options_are_those_of_the_table() -> None:
    """The service's first line and what nbgrader_config.py can say have the table's names and defaults."""
    adapter = pytest.importorskip("autograder.nbgrader_adapter", reason="nbgrader is not installed")
    wire = {field.name: field.default for field in msgspec.structs.fields(Options)}
    assert {"isolation", "device", "seconds", "memory", "course", "state"} <= wire.keys() & TABLE
    for name in ("isolation", "device", "seconds", "memory"):
        assert wire[name] == TABLE[name].default, name
    traits = adapter.GradeInSandbox.class_own_traits(config=True)
    assert traits.keys() == {"solutions", "state", *(option.name for option in settings.GRADING), "fresh", "jobs"}
    for name, trait in traits.items():
        assert (trait.default_value, trait.help) == (TABLE[name].default, TABLE[name].help), name


# --- a teacher's own folder, with the kit installed from a wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of installed packages that holds the kit as a wheel leaves it, and nothing else."""
    pytest.importorskip("setuptools", "77", reason="a wheel needs setuptools: pip install 'setuptools>=77'")
    place = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT / "autograder", place / "src" / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, place / "src")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target", str(place / "site-packages")]
    subprocess.run([*pip, "install", *options, str(place / "src")], check=True, cwd=place)
    shutil.rmtree(place / "src")
    return place / "site-packages"


def command(installed: Path, cwd: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Python with the installed kit, in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200"}
    environment["IPYTHONDIR"] = str(installed.parent / "ipython")
    return subprocess.run(
        [sys.executable, *words], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def kata(installed: Path, cwd: Path, *words: str, status: int = 0) -> str:
    """What `kata` says, having ended with this status."""
    result = command(installed, cwd, "-m", "autograder.commands.cli", *words)
    assert result.returncode == status, result.stdout + result.stderr
    return result.stdout + result.stderr


KERNEL = """
from IPython.core.interactiveshell import InteractiveShell

shell = InteractiveShell.instance()
shell.run_cell("def double(x):\\n    return x + 1", store_history=True)
shell.run_cell("from autograder import check; check('losses/huber', 'double')", store_history=True)
"""

OF_THE_KIT = """
from IPython.core.interactiveshell import InteractiveShell

shell = InteractiveShell.instance()
shell.run_cell("def mse(pred, target):\\n    return ((pred - target) ** 2).sum()", store_history=True)
shell.run_cell("from autograder import check; check('losses/mse_by_hand', 'mse')", store_history=True)
"""
"""In a folder of its own a notebook has the exercises that came with the kit."""


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_teachers_course_from_the_first_exercise_to_the_grade(installed: Path, tmp_path: Path) -> None:
    """From an empty folder to a bundle and a grade: only the teacher's files are written, and only they ship.

    Slow: it builds a wheel and starts a dozen processes that import torch.
    """
    before = contents(installed)
    own, elsewhere = folders(tmp_path, "own"), folders(tmp_path, "elsewhere") / "elsewhere"
    own /= "own"
    said = kata(installed, elsewhere, "check", status=2)
    assert f"kata: {elsewhere} is in no course: " in said

    kata(installed, own, "new", "--course", ".", "losses/huber")
    kata(installed, elsewhere, "build", "--course", str(own))
    said = kata(installed, own / "solutions", "verify")
    assert "✓ losses/huber" in said
    assert "1 exercises, 0 problems" in said
    kata(installed, own, "bundle", "--out", "students.zip")
    with zipfile.ZipFile(own / "students.zip") as archive:
        names = {name.removeprefix("torch-kata/") for name in archive.namelist()}
    package = ROOT / "autograder"
    modules = [path.relative_to(package) for path in package.rglob("*.py")]
    kit = {path.as_posix() for path in modules if not {"graders", "template", "mutants"} & set(path.parts)}
    assert names == {
        *(f"autograder/{name}" for name in (*kit, "py.typed")),
        *(
            f"autograder/reports/templates/{path.name}"
            for path in (ROOT / "autograder" / "reports" / "templates").iterdir()
            if path.name != "mutants.html"
        ),
        *("pyproject.toml", "README.md", "requirements.txt", "assignments/losses/huber.ipynb"),
        *(f"autograder/graders/losses/{name}" for name in ("huber.ipynb", "huber.json", "test_huber.py")),
    }

    said = kata(installed, own / "assignments" / "losses", "check")
    assert "Nothing is filled in yet. Begin with " in said
    for place, *words in ((own, "autograder/"), (elsewhere, str(own / "autograder"), "--course", str(own))):
        tested = command(installed, place, "-m", "pytest", *words, "-p", "no:cacheprovider")
        assert tested.returncode == 0, tested.stdout + tested.stderr
        assert "4 skipped" in tested.stdout
    checked = command(installed, own / "assignments" / "losses", "-c", KERNEL)
    assert "Looks like one was added." in checked.stdout, checked.stdout + checked.stderr
    elsewhere.joinpath("of_the_kit.py").write_text(OF_THE_KIT, encoding="utf-8")
    checked = command(installed, elsewhere, "of_the_kit.py")
    assert "returned  9.0      expected  3.0" in checked.stdout, checked.stdout + checked.stderr
    grade(installed, own)
    assert contents(installed) == before


def grade(installed: Path, own: Path) -> None:
    """Release the unit, hand in one right and one wrong notebook, and grade them."""
    pytest.importorskip("nbgrader", reason="nbgrader is not installed")
    released = command(installed, own, "-m", "nbgrader", "generate_assignment", "losses", "--force")
    assert released.returncode == 0, released.stderr
    for student, code in {"ada": "2 * x", "bob": "x + 1"}.items():
        notebook = json.loads((own / "assignments" / "losses" / "huber.ipynb").read_text(encoding="utf-8"))
        (cell,) = [cell for cell in notebook["cells"] if cell["metadata"]["nbgrader"]["grade_id"] == "double"]
        cell["source"] = f"def double(x):\n    return {code}\n"
        path = own / "submitted" / student / "losses" / "huber.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook), encoding="utf-8")
    said = kata(installed, own, "grade", "losses", "--json", "records.json", "--isolation", level_here())
    assert re.search(r"ada +10 ", said), said
    assert re.search(r"bob +\d.*double\.one_added", said), said
    assert (own / ".kata" / "secret").is_file()


def test_the_kernel_and_the_service_take_the_course_they_are_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service without a course takes the nearest; its secret lies there unless it is told otherwise."""
    monkeypatch.chdir(folders(tmp_path, "solutions", "assignments/losses") / "assignments" / "losses")
    for service in (GradingService(), GradingService(course=Course(tmp_path))):
        assert service.options.course == str(tmp_path)
        assert service.options.state == str(tmp_path / ".kata")


JAPANESE = re.compile("[ぁ-んァ-ン一-龥]")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_is_in_both_languages(command: str) -> None:
    """What a command does, and each of its arguments."""
    ours, theirs = parser_of(command, "ja"), parser_of(command, "en")
    assert JAPANESE.search(ours.description or "")
    assert not JAPANESE.search(theirs.format_help())
    for one, other in zip(ours._actions, theirs._actions, strict=True):
        assert bool(one.help) == bool(other.help)
        assert not one.help or JAPANESE.search(one.help), one.help


@pytest.mark.parametrize(
    "arguments",
    [
        ["grade"],
        ["grades"],
        ["check", "--seconds"],
        ["check", "--seconds", "much"],
        ["collect", "losses", "--from"],
        ["build", "more"],
        ["build", "--check=yes"],
        ["verify", "--c"],
    ],
)
def test_what_argparse_says_is_in_japanese(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of its English is left in an error."""
    monkeypatch.setenv("KATA_LANG", "ja")
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("使い方: kata")
    assert JAPANESE.search(said[-1])
    assert not re.search(r"\b(argument|error|expected|invalid|required|unrecognized|could|choose|explicit)", said[-1])


@pytest.mark.parametrize("asked", [["--lang", "ja"], ["--lang=ja"], ["--lang", "en", "--lang", "ja"]])
def test_a_help_speaks_what_its_command_line_asks_for(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Before and after `--help`, and in English where that is asked for last."""
    for arguments in ([*asked, "--help"], ["--help", *asked]):
        with pytest.raises(SystemExit):
            cli.main(["grade", *arguments])
        assert JAPANESE.search(capsys.readouterr().out)
    with pytest.raises(SystemExit):
        cli.main(["grade", *asked, "--lang=en", "--help"])
    assert not JAPANESE.search(capsys.readouterr().out)
