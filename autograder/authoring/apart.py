"""No two programs of a part may look alike to its probes."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from ..errors import ExerciseError
from ..grading.probes import ProbeFunction
from ..judging.compare import difference
from ..judging.naming import card_answers
from ..programs.observation import Observation
from ..programs.recorded import to_plain
from ..reading.author import Source

SLACK = 10.0
"""Two programs count as told apart only by a gap of so many tolerances (relative 1e-4 in float32)."""


def shown_on(
    part: str, probes: list[ProbeFunction], row: dict[str, list[Observation]], truth: dict[str, list[Observation]]
) -> dict[str, Any]:
    """What a mistake shows on its part's probes; on a card only the answers it gets wrong."""
    shows: dict[str, Any] = {}
    for probe in probes:
        if probe.part != part:
            continue
        if probe.public is None:
            shows[probe.name] = [to_plain(observation) for observation in row[probe.name]]
        else:
            right = card_answers(truth[probe.name][0])
            answers = card_answers(row[probe.name][0])
            shows[probe.name] = {
                question: answer for question, answer in answers.items() if answer != right.get(question)
            }
    return shows


def tell_apart(
    source: Source,
    probes: list[ProbeFunction],
    truth: dict[str, list[Observation]],
    rows: dict[str, dict[str, list[Observation]]],
) -> None:
    """Refuse two programs of a part that no probe tells apart."""
    for part in source.header.parts:
        mine = [probe for probe in probes if probe.part == part]
        programs = {"the reference": truth, **{id: row for id, row in rows.items() if id.startswith(f"{part}.")}}
        names = list(programs)
        for number, one in enumerate(names):
            for two in names[number + 1 :]:
                if all(_alike(probe, programs[one], programs[two]) for probe in mine):
                    raise ExerciseError(
                        f"{source.public_grader}: no probe of part {part!r} tells {one} and {two} apart; "
                        "add an input where they differ"
                    )
        if any(probe.public is not None for probe in mine):
            _distinct_beliefs(source, part, mine, truth, rows)


def _alike(probe: ProbeFunction, one: dict[str, list[Observation]], two: dict[str, list[Observation]]) -> bool:
    if probe.public is not None:
        return card_answers(one[probe.name][0]) == card_answers(two[probe.name][0])
    pairs = list(zip_longest(one[probe.name], two[probe.name]))
    return all(a and b and difference(a, b, exact=True, slack=SLACK) is None for a, b in pairs)


def _distinct_beliefs(
    source: Source,
    part: str,
    probes: list[ProbeFunction],
    truth: dict[str, list[Observation]],
    rows: dict[str, dict[str, list[Observation]]],
) -> None:
    """On a card, each wrong answer belongs to one belief only."""
    owner: dict[str, str] = {}
    for id, row in rows.items():
        for questions in shown_on(part, probes, row, truth).values() if id.startswith(f"{part}.") else ():
            for question, answer in questions.items():
                key = f"{question} -> {answer}"
                if key in owner:
                    raise ExerciseError(
                        f"{source.public_grader}: {owner[key]} and {id} give the same wrong answer {key}; "
                        "one answer betrays one belief"
                    )
                owner[key] = id
