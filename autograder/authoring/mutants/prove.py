"""`kata verify --mutants`: every small change of a right program is noticed, or cannot be."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from ...reading.author import Source
from ...reports.html import render
from ...sandbox.devices import Devices, choose
from ..crew import Crew
from .equivalents import equivalents
from .make import Mutant, mutants, unchanged
from .report import Report, refused, report
from .trial import Trial, try_all


def prove(sources: list[Source], crew: Crew, device: str, json: Path | None, html: Path | None) -> int:
    """Print what became of each exercise's mutants; 0 if each was noticed or stands in the list of equivalents."""
    reports = []
    for source in sources:
        reports.append(_prove(source, choose(device), crew))
        print(*reports[-1].lines(source.folder), sep="\n", flush=True)
    total = sum(len(one.rows) for one in reports)
    failures, seconds = sum(one.failures for one in reports), sum(one.seconds for one in reports)
    print(f"{total} mutants of {len(sources)} exercises, {failures} problems, {seconds:.1f} s")
    if json is not None:
        json.write_bytes(msgspec.json.format(msgspec.json.encode(reports), indent=1) + b"\n")
    if html is not None:
        html.write_text(render("mutants.html", reports=reports), encoding="utf-8")
    return int(failures > 0)


def _prove(source: Source, devices: Devices, crew: Crew) -> Report:
    listed, started = equivalents(source.folder), time.perf_counter()
    untouched = _untouched(source, devices, crew)
    if not all(trial.survived for trial in untouched):  # whatever fails anyway would pass for noticed
        return refused(source, untouched, time.perf_counter() - started)
    trials = _patiently(source, list(mutants(source)), devices, crew, lambda mutant: bool(mutant.change.listed(listed)))
    return report(source, trials, listed, time.perf_counter() - started)


def _untouched(source: Source, devices: Devices, crew: Crew) -> list[Trial]:
    """The right programs as they are."""
    return _patiently(source, list(unchanged(source)), devices, crew, lambda _: True)


def _patiently(
    source: Source, mutants: list[Mutant], devices: Devices, crew: Crew, right: Callable[[Mutant], bool]
) -> list[Trial]:
    """Try mutants; one that is `right` and was late again, as the limit is short and machines are busy."""
    trials = try_all(source, mutants, devices, crew)
    late = [
        trial.mutant
        for trial in trials
        if any(check.outcome == "timed_out" for check in trial.killers) and right(trial.mutant)
    ]
    again = {id(trial.mutant): trial for trial in (try_all(source, late, devices, crew) if late else [])}
    return [again.get(id(trial.mutant), trial) for trial in trials]
