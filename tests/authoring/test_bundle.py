"""The zip that students get: only what is meant for them is in it, and it works in an empty folder on its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support import ROOT, SOLUTIONS

from autograder.authoring import new as scaffold
from autograder.authoring.bundle import README
from autograder.authoring.leaks import find_secrets
from autograder.commands import cli
from autograder.course import Course
from autograder.reading.author import load_all

pytestmark = pytest.mark.slow

SOURCES = load_all(SOLUTIONS)

ALLOWED = re.compile(
    r"torch-kata/(assignments/\w+/\w+\.ipynb|autograder/((?!graders)(\w+/)?\w+\.py|py\.typed|reports/templates/\w+\.html|graders/\w+/(test_\w+\.py|\w+\.json|\w+\.ipynb))"
    r"|pyproject\.toml|README\.md|requirements\.txt)"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, made by `kata bundle` and unpacked into an empty folder."""
    place = tmp_path_factory.mktemp("student")
    assert cli.main(["bundle", "--out", str(place / "kata.zip")]) == 0
    with zipfile.ZipFile(place / "kata.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(place)
    return place / "torch-kata"


def files(folder: Path) -> list[Path]:
    """All files of the unpacked zip; not those of the environment that a test makes in it."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in found if not {".venv", "__pycache__", "torch_kata.egg-info"} & set(path.parts)]


def test_only_what_is_allowed_is_in_it(folder: Path) -> None:
    """Every file is on the list of what ships, and what a student needs is there."""
    names = [path.relative_to(folder.parent).as_posix() for path in files(folder)]
    assert [name for name in names if not ALLOWED.fullmatch(name)] == []
    for source in load_all(SOLUTIONS):
        unit, name = source.id.split("/")
        assert f"torch-kata/assignments/{unit}/{name}.ipynb" in names
        assert {f"torch-kata/autograder/graders/{unit}/{file}" for file in (f"test_{name}.py", f"{name}.json")} <= {
            *names
        }
    assert {
        f"torch-kata/autograder/reports/templates/{path.name}"
        for path in (ROOT / "autograder/reports/templates").iterdir()
        if path.name != "mutants.html"
    } < {*names}
    assert len(names) == len({*names})


def test_it_is_packed_from_what_is_committed(folder: Path) -> None:
    """Stubs and data in the zip are those of the repository; the zip itself has no dates."""
    for path in [*folder.glob("assignments/*/*"), *folder.glob("autograder/graders/*/*")]:
        assert path.read_bytes() == (ROOT / path.relative_to(folder)).read_bytes(), path
    with zipfile.ZipFile(folder.parent / "kata.zip") as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# --- secrets, looked for without the kit's own code


def shipped_text(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each file as text, and the strings inside JSON as a reader would see them."""
    for path in files(folder):
        text = path.read_text(encoding="utf-8")
        yield path, text
        if path.suffix in (".ipynb", ".json"):
            yield path, "\n".join(strings(json.loads(text)))


def strings(data: Any) -> Iterator[str]:
    """All strings in JSON data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | dict):
        for item in data if isinstance(data, list) else [*data.keys(), *data.values()]:
            yield from strings(item)


def secret_lines() -> set[str]:
    """The longer code lines of everything in solutions/ but prompts, texts, imports and headers of functions."""
    found = set[str]()
    for path in SOLUTIONS.glob("*/*/**/*.py"):
        text = path.read_text(encoding="utf-8")
        if path.stem == path.parent.name:
            text = "\n".join(re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", text, re.DOTALL))
        code = "".join(text.split('"""')[::2])  # every other piece is a docstring
        lines = [line.strip() for line in code.splitlines()]
        found |= {line for line in lines if not line.startswith(("import", "from", "def", "class", "@", "#"))}
    return {line for line in found if len(line) >= 20}


def test_no_line_of_the_solutions_is_in_it(folder: Path) -> None:
    """No line of a reference, key, hidden grader, right or wrong program stands in any file, as bytes or in JSON."""
    lines = secret_lines()
    assert len(lines) > 300
    for path, text in shipped_text(folder):
        for line in lines:
            assert line not in text, f"{path}: {line}"


def test_nothing_names_the_place_it_was_made(folder: Path) -> None:
    """No path of the teacher's machine in any file; no solution marker and no solutions/ in what a student reads."""
    for path, text in shipped_text(folder):
        assert str(ROOT) not in text, path
        if path.suffix in (".ipynb", ".json", ".md"):
            assert not re.search("SOLUTION|solutions/", text), path


# --- the kit's own hunt


def test_the_hunt_finds_a_planted_line() -> None:
    """A line of a key, a reference, a right and a wrong program is found in any shipped file, with both places named."""
    for origin, line in {
        "solutions/losses/mse_by_hand/key.py": "x, y, n = sympy.symbols(\"x y n\")",
        "solutions/losses/mse_by_hand/mse_by_hand.py": "return (pred - target).square().mean()  # mean() divides by every element, whatever the number of axes",
        "solutions/losses/mse_by_hand/test_mse_by_hand.py": "check(student.mse(pred, pred.detach().clone()), key.mse(pred, pred.detach()))",
        "solutions/losses/mse_by_hand/right/plain_loop.py": "total = total + (p - t) ** 2",
        "solutions/losses/mse_by_hand/wrong/mse__halved.py": "return (1 / 2) * (pred - target).pow(2).sum() / n",
    }.items():  # fmt: skip
        for name, text in (
            ("autograder/x.py", f"# {line}\n"),
            ("assignments/a/b.ipynb", json.dumps({"source": [line]})),
        ):
            (found,) = find_secrets({name: text.encode()}, SOURCES)
            assert found == f"{name} would ship {line!r} from {origin}; say it differently in one of them"
    assert find_secrets({"autograder/x.py": b"import torch\nfor item in items:\n"}, SOURCES) == []


def scaffolded(root: Path, file: str, more: str) -> Path:
    """A course with the scaffold's exercise, one of its files continued."""
    scaffold.scaffold(Course(root), "losses/double")
    path = root / "solutions" / "losses" / "double" / file
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    return root


def test_the_hunt_reads_json_as_a_reader_would(tmp_path: Path) -> None:
    """Quotes and backslashes of a secret line are found in a notebook, where they are written differently."""
    line = r"""TEXT = "a\tb" + 'c\\d' + str(2 * X)"""
    root = scaffolded(tmp_path, "key.py", f"\n{line}\n")
    assert (
        len(
            find_secrets(
                {"assignments/a/b.ipynb": json.dumps({"source": [line]}).encode()}, load_all(root / "solutions")
            )
        )
        == 1
    )


@pytest.mark.parametrize("indent", [None, 1], ids=["in one line", "one below the other"])
def test_the_hunt_finds_hidden_numbers(tmp_path: Path, indent: int | None) -> None:
    """A list of numbers from a hidden grader is found in the data, however the data is laid out."""
    root = scaffolded(tmp_path, "test_double.py", "\nHIDDEN = [3, 14, 15, 92, 65]\n")
    data = json.dumps({"data": [3, 14, 15, 92, 65]}, indent=indent)
    assert len(find_secrets({"autograder/graders/a/b.json": data.encode()}, load_all(root / "solutions"))) == 1


def test_a_bundle_with_a_secret_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`kata bundle` ends with the finding and leaves no zip behind."""
    from autograder.authoring import bundle

    ships = [*ROOT.glob("assignments/*/*.ipynb"), *ROOT.glob("autograder/graders/*/*.json")]
    monkeypatch.setattr(bundle, "generated", lambda *_: [(path, path.read_bytes()) for path in ships])
    monkeypatch.setattr(bundle, "README", README + "\nreturn ((pred - target) ** 2).sum() / batch_size\n")
    assert cli.main(["bundle", "--out", str(tmp_path / "kata.zip")]) == 2
    assert "kata: README.md would ship 'return ((pred - target) ** 2).sum() / batch_size'" in capsys.readouterr().err
    assert not (tmp_path / "kata.zip").exists()


# --- real use


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """A line typed in the unpacked folder, in English, knowing nothing of the environment that the tests run in."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    environment |= {"KATA_LANG": "en", "PATH": f"{Path(sys.base_prefix) / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )  # fmt: skip


@pytest.fixture(scope="module")
def first_output(folder: Path) -> str:
    """What the one command of the README says after it has set everything up."""
    (line,) = [line.strip() for line in README.splitlines() if line.startswith("    python3 -m venv")]
    result = run(folder, line)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_the_readmes_command_sets_everything_up(first_output: str) -> None:
    """One line makes an environment, installs what is needed and says how to begin."""
    assert first_output.splitlines()[-1].startswith("Nothing is filled in yet. Begin with assignments/")


def test_pytest_skips_everything_at_first(folder: Path, first_output: str) -> None:
    """`pytest autograder/` collects the graders, skips all of them, says how to begin, and is content; so is `pytest`."""
    bare = run(folder, ".venv/bin/pytest")
    assert bare.returncode == 0 and "skipped" in bare.stdout and "Nothing is filled in yet" in bare.stdout
    result = run(folder, ".venv/bin/pytest autograder/")
    assert result.returncode == 0, result.stdout + result.stderr
    assert re.search(r"=+ \d+ skipped in ", result.stdout)
    assert "Begin with " in result.stdout


def test_nothing_of_the_teachers_is_needed(folder: Path, first_output: str) -> None:
    """nbgrader, jupytext and YAML are not installed; sympy comes with torch only, and the self-check does without it."""
    listed = run(folder, ".venv/bin/pip list --format=freeze").stdout.lower()
    assert "torch-kata" in listed
    for name in ("nbgrader", "jupytext", "jupyterlab", "pyyaml", "nbformat"):
        assert f"\n{name}==" not in listed
    script = (
        "import sys; sys.modules['sympy'] = None; from autograder.commands.cli import main; sys.exit(main(['check']))"
    )
    result = run(folder, f'.venv/bin/python -c "{script}"')
    assert (result.returncode, result.stderr) == (0, "")


def test_a_wrong_cell_is_named(folder: Path, first_output: str) -> None:
    """A student fills in one cell, wrongly: the check names the mistake, and pytest fails with the same words."""
    path = folder / "assignments" / "losses" / "mse_by_hand.ipynb"
    stub = path.read_text(encoding="utf-8")
    notebook = json.loads(stub)
    (cell,) = [cell for cell in notebook["cells"] if "def mse" in "".join(cell["source"])]
    guard = "    if pred.shape != target.shape:\n        raise ValueError(tuple(pred.shape), tuple(target.shape))\n"
    cell["source"] = f"def mse(pred, target):\n{guard}    return (pred - target).abs().mean()"
    try:
        path.write_text(json.dumps(notebook), encoding="utf-8")
        checked = run(folder, ".venv/bin/kata check")
        tested = run(folder, ".venv/bin/pytest autograder/ --lang ja")
    finally:
        path.write_text(stub, encoding="utf-8")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert "Looks like the mean absolute error: not squared." in checked.stdout
    assert tested.returncode == 1
    assert "平均絶対誤差のようです。2 乗していません。" in tested.stdout
    assert "Traceback" not in tested.stdout


@pytest.mark.parametrize("command", ["build", "verify", "bundle", "demo", "new losses/double", "grade losses"])
def test_a_teachers_command_is_refused_in_one_line(folder: Path, first_output: str, command: str) -> None:
    """What cannot work here says so, and shows no traceback."""
    result = run(folder, f".venv/bin/kata {command}")
    assert result.returncode == 2
    assert result.stderr.startswith("kata: ")
    assert result.stderr.count("\n") == 1


def test_the_environment_has_not_found_its_way_into_the_folder(folder: Path, first_output: str) -> None:
    """After all that, the folder holds what was unpacked and nothing else but the environment and caches."""
    ours = {path.relative_to(folder).parts[0] for path in files(folder)}
    assert ours <= {"assignments", "autograder", "pyproject.toml", "README.md", "requirements.txt", ".pytest_cache"}
