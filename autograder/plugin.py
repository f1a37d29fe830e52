"""The pytest plugin: collects graders, and has each of their tests run as a check of the record.

Registered through the `pytest11` entry point only. It must stay cheap to import, since every pytest run in the
environment loads it: torch and the engine come with the first grader file.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from . import settings

if TYPE_CHECKING:
    from .course import Course
    from .errors import KataError
    from .grading.door import Door
    from .grading.session import ClassRun
    from .grading.summary import Summary

COURSE = pytest.StashKey["Course | None"]()

RUN = pytest.StashKey["Door | ClassRun"]()

REFUSED = pytest.StashKey[str]()

SUMMARY = pytest.StashKey["Summary"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of `pytest autograder/`."""
    group = parser.getgroup("kata", "torch-kata: grade exercise notebooks")
    for option in (settings.SUBMISSION, *settings.TERMINAL):
        name = "kata_json" if option == settings.JSON else option.name
        group.addoption(option.flag, dest=name, **option.parsed("en"))


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker that graders carry. They have twin file names, which pytest's other import modes confuse."""
    config.addinivalue_line("markers", "part(name, points=None): a grader's test checks this part of its exercise")
    if any(_holds_graders(argument, config) for argument in config.args):
        config.option.importmode = "importlib"


def course_of(config: pytest.Config) -> Course | None:
    """The course of this run: that of the class, or of --course, or of the first path to be tested."""
    if COURSE not in config.stash:
        from .course import find
        from .errors import KataError

        first = Path(config.invocation_params.dir, config.args[0].split("::")[0])
        given = config.getoption(settings.COURSE.name)
        try:
            config.stash[COURSE] = brought.course if (brought := _brought(config)) else find(given, first)
        except KataError as error:
            if given:
                raise pytest.UsageError(_said(error, config)) from None
            config.stash[COURSE] = None
    return config.stash[COURSE]


def _said(error: KataError, config: pytest.Config) -> str:
    from .text import language_of_errors

    return error.said(language_of_errors(config.getoption(settings.LANG.name)))


def _brought(config: pytest.Config) -> ClassRun | None:
    """The class that `session.run` has brought along."""
    return next((plugin.kata_run for plugin in config.pluginmanager.get_plugins() if hasattr(plugin, "kata_run")), None)


