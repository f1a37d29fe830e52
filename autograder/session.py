"""The one loop: a pytest session that runs collected graders on submissions and makes a record of each.

`run()` grades any number of submissions in one session; a plain `pytest autograder/` uses the same hooks on the
notebooks of one folder.
"""

from __future__ import annotations

import inspect
import os
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from . import exercise as exercises
from . import notebook
from .compare import Difference
from .engine import Engine, Grader, Settings, Spec, files_hash
from .errors import ExerciseError, KataError
from .grading import ProbeFunction, Rng, Verdict, compared_values
from .notebook import Submission
from .observation import Observation, from_plain
from .plugin import GRADERS, is_grader
from .record import Record, Text, write_records
from .sandbox import Worker
from .source import Source, blamed
from .student import Caller, Key, Trusted, trusted
from .texts import language

NOT_NEEDED = ("terminal", "cacheprovider", "logging", "warnings", "faulthandler", "unraisableexception")
"""Plugins of pytest that the loop has no use for."""

FIXTURES = ("student", "probes", "device", "key", "reference", "rng")


@dataclass(frozen=True)
class Job:
    """What `run` was asked for; handed to the session inside pytest."""

    submissions: Iterable[Submission]
    settings: Settings
    worker: Worker
    emit: Callable[[Record], None]


