"""The project's own papers: what is checked is said once and called by name, what is installed fits what is declared."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from support import ROOT

from autograder.authoring.bundle import REQUIREMENTS

TEST_ONLY = {"hypothesis", "matplotlib", "playwright", "pytest-cov", "pytest-xdist"}
LINTERS = {"ruff", "mypy", "import-linter", "nox", "pre-commit"}


def text(name: str) -> str:
    """A file of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT = tomllib.loads(text("pyproject.toml"))["project"]


def sessions() -> list[str]:
    """The names of the noxfile's sessions, in their order; nothing of it is run."""
    functions = [node for node in ast.parse(text("noxfile.py")).body if isinstance(node, ast.FunctionDef)]
    return [node.name for node in functions if "nox.session" in map(ast.unparse, node.decorator_list)]


def called(script: str) -> list[str]:
    """The sessions that a script has nox run, in their order."""
    calls = re.findall(r"\bnox -s((?: [a-z]+)+)", script)
    return [name for names in calls for name in names.split()]


def hooks() -> list[dict[str, Any]]:
    """The hooks of pre-commit."""
    return [hook for repo in yaml.safe_load(text(".pre-commit-config.yaml"))["repos"] for hook in repo["hooks"]]


def pins(requirements: str) -> dict[str, str]:
    """Names and versions that a file of requirements pins; not what it includes."""
    lines = [line.partition("#")[0].strip() for line in requirements.splitlines()]
    return dict(line.lower().split("==") for line in lines if line and not line.startswith("-"))


def included(name: str) -> list[str]:
    """The files of requirements that one starts with."""
    return re.findall(r"^-r (\S+)$", text(name), re.MULTILINE)


def declared(*extras: str) -> list[Requirement]:
    """What pyproject.toml says is needed, with these extras; the kit's own name stands for an extra of its own."""
    lines = [*PROJECT["dependencies"]]
    for extra in extras:
        lines += PROJECT["optional-dependencies"][extra]
    return [needed for needed in map(Requirement, lines) if needed.name != PROJECT["name"]]


def test_ci_runs_every_session() -> None:
    """.ci/run has nox run what the noxfile holds, all of it."""
    assert called(text(".ci/run")) == sessions() == ["lint", "proofs", "tests"]


def test_the_workflow_runs_every_session() -> None:
    """The public host's workflow runs the same."""
    (job,) = yaml.safe_load(text(".github/workflows/ci.yml"))["jobs"].values()
    assert called("\n".join(step.get("run", "") for step in job["steps"])) == sessions()


def test_the_workflow_covers_what_is_promised() -> None:
    """Its Pythons begin at the oldest that pyproject.toml allows; all three systems are there."""
    (job,) = yaml.safe_load(text(".github/workflows/ci.yml"))["jobs"].values()
    matrix = job["strategy"]["matrix"]
    assert PROJECT["requires-python"] == f">={matrix['python'][0]}"
    assert [system.partition("-")[0] for system in matrix["os"]] == ["ubuntu", "macos", "windows"]


def test_hooks_call_the_sessions_that_are_quick_enough() -> None:
    """A commit is linted and a push proven, by the same sessions; no hook calls anything else."""
    assert {hook["entry"]: hook["stages"] for hook in hooks()} == {
        "nox -s lint": ["pre-commit"],
        "nox -s proofs": ["pre-push"],
    }
    assert {name for hook in hooks() for name in called(hook["entry"])} <= {*sessions()}


def test_hooks_come_from_nowhere_else() -> None:
    """Nothing is fetched to run them."""
    assert {repo["repo"] for repo in yaml.safe_load(text(".pre-commit-config.yaml"))["repos"]} == {"local"}
    assert {hook["language"] for hook in hooks()} == {"system"}


@pytest.mark.parametrize("command", ["ruff ", "mypy ", "kata ", "pytest ", "lint-imports"])
def test_commands_stand_in_one_place(command: str) -> None:
    """What a session runs, .ci/run, hooks and workflow do not say again."""
    callers = (".ci/run", ".pre-commit-config.yaml", ".github/workflows/ci.yml")
    lines = [line for caller in callers for line in text(caller).splitlines()]
    assert [line for line in lines if re.search(rf"(^|bin/|run: |entry: ){command}", line.strip())] == []


def test_the_readmes_test_command_is_the_session() -> None:
    """The README and CI test the same folder, with what requirements-test.txt installs."""
    assert text("README.md").count("pip install -r requirements-test.txt && .venv") == 2
    assert ".venv/bin/pytest tests/\n" in text("README.md")
    assert '["tests/"]' in text("noxfile.py")


def test_no_licence_is_claimed() -> None:
    """The owner has chosen none, so none is named where tools look for one."""
    assert {"license", "license-files"} & {*PROJECT} == set()
    assert [line for line in PROJECT.get("classifiers", []) if line.startswith("License")] == []
    assert "license" not in yaml.safe_load(text("CITATION.cff"))


def test_the_citation_is_of_this_version() -> None:
    """CITATION.cff names the version of pyproject.toml, and no address."""
    citation = yaml.safe_load(text("CITATION.cff"))
    assert citation["version"] == PROJECT["version"]
    assert "://" not in text("CITATION.cff")


def test_who_only_grades_installs_nothing_for_tests() -> None:
    """A browser's driver and the like are in requirements-test.txt, linters in requirements-dev.txt, and only there."""
    assert {*pins(text("requirements-test.txt"))} == TEST_ONLY
    assert {*pins(text("requirements-dev.txt"))} == LINTERS
    assert {*pins(text("requirements.txt"))} & (TEST_ONLY | LINTERS) == set()
    assert included("requirements.txt") == []
    assert included("requirements-test.txt") == ["requirements.txt"]
    assert included("requirements-dev.txt") == ["requirements-test.txt"]


@pytest.mark.parametrize(
    ("name", "extras"),
    [("requirements.txt", ("teach",)), ("requirements-test.txt", ("test",)), ("requirements-dev.txt", ("dev",))],
)
def test_pins_fit_what_is_declared(name: str, extras: tuple[str, ...]) -> None:
    """Each file pins all that its extra of pyproject.toml names, at a version in its range."""
    before = [*included(name), *[more for other in included(name) for more in included(other)]]
    pinned = pins("\n".join(map(text, (name, *before))))
    for needed in declared(*extras):
        assert needed.name.lower() in pinned, f"{name} does not pin {needed.name}"
        assert needed.specifier.contains(pinned[needed.name.lower()]), f"{needed} and {name}"


def test_students_get_the_same_versions() -> None:
    """The bundle pins what the kit itself needs, as requirements.txt does."""
    ours = pins(text("requirements.txt"))
    theirs = pins(REQUIREMENTS)
    assert {*theirs} == {needed.name.lower() for needed in declared()}
    assert theirs == {name: ours[name] for name in theirs}
