"""What is proven of this kit, each command once: .ci/run, the hooks of pre-commit and the workflow call these sessions.

They use the environment that nox is started in: `nox -s lint`, or `nox -s tests -- tests/worker/test_wire.py`.
"""

from __future__ import annotations

import sysconfig
from pathlib import Path

import nox

nox.options.default_venv_backend = "none"

SCRIPTS = Path(sysconfig.get_path("scripts"))

COVERAGE = "--cov=autograder --cov-report=term"


def run(session: nox.Session, command: str, *more: str) -> None:
    """Run a program of this environment, whether or not it is the one that is activated."""
    program, *arguments = command.split()
    # Tests are run as they are written here, whatever options somebody has set for pytest.
    session.run(SCRIPTS / program, *arguments, *more, env={"PYTEST_ADDOPTS": None})


@nox.session
def lint(session: nox.Session) -> None:
    """The code is written as agreed, its types fit, and no room imports what stands above it."""
    run(session, "ruff check .")
    run(session, "ruff format --check .")
    run(session, "mypy")
    run(session, "lint-imports")


@nox.session
def proofs(session: nox.Session) -> None:
    """What is generated is fresh; on both devices right solutions pass and wrong ones are named; no mutant survives."""
    run(session, "kata build --check")
    run(session, "kata verify")
    run(session, "kata verify --mutants")


@nox.session
def tests(session: nox.Session) -> None:
    """The README's test command, with the package's coverage; or the tests and options that follow `--`."""
    run(session, f"pytest {COVERAGE} -ra --durations=10", *(session.posargs or ["tests/"]))