class GradingSession:
    """All that one pytest run knows about grading. Items are graders; `take` must have seen them first."""

    def __init__(
        self, settings: Settings, worker: Worker, job: Job | None, folder: Path, lang: str, json: str | None
    ) -> None:
        self.engine = Engine(settings, worker)
        self.submissions = job.submissions if job else None
        self.emit = job.emit if job else self._keep
        self.folder = folder
        self.lang = lang
        self.json = json
        self.records: list[Record] = []
        self.graders: dict[str, Grader] = {}
        self._items: dict[str, list[pytest.Item]] = {}
        self._specs: dict[pytest.Item, tuple[str, Spec]] = {}
        self._names: dict[pytest.Item, tuple[str, ...]] = {}
        self._programs: dict[tuple[str, str], Caller] = {}
        self._probes: dict[str, dict[str, list[Observation]]] = {}
        self._shown: set[tuple[str, str]] = set()

    @classmethod
    def from_config(cls, config: pytest.Config, worker: Worker | None) -> GradingSession:
        """The session that pytest's options ask for, or the job that `run` brought along; `worker` is warming up."""
        job = next((p.job for p in config.pluginmanager.get_plugins() if isinstance(p, _JobPlugin)), None)
        folder = Path(config.getoption("submission") or config.rootpath / "assignments")
        lang, json = language(config.getoption("lang")), config.getoption("kata_json")
        if job is not None:
            return cls(job.settings, job.worker, job, folder, lang, json)
        if not folder.is_dir():
            raise KataError(f"there is no folder {folder}; name one with --submission DIR")
        assert worker is not None
        return cls(Settings(device=choose_device(config.getoption("device"))), worker, None, folder, lang, json)

    # --- collection

    def take(self, items: list[pytest.Item]) -> list[pytest.Item]:
        """Group the graders by exercise, public checks first; ExerciseError names a test without a part."""
        mine = [item for item in items if is_grader(item.path)]
        for item in mine:
            exercise, spec = _describe(item)
            self._specs[item] = exercise.id, spec
            self._names[item] = _parameter_names(item)
            self._items.setdefault(exercise.id, []).append(item)
        for id, group in self._items.items():
            group.sort(key=lambda item: self._order(item))
            self.graders[id] = _grader(id, [self._specs[item][1] for item in group], group)
        order = sorted(self._items, key=lambda id: (exercises.load(id).order, id))
        return [item for item in items if item not in mine] + [item for id in order for item in self._items[id]]

    def _order(self, item: pytest.Item) -> tuple[int, bool]:
        id, spec = self._specs[item]
        names = [part.name for part in exercises.load(id).parts]
        return names.index(spec.part), spec.visibility == "hidden"

    # --- the loop

    def run_class(self, session: pytest.Session) -> bool:
        """Run every submission through its graders; pytest's items are used again and again."""
        for number, submission in enumerate(self.submissions or ()):
            items = self._items.get(submission.exercise, [])
            if not items:
                raise KataError(f"no graders were collected for {submission.exercise!r}")
            if submission.problem is not None:
                self.emit(self.engine.unreadable(self.graders[submission.exercise], submission))
                continue
            if number:
                self.engine.take_turns()
            self.engine.begin(self.graders[submission.exercise], submission)
            for item in items:
                self._check(item)
            self.emit(self.engine.finish())
        return True

    def _check(self, item: pytest.Item) -> None:
        """One check of a class: the test function alone, since pytest's own protocol costs more than most checks."""
        _, spec = self._specs[item]
        if self.engine.not_attempted(spec.part):
            self.engine.skipped(spec)
            return
        compared_values.set([])
        try:
            item.obj(**self._arguments(item))  # type: ignore[attr-defined]
        except (Exception, Verdict) as error:  # noqa: BLE001 - whatever it is, it is this check's
            self._note(spec, error)
        else:
            self.engine.passed(spec, compared=bool(compared_values.get()))

    def _arguments(self, item: pytest.Item) -> dict[str, Any]:
        """The values of a test's parameters: the kit's fixtures, and those of parametrize."""
        given = item.callspec.params if hasattr(item, "callspec") else {}
        return {name: given[name] if name in given else self.fixture(name, item) for name in self._names[item]}

    def before(self, item: pytest.Item) -> None:
        """Turn to the item's exercise, and skip the item if its part is untouched."""
        if item not in self._specs:
            return
        id, spec = self._specs[item]
        if self.submissions is None:
            self._turn_to(id)
        compared_values.set([])
        attempt = self.engine.attempt
        if attempt is not None and self.engine.not_attempted(spec.part):
            self.engine.skipped(spec)
            pytest.skip("not_attempted")

    def _turn_to(self, id: str) -> None:
        """In a plain pytest run: finish the exercise before, read the notebook of this one."""
        attempt = self.engine.attempt
        if attempt is not None and attempt.submission.exercise == id:
            return
        self._settle()
        path = self.folder / f"{id}.ipynb"
        self.engine.begin(self.graders[id], notebook.read(path, "", id))

    def _settle(self) -> None:
        attempt = self.engine.attempt
        if attempt is None:
            return
        grader, submission = attempt.grader, attempt.submission
        record = self.engine.finish()
        if submission.problem is not None:
            record = self.engine.unreadable(grader, submission)
        self.emit(record)

    def _keep(self, record: Record) -> None:
        self.records.append(record)

    def after(self, item: pytest.Item, call: pytest.CallInfo[None], report: pytest.TestReport) -> None:
        """Note the test's verdict with the engine and put the learner's message into pytest's report."""
        if item not in self._specs or call.when == "teardown" or self.engine.attempt is None:
            return
        id, spec = self._specs[item]
        if call.excinfo is None:
            if call.when == "call":
                self.engine.passed(spec, compared=bool(compared_values.get()))
            return
        if not isinstance(call.excinfo.value, pytest.skip.Exception):
            report.longrepr = self._short(id, spec, self._note(spec, call.excinfo.value))

    def _note(self, spec: Spec, error: BaseException) -> Text:
        """Tell the engine what ended a test; the learner's message."""
        if isinstance(error, AssertionError):
            error = _property(error)
        if not isinstance(error, Verdict):
            return self.engine.fault(spec, _where(error))
        try:
            return self.engine.failed(spec, error)
        except Exception as own:  # noqa: BLE001 - a message that cannot be built is our fault, and one check's only
            return self.engine.fault(spec, _where(own))

    def _short(self, id: str, spec: Spec, message: Text) -> str:
        """The first message of a part in full; one line for those that wait behind it."""
        if (id, spec.part) in self._shown:
            return {"en": "waits behind the first message of its part", "ja": "この部分の最初のメッセージが先です"}[
                self.lang
            ]
        self._shown.add((id, spec.part))
        return message[self.lang]

    # --- fixtures

    def fixture(self, name: str, item: pytest.Item) -> Any:
        """The value of one of FIXTURES for a test."""
        id, spec = self._specs[item]
        match name:
            case "student":
                return self._student(spec)
            case "device":
                return self.engine.settings.device
            case "probes":
                return self._expected(id)
            case "rng":
                return Rng(np.random.PCG64(self.engine.seed(spec, "inputs")))
            case _:
                return self._program(item, name)

    def _student(self, spec: Spec) -> Any:
        attempt = self.engine.attempt
        assert attempt is not None
        if attempt.submission.problem is None:
            return self.engine.start(spec)
        unread = Observation("raised", text=attempt.submission.problem[self.lang])
        raise Verdict("raised", Difference("runs"), unread, Observation("returned"))

    def _expected(self, id: str) -> dict[str, list[Observation]]:
        if id not in self._probes:
            probes = exercises.load(id).probes
            self._probes[id] = {probe.name: list(map(from_plain, probe.expected)) for probe in probes}
        return self._probes[id]

    def _program(self, item: pytest.Item, which: str) -> Caller:
        id, spec = self._specs[item]
        if spec.visibility == "public":
            raise ExerciseError(f"{item.nodeid}: a public grader may not use `{which}`; it reads `probes`")
        if (id, which) not in self._programs:
            source = Source.load(item.path.parent)
            self._programs[id, which] = load_key(source) if which == "key" else load_reference(source)
        return self._programs[id, which]

    # --- the end

    def end(self, session: pytest.Session) -> None:
        """Settle the last exercise, and write the records if asked to."""
        if self.submissions is None:
            self._settle()
            if self.json:
                write_records(Path(self.json), self.records)

    def close(self) -> None:
        """End what was started here."""
        self.engine.close()
        if self.submissions is None:
            self.engine.worker.close()

    def summarize(self, terminal: Any) -> None:
        """Words under pytest's own output."""
        from .report import session_lines
        from .selfcheck import strays

        for line in [*session_lines(self.records, self.lang, str(self.folder)), *strays(self.folder, self.lang)]:
            terminal.write_line(line)