def _holds_graders(argument: str, config: pytest.Config) -> bool:
    """Whether a path on the command line is, or lies in, or holds a grader."""
    if (course := course_of(config)) is None:
        return False
    path = Path(os.path.abspath(Path(config.invocation_params.dir, argument.split("::")[0])))
    around = {*course.graders.parents, *course.solutions.parents, course.graders, course.solutions}
    inside = (one for pattern in ("test_*.py", "*/test_*.py", "*/*/test_*.py") for one in path.glob(pattern))
    return path in around or any(map(course.is_grader, itertools.chain([path], inside)))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Pass over the graders of an exercise that the course leaves out."""
    if collection_path.suffix != ".py" or (course := course_of(config)) is None:
        return None
    return (course.is_grader(collection_path) and course.leaves_out(course.exercise_of(collection_path))) or None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> None:
    """At the first grader file, start what grades in this run: a class that was brought along, or pytest itself."""
    config = parent.config
    if RUN in config.stash or REFUSED in config.stash or file_path.suffix != ".py":
        return
    if (course := course_of(config)) is None or not course.is_grader(file_path):
        return
    from .errors import KataError

    try:
        config.stash[RUN] = _brought(config) or _door(config, course)
    except KataError as error:
        config.stash[REFUSED] = _said(error, config)  # pytest would take it for one file's fault here


def _is_grader(collector: pytest.Collector) -> bool:
    run = collector.config.stash.get(RUN, None)
    return run is not None and run.course.is_grader(collector.path)


def _door(config: pytest.Config, course: Course) -> Door:
    from .sandbox.levels import choose
    from .sandbox.process import Worker
    from .worker.limits import Limits

    gpu = config.getoption(settings.DEVICE.name) == "cuda"
    limits = Limits(config.getoption(settings.SECONDS.name), config.getoption(settings.MEMORY.name), gpu=gpu)
    worker = Worker(choose(config.getoption(settings.ISOLATION.name)), limits)
    from .grading.door import Door  # imports torch while the worker does

    try:
        return Door(config, course, worker)
    except BaseException:
        worker.close()
        raise


@pytest.hookimpl(wrapper=True)
def pytest_pycollect_makeitem(collector: pytest.Collector) -> Generator[None, Any, Any]:
    """Note every test of a grader, also those that will not be chosen."""
    made = yield
    for item in (made if isinstance(made, list) else [made]) if _is_grader(collector) else ():
        if isinstance(item, pytest.Function):
            collector.config.stash[RUN].collected.see(item)
        elif isinstance(item, pytest.Class):
            from .grading.items import a_class

            collector.config.stash[RUN].collected.see_broken(a_class(item))
    return made


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Note a grader file that cannot be loaded."""
    try:
        report = yield
    except SystemExit as error:
        if not _is_grader(collector):
            raise
        report = pytest.CollectReport(collector.nodeid, "failed", f"SystemExit: {error}", [])
    if isinstance(collector, pytest.Module) and _is_grader(collector):
        from .grading.items import why_broken

        if reason := why_broken(report, collector.path):
            collector.config.stash[RUN].collected.see_broken(reason)
            report.outcome, report.longrepr = "passed", None  # told in one line, when all is collected
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Hand the collected graders over; what is wrong with them is a usage error, which pytest-xdist has none of."""
    try:
        if REFUSED in config.stash:
            raise pytest.UsageError(config.stash[REFUSED])
        if RUN in config.stash:
            items[:] = config.stash[RUN].take(items)
    except pytest.UsageError as error:
        if not hasattr(config, "workerinput"):
            raise
        items.clear()
        config.hook.pytest_collectreport(report=pytest.CollectReport("graders", "failed", str(error), []))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Whatever has reordered the tests since: those of an exercise stay together."""
    if RUN in session.config.stash:
        specs = session.config.stash[RUN].collected.specs
        first: dict[str, int] = {}
        session.items.sort(key=lambda item: first.setdefault(specs[item][0] if item in specs else "", len(first)))


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """With a class to grade, run the graders once per submission; otherwise pytest's own loop does."""
    return session.config.stash[RUN].loop() if RUN in session.config.stash else None


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test of a grader as a check."""
    run = pyfuncitem.config.stash.get(RUN, None)
    return run.call(pyfuncitem) if run is not None else None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """pytest-xdist shares tests out among processes: keep those of an exercise together."""
    course = course_of(config)
    if course is None or not any(_holds_graders(argument, config) for argument in config.args):
        return None
    from .grading.shared_out import ByExercise

    return ByExercise(config, log, course)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """pytest-xdist: one of its processes has ended; take its records."""
    if found := getattr(node, "workeroutput", {}).get("kata_records"):
        _summary(node.config).add(found)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Settle the last record, and hand the records over or write them. What only a record shows fails the run, too."""
    config = session.config
    if RUN in config.stash and not config.option.collectonly:
        found = config.stash[RUN].end()
        if hasattr(config, "workeroutput"):
            config.workeroutput["kata_records"] = found
        elif found:
            _summary(config).add(found)
    if SUMMARY in config.stash:
        config.stash[SUMMARY].write()
        if config.stash[SUMMARY].broken and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _summary(config: pytest.Config) -> Summary:
    from .grading.summary import Summary

    course = course_of(config)
    assert course is not None, "there are records, so there is a course"
    return config.stash.setdefault(SUMMARY, Summary(config, course))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say how it went in words, and how to begin."""
    if SUMMARY in config.stash:
        for line in config.stash[SUMMARY].lines():
            terminalreporter.write_line(line)


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the worker."""
    if RUN in config.stash:
        config.stash[RUN].close()


# Each check is called with values of its own (lanes.py); these tell pytest, and its readers, which names there are.


@pytest.fixture
def student() -> None:
    """The student's program: `student.mse(x, y)` calls the function in the worker and returns an Observation."""


@pytest.fixture
def device() -> None:
    """The second device as an argument (`autograder.grading.DEVICE`). Without one the call that gets it is not made."""


@pytest.fixture
def probes() -> None:
    """What the right program shows on each public probe, by probe name: lists of observations."""


@pytest.fixture
def reference() -> None:
    """The reference solution, with the same face as `student`. Hidden graders only."""


@pytest.fixture
def key() -> None:
    """The functions of the exercise's key.py, with the same face as `student`. Hidden graders only."""


@pytest.fixture
def rng() -> None:
    """Random inputs, seeded from the course secret, the student, the exercise and the check. Hidden graders only."""
