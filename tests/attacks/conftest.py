"""One arena per isolation level, and the table of all attacks at the end of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attacks.arena import ATTACK, SUBMISSIONS, Arena, load_all, row
from attacks.handed_in import HANDED_IN

from autograder.sandbox.levels import LEVELS, Level, why_not

collect_ignore_glob = ["submissions/*"]


@pytest.hookimpl(tryfirst=True)
def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> None:
    """Attacks are no test modules: pytest would import one that it is given by name, and that would run it."""
    if file_path.parent == SUBMISSIONS and parent.session.isinitpath(file_path):
        raise pytest.UsageError(f"{file_path.name} is an attack: run pytest tests/attacks -k {file_path.stem}")


@pytest.fixture(scope="session")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Level], Arena]]:
    """`arena(level)`: the arena of a level; skips with a reason where the machine lacks the level."""
    arenas: dict[str, Arena] = {}

    def get(level: Level) -> Arena:
        if reason := why_not(level):
            pytest.skip(f"attack: no {level}: {reason}")
        if level not in arenas:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("KATA_SECRET", "ab" * 32)
                arenas[level] = Arena(level, tmp_path_factory.mktemp(level))
        return arenas[level]

    yield get
    for one in arenas.values():
        one.close()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The table: attack by level, points gained / harm done; `open` where SECURITY.md says that the level has no cover."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    found = {
        (name, level): (points, harms)
        for report in reports
        for kind, noted in report.user_properties
        if kind == ATTACK
        for name, level, points, harms in [noted]
    }
    if not found:
        return
    terminalreporter.section("attacks: points gained / harm done")
    terminalreporter.write_line(f"{'':<40}" + "".join(f"{level:>12}" for level in LEVELS))
    for attack in [*load_all(), *(attack.row for attack in HANDED_IN)]:
        mine = {level: result for (name, level), result in found.items() if name == attack.name}
        if mine:
            terminalreporter.write_line(row(attack, mine))