def run(
    submissions: Iterable[Submission],
    settings: Settings,
    worker: Worker,
    emit: Callable[[Record], None],
    solutions: Path | None = None,
    exercises: list[str] | None = None,
) -> None:
    """Grade submissions one after another, calling `emit` with each record; with the hidden graders in `solutions`.

    The iterable is pulled one submission at a time, so it may wait for each (a server's queue, a watcher).
    `exercises` limits which graders are collected. The `worker` is the
    caller's, to be started early (it imports torch) and closed.
    """
    job = _JobPlugin(Job(submissions, settings, worker, emit))
    paths = _grader_files(GRADERS, solutions, exercises)
    options = ["--disable-plugin-autoload", "-p", "kata", *(f"-pno:{name}" for name in NOT_NEEDED)]
    options += [
        "--import-mode=importlib",
        "--assert=plain",
        "-s",
        f"--rootdir={GRADERS.parent.parent}",
        "-c",
        os.devnull,
    ]
    code = pytest.main([*options, *paths], plugins=[job])
    if job.error is not None:
        raise job.error
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise KataError(f"the graders could not be run (pytest ended with {code}): {job.said}")


def _grader_files(public: Path, solutions: Path | None, exercises: list[str] | None) -> list[str]:
    """The grader files to collect: everything, or what belongs to some exercises."""
    if exercises is None:
        return [str(public), *([str(solutions)] if solutions else [])]
    split = [id.split("/") for id in exercises]
    found = [public / unit / f"test_{name}.py" for unit, name in split]
    found += [solutions / unit / name / f"test_{name}.py" for unit, name in split] if solutions else []
    return [str(path) for path in found]


class _Marker:
    """Lets the plugin see, without importing this module, that `run` has brought a job."""


