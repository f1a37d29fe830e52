"""The pytest plugin: collects graders, gives them their fixtures, and turns each test into a check of the record.

Registered through the `pytest11` entry point only. It must stay cheap to import, since every pytest run in the
environment loads it: torch and the engine come with the first grader file.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from . import settings

if TYPE_CHECKING:
    from .course import Course
    from .session import GradingSession

SESSION = pytest.StashKey["GradingSession"]()
COURSE = pytest.StashKey["Course | None"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of `pytest autograder/`."""
    group = parser.getgroup("kata", "torch-kata: grade exercise notebooks")
    for option in (settings.SUBMISSION, *settings.TERMINAL):
        name = "kata_json" if option == settings.JSON else option.name
        group.addoption(option.flag, dest=name, **option.parsed)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker that graders carry."""
    config.addinivalue_line("markers", "part(name, points=None): a grader's test checks this part of its exercise")


def course_of(config: pytest.Config) -> Course | None:
    """The course of this pytest run: that of the job, or of --course, or of the first path to be tested."""
    if COURSE not in config.stash:
        from .course import find
        from .errors import KataError

        job = config.pluginmanager.get_plugin("kata-job")
        first = Path(config.invocation_params.dir, config.args[0].split("::")[0])
        given = config.getoption(settings.COURSE.name)
        try:
            config.stash[COURSE] = job.course if job else find(given, first)
        except KataError as error:
            if given:
                raise pytest.UsageError(str(error)) from None
            config.stash[COURSE] = None
    return config.stash[COURSE]


def is_grader(path: Path, course: Course) -> bool:
    """Whether a test file is a public grader, or a hidden one beside its key and its exercise."""
    if path.parent.parent == course.graders:
        return True
    return (path.parent / "key.py").is_file() and path.name == f"test_{path.parent.name}.py"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> None:
    """At the first grader file, start the worker: it imports torch while this process does."""
    if file_path.suffix != ".py":
        return
    course = course_of(parent.config)
    if course and is_grader(file_path, course):
        session_of(parent.config)


def session_of(config: pytest.Config) -> GradingSession:
    """The grading session of this pytest run, made when the first grader is met."""
    if SESSION not in config.stash:
        from .errors import KataError
        from .sandbox import Limits, Worker, choose

        try:
            alone = not config.pluginmanager.has_plugin("kata-job")
            gpu = config.getoption("device") == "cuda"
            limits = Limits(config.getoption("seconds"), config.getoption("memory"), gpu=gpu)
            worker = Worker(choose(config.getoption("isolation")), limits) if alone else None
            from .session import GradingSession  # imports torch while the worker does

            course = course_of(config)
            assert course is not None, "a grader was found, so there is a course"
            config.stash[SESSION] = GradingSession.from_config(config, course, worker)
        except KataError as error:
            raise pytest.UsageError(str(error)) from None
    return config.stash[SESSION]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Hand the collected graders to the session, which checks that each belongs to a part."""
    if SESSION in config.stash:
        items[:] = config.stash[SESSION].collected.take(items)


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """With a class to grade, run the graders once per submission; otherwise pytest's own loop does."""
    return session.config.stash[SESSION].run_class() if SESSION in session.config.stash else None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip the checks of untouched parts."""
    if SESSION in item.config.stash:
        item.config.stash[SESSION].before(item)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, None]:
    """Note what the test found, and show the learner's message instead of our traceback."""
    outcome = yield
    if SESSION in item.config.stash:
        item.config.stash[SESSION].after(item, call, outcome.get_result())


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say how it went in words, and how to begin."""
    if SESSION in config.stash:
        config.stash[SESSION].summarize(terminalreporter)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Settle the last record and write the JSON file."""
    if SESSION in session.config.stash:
        session.config.stash[SESSION].end(session)


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the worker."""
    if SESSION in config.stash:
        config.stash[SESSION].close()


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Any:
    """The student's program: `student.mse(x, y)` calls the function in the worker and returns an Observation."""
    return session_of(request.config).fixture("student", request.node)


@pytest.fixture
def device(request: pytest.FixtureRequest) -> Any:
    """The second device as an argument (`autograder.grading.DEVICE`). Without one the call that gets it is not made."""
    return session_of(request.config).fixture("device", request.node)


@pytest.fixture
def probes(request: pytest.FixtureRequest) -> Any:
    """What the right program shows on each public probe, by probe name: lists of observations."""
    return session_of(request.config).fixture("probes", request.node)


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Any:
    """The reference solution, with the same face as `student`. Hidden graders only."""
    return session_of(request.config).fixture("reference", request.node)


@pytest.fixture
def key(request: pytest.FixtureRequest) -> Any:
    """The functions of the exercise's key.py, with the same face as `student`. Hidden graders only."""
    return session_of(request.config).fixture("key", request.node)


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> Any:
    """Random inputs, seeded from the course secret, the student, the exercise and the check. Hidden graders only."""
    return session_of(request.config).fixture("rng", request.node)
