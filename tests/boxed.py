"""pytest in the box: tests marked `hostile` run in a second pytest that is contained, and are reported by the first.

Outside, `Hostile` starts that pytest, asks it for tests and reports what it answers; inside, `Asked` runs what it is asked
for. The box works while the other tests run outside, and is asked for its reports at the end. Each line of the
conversation is JSON.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from threading import Thread
from typing import IO, Any

import box
import pytest

LOOK_SECONDS, MOST_SAID = 0.02, 4000


class Box:
    """A contained pytest, started with the files and options it needs: it is asked for tests, and its reports are read."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        # A file, which is never full: the box may be far ahead of whoever reads.
        self._answers = tempfile.NamedTemporaryFile("r", encoding="utf-8")  # noqa: SIM115 - closed by close()
        with open(self._answers.name, "wb") as answers:
            self._process = subprocess.Popen(
                box.contained([sys.executable, __file__, *arguments]),
                cwd=box.ROOT,
                stdin=subprocess.PIPE,
                stdout=answers,
                stderr=self._said,
                start_new_session=True,
                env={name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"},
            )

    def ask(self, ids: Sequence[str]) -> None:
        """Have tests run one after another, while the caller goes on; behind the last all that they share is taken down."""
        following = [*ids[1:], None]
        text = "".join(json.dumps(pair) + "\n" for pair in zip(ids, following, strict=True))
        Thread(target=self._write, args=(text.encode(),), daemon=True).start()

    def reports(self, id: str) -> Iterator[dict[str, Any]]:
        """The reports of the next test as data, in their order; RuntimeError with what was said if the box has ended."""
        phases = []
        while (answer := self._next()) is not None:
            if answer[0] != id:
                raise RuntimeError(f"the box has answered for {answer[0]}")
            phases.append(answer[1]["when"])
            yield answer[1]
        if phases[:1] != ["setup"] or phases[-1:] != ["teardown"]:
            raise RuntimeError(f"the box has reported {phases or 'nothing'}")

    def close(self) -> None:
        """End the box and whatever is still running in it."""
        self._process.kill()
        self._process.wait()
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        self._answers.close()
        self._said.close()

    def _write(self, text: bytes) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):  # the answer, or its absence, will say why
            self._process.stdin.write(text)
            self._process.stdin.flush()

    def _next(self) -> Any:
        """The next line of the answers, as soon as all of it is there."""
        line, ended = "", False
        while not (line := line + self._answers.readline()).endswith("\n"):
            if ended:
                self._said.seek(max(0, self._said.seek(0, os.SEEK_END) - MOST_SAID))
                said = self._said.read().decode(errors="replace")
                raise RuntimeError(f"the box has ended; what its pytest said last:\n{said}")
            ended = self._process.poll() is not None
            time.sleep(LOOK_SECONDS)
        try:
            return json.loads(line)
        except ValueError:
            raise RuntimeError(f"the box has answered {line[:100]!r}") from None


class Hostile:
    """Outside: the plugin that has hostile tests run in a box, after all others; skips them where there can be none."""

    def __init__(self, options: Sequence[str]) -> None:
        self._options = options
        self._box: Box | None = None
        self._waiting: list[str] = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the hostile ones behind the others, so that what they share in the box lives from the first to the last."""
        items.sort(key=is_hostile)
        files = dict.fromkeys(str(item.path) for item in items if is_hostile(item))
        self._arguments = [*files, *self._options, "-p", "no:cacheprovider"]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Have the box begin at once with all it will be asked for."""
        hostile = [item.nodeid for item in session.items if is_hostile(item)]
        shared_out = hasattr(session.config, "workerinput")  # pytest-xdist: each process learns of its tests in turn
        if hostile and not (session.config.option.collectonly or session.testsfailed or shared_out or box.why_not()):
            self._ask(hostile)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        """Report what came of a hostile test in the box, or that there is none: it is never run here."""
        if not is_hostile(item):
            return None
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        for report in self._reports(item):
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def pytest_sessionfinish(self) -> None:
        """End the box."""
        self._close()

    def _ask(self, ids: list[str]) -> None:
        self._waiting = ids
        if ids:
            self._box = self._box or Box(self._arguments)
            self._box.ask(ids)

    def _reports(self, item: pytest.Item) -> Iterator[pytest.TestReport]:
        if reason := box.why_not():
            place = (str(item.path), item.location[1] or 0, f"Skipped: {reason}")
            yield pytest.TestReport(item.nodeid, item.location, {}, "skipped", place, "setup")
            return
        if item.nodeid not in self._waiting:
            self._ask([item.nodeid])
        assert self._box is not None
        self._waiting.remove(item.nodeid)
        try:
            for data in self._box.reports(item.nodeid):
                report = item.config.hook.pytest_report_from_serializable(config=item.config, data=data)
                if isinstance(report.longrepr, list):  # JSON knows no tuples; a skip's place and reason is one
                    report.longrepr = tuple(report.longrepr)
                yield report
        except RuntimeError as error:
            yield pytest.TestReport(item.nodeid, item.location, {}, "failed", str(error), "call")
            self._close()
            self._ask(self._waiting)

    def _close(self) -> None:
        if self._box is not None:
            self._box.close()
            self._box = None


def is_hostile(item: pytest.Item) -> bool:
    """Whether a test runs programs written to do harm."""
    return item.get_closest_marker("hostile") is not None


class Asked:
    """Inside: the plugin that runs the tests it is asked for, in the place of pytest's own loop."""

    def __init__(self, questions: IO[str], answers: IO[str]) -> None:
        self._questions = questions
        self._answers = answers

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run one test a line; after its reports comes null. A test that is not there ends the box."""
        items = {item.nodeid: item for item in session.items}
        for line in self._questions:
            id, next_id = json.loads(line)
            item, next_item = items[id], items.get(next_id)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=next_item)
            self._tell(None)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Send a report out."""
        data = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        self._tell([report.nodeid, data])

    def pytest_configure(self, config: pytest.Config) -> None:
        """Remember the configuration, which reports are written with."""
        self._config = config

    def _tell(self, what: object) -> None:
        self._answers.write(json.dumps(what, default=str) + "\n")
        self._answers.flush()


def main() -> None:
    """Answer on what was standard output; whatever pytest prints there is for the log."""
    box.demand()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    raise SystemExit(pytest.main(sys.argv[1:], plugins=[Asked(os.fdopen(os.dup(0)), answers)]))


if __name__ == "__main__":
    main()