class _JobPlugin:
    """Carries a job into pytest and errors out of it."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.error: BaseException | None = None
        self.said = ""

    def pytest_addhooks(self, pluginmanager: pytest.PytestPluginManager) -> None:
        pluginmanager.register(_Marker(), "kata-job")

    def pytest_internalerror(self, excinfo: Any) -> bool:
        self.error = excinfo.value
        return True

    def pytest_keyboard_interrupt(self, excinfo: Any) -> None:
        self.error = excinfo.value

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.said = str(report.longrepr)[-2000:]
            self.error = ExerciseError(f"{report.nodeid} cannot be loaded: {self.said}")


def choose_device(name: str) -> str:
    """cpu or cuda, from an option; KataError for what is not there."""
    if name in ("cpu", "auto"):
        return "cpu"
    if name == "practice":
        raise KataError("--device practice is not built yet; use cpu")
    if name != "cuda":
        raise KataError(f"unknown --device {name!r}; choose cpu, cuda or auto")
    import torch

    if not torch.backends.cuda.is_built():
        raise KataError("--device cuda: this torch was built without CUDA; use --device cpu")
    return "cuda"


def load_reference(source: Source) -> Trusted:
    """The reference solution of an exercise, in this process."""
    return trusted(_parameters(source), list(source.reference_cells()))


def load_key(source: Source) -> Key:
    """The key of an exercise, in this process."""
    path = source.folder / "key.py"
    namespace: dict[str, Any] = {"__name__": f"key_{source.folder.name}", "__file__": str(path)}
    with blamed(path):
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), namespace)  # noqa: S102 - the author's file
    return Key(_parameters(source), namespace)


def _parameters(source: Source) -> dict[str, tuple[str, ...]]:
    return {name: given for part in source.header.parts for name, given in source.parameters(part).items()}


def _describe(item: pytest.Item) -> tuple[exercises.Exercise, Spec]:
    public = item.path.parent.parent == GRADERS
    name = item.path.stem.removeprefix("test_")
    unit = item.path.parent.name if public else item.path.parent.parent.name
    exercise = exercises.load(f"{unit}/{name}")
    marker = item.get_closest_marker("part")
    if marker is None:
        raise ExerciseError(f'{item.nodeid} belongs to no part; put @part("…") on it')
    part = exercise.part(marker.args[0])
    return exercise, Spec(item.name, part.name, "public" if public else "hidden", marker.kwargs.get("points"))


def _parameter_names(item: pytest.Item) -> tuple[str, ...]:
    """The parameters of a test; ExerciseError for a fixture that graders do not have."""
    names = tuple(inspect.signature(item.obj).parameters)  # type: ignore[attr-defined]
    given = item.callspec.params if hasattr(item, "callspec") else {}
    for name in names:
        if name not in FIXTURES and name not in given:
            raise ExerciseError(f"{item.nodeid}: graders have no fixture {name!r}; they have {', '.join(FIXTURES)}")
    return names


def _grader(id: str, specs: list[Spec], items: list[pytest.Item]) -> Grader:
    exercise = exercises.load(id)
    probes: dict[str, ProbeFunction] = {}
    files = [GRADERS / f"{id}.json"]
    for item in items:
        files += [item.path] if item.path not in files else []
        module = item.getparent(pytest.Module)
        assert module is not None
        probes.update({p.name: p for p in vars(module.obj).values() if isinstance(p, ProbeFunction)})
    hidden = next((item.path.parent for item in items if item.path.parent.parent != GRADERS), None)
    if hidden is not None:
        files += [hidden / "key.py", hidden / f"{exercise.name}.py"]
    return Grader(exercise, tuple(specs), probes, files_hash(files))


def _where(error: BaseException) -> str:
    """An error of ours in one line, for the author."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"


def _property(error: AssertionError) -> Verdict:
    """A bare assert of a grader: a property that does not hold."""
    return Verdict(
        "wrong", Difference("value", note=str(error)[:200]), Observation("returned"), Observation("returned")
    )
