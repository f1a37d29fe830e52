"""Fixtures shared by the kit's own tests: real submissions graded by the real service in the strongest sandbox here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import box
import pytest
from boxed import Hostile, is_hostile
from support import SOLUTIONS, Grade, level_here, submission

from autograder.record import Record
from autograder.service.client import GradingService
from autograder.worker.limits import Limits


def pytest_addoption(parser: pytest.Parser) -> None:
    """How long the tests go on that draw their cases at random."""
    parser.addoption("--classes", type=int, default=4, metavar="N", help="random classes to grade (default: 4)")
    parser.addoption("--fuzz", type=int, default=40, metavar="N", help="broken notebooks to grade (default: 40)")
    parser.addoption("--fuzz-seed", type=int, default=0, metavar="S", help="the seed of the first one (default: 0)")
    parser.addoption("--replies", type=int, default=2000, metavar="N", help="hostile replies to judge (default: 2000)")
    parser.addoption("--kills", type=int, default=3, metavar="N", help="how often to cut the power (default: 3)")


def pytest_configure(config: pytest.Config) -> None:
    """Tests marked `hostile` run in a box; this is also how the tests in it learn how long to go on."""
    config.addinivalue_line("markers", "hostile: runs programs written to do harm, so it runs in a box (tests/box.py)")
    config.addinivalue_line("markers", "slow: grades classes, starts programs of others or installs; `-m 'not slow'`")
    if not box.inside():
        options = ("classes", "fuzz", "fuzz-seed", "replies", "kills")
        told = [f"--{name}={config.getoption(name.replace('-', '_'))}" for name in options]
        config.pluginmanager.register(Hostile(told))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """However pytest was called, before anything of a hostile test runs: this is a box."""
    if is_hostile(item):
        box.demand()


@pytest.fixture(scope="session")
def needs_chromium() -> str:
    """The path of a Chromium, or a skip that says what to install."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("browser: no chromium found (apt-get install chromium)")
    return path


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GradingService]:
    """A grading service with hidden graders and short limits."""
    state = tmp_path_factory.mktemp("state")
    (state / "secret").write_text(b"a secret for tests".hex())
    limits = Limits(seconds=3.0, memory=600 * 2**20)
    with GradingService(solutions=SOLUTIONS, isolation=level_here(), state=state, limits=limits) as service:
        yield service


@pytest.fixture(scope="session")
def grade(service: GradingService) -> Grade:
    """Grade code as one cell of a notebook: `grade("losses/mse_by_hand", "def mse...")`."""

    def grade(exercise: str, *cells: str, student: str = "s01") -> Record:
        return service.grade(submission(student, exercise, *cells))

    return grade


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests read English unless they say otherwise, whatever the locale; scripts of the environment are on PATH."""
    monkeypatch.setenv("KATA_LANG", "en")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
