"""pytest in the box: tests marked `hostile` run in a second pytest that is contained, and are reported by the first.

Outside, `Hostile` starts that pytest at the first of them and asks it for one test after another; inside, `Asked` runs
what it is asked for. Each line of the conversation is JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from typing import IO, Any

import box
import pytest
from support import ROOT

STOP_SECONDS = 120.0


class Box:
    """A contained pytest, started with the files and options it needs; `run` has it run a test."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        self._process = subprocess.Popen(
            box.contained([sys.executable, __file__, *arguments]),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            start_new_session=True,
        )

    def run(self, id: str, next_id: str | None) -> Iterator[dict[str, Any]]:
        """The reports of a test as data, in their order; RuntimeError with what was said if the box ends before."""
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps([id, next_id]).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # the answer, or its absence, will say why
        for line in self._process.stdout:
            report = json.loads(line)
            if report is None:
                return
            yield report
        raise RuntimeError(f"the box has ended; what its pytest said last:\n{self._tail()}")

    def close(self) -> None:
        """Let what the tests share be taken down, and end the box."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(STOP_SECONDS)
        finally:
            self._process.kill()
            self._process.wait()
            self._process.stdout.close()
            self._said.close()

    def _tail(self) -> str:
        self._said.seek(0)
        return self._said.read().decode(errors="replace")[-4000:]


class Hostile:
    """Outside: the plugin that has hostile tests run in a box, after all others; skips them where there can be none."""

    def __init__(self, options: Sequence[str]) -> None:
        self._options = options
        self._box: Box | None = None

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the hostile ones behind the others, so that what they share in the box lives from the first to the last."""
        items.sort(key=is_hostile)
        files = dict.fromkeys(str(item.path) for item in items if is_hostile(item))
        self._arguments = [*files, *self._options, "-p", "no:cacheprovider"]
        if files and (reason := box.why_not()):
            for item in filter(is_hostile, items):
                item.add_marker(pytest.mark.skip(reason=reason))

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        """Have a hostile test run in the box and report what came of it."""
        if not is_hostile(item) or box.why_not():
            return None
        if self._box is None:
            self._box = Box(self._arguments)
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        for report in self._reports(item, nextitem.nodeid if nextitem and is_hostile(nextitem) else None):
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def pytest_sessionfinish(self) -> None:
        """End the box."""
        self._close()

    def _reports(self, item: pytest.Item, next_id: str | None) -> Iterator[pytest.TestReport]:
        assert self._box is not None
        try:
            for data in self._box.run(item.nodeid, next_id):
                report = item.config.hook.pytest_report_from_serializable(config=item.config, data=data)
                if isinstance(report.longrepr, list):  # JSON knows no tuples; a skip's place and reason is one
                    report.longrepr = tuple(report.longrepr)
                yield report
        except RuntimeError as error:
            yield pytest.TestReport(item.nodeid, item.location, {}, "failed", str(error), "call")
            self._close()

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
        """Run one test a line; after its reports comes null. A test that is not there is an error of the caller."""
        items = {item.nodeid: item for item in session.items}
        for line in self._questions:
            id, next_id = json.loads(line)
            item, next_item = items[id], items.get(next_id)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=next_item)
            self._tell(None)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Send a report out."""
        self._tell(self._config.hook.pytest_report_to_serializable(config=self._config, report=report))

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
