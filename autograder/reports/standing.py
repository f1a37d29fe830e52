"""Where a part stands: derived from a record once, for every renderer, so that no two of them can disagree."""

from __future__ import annotations

from dataclasses import dataclass

from ..finding import MOST_LINES, Finding
from ..record import Check, Outcome, Record, part_outcome, part_score
from ..text import Text, fill
from . import words

BEGIN = Text(
    "Not begun: replace `raise NotImplementedError()` in its cell, then check again.",
    "まだ始めていません。セルの `raise NotImplementedError()` を書き換えてから、もう一度チェックしてください。",
)

ALL_PASSED = Text("all {count} checks passed", "{count} 個のチェックすべてに合格")

ALL_PUBLIC_PASSED = Text("all {count} public checks passed", "公開チェック {count} 個すべてに合格")

FIRST_PROBLEM = Text("check {number} of {count}: {what}", "{count} 個中 {number} 番目のチェック: {what}")

HIDDEN_PROBLEM = Text(
    "check {number} of {count}, hidden: {what}", "{count} 個中 {number} 番目のチェック (非公開): {what}"
)

WAITING = Text("{count} more checks waiting", "残りのチェックは {count} 個です")

ONE_WAITING = Text("1 more check waiting", "残りのチェックは 1 個です")

FAILED_TOO = Text("{count} more checks failed too", "ほかに {count} 個のチェックが不合格です")

ONE_FAILED_TOO = Text("1 more check failed too", "ほかに 1 個のチェックが不合格です")

POINTS = Text("{score} of {most} points", "{most} 点中 {score} 点")

PUBLIC_POINTS = Text("{score} of {most} public points", "公開チェック {most} 点中 {score} 点")


@dataclass(frozen=True)
class Standing:
    """One part's verdict: how far it has got, the one finding to talk about, and what else is to be said."""

    exercise: str
    part: str
    outcome: Outcome
    state: Text
    finding: Finding
    notes: tuple[Text, ...]
    """What is said of checks that passed and count for nothing, where there is room for it."""
    waiting: Text | None
    points: Text
    checks: tuple[Check, ...]

    @property
    def symbol(self) -> str:
        """The mark for the outcome."""
        return words.SYMBOL[self.outcome]


def standing(record: Record, part: str) -> Standing:
    """Where a part of a record stands."""
    checks = record.part(part)
    finding, waiting = _finding(checks), _waiting(checks)
    room = MOST_LINES - len(finding.facts) - len(finding.said) - bool(waiting)
    notes = [text for check in checks if check.outcome == "passed" for text in check.told.said]
    return Standing(
        exercise=record.exercise.split("/")[1],
        part=part,
        outcome=part_outcome(checks),
        state=_state(checks),
        finding=finding,
        notes=tuple(notes[: min(1, max(0, room))]),
        waiting=waiting,
        points=_points(checks),
        checks=checks,
    )


def first_problem(checks: tuple[Check, ...]) -> tuple[int, Check] | None:
    """The one check of a part to talk about, with its place: the kit's own fault, a named mistake, the first that failed."""
    numbered = [(number, check) for number, check in enumerate(checks, start=1) if check.outcome != "passed"]
    faults = [(number, check) for number, check in numbered if check.outcome == "grader_error"]
    named = [(number, check) for number, check in numbered if check.mistake]
    return next(iter(faults or named or numbered), None)


def _state(checks: tuple[Check, ...]) -> Text:
    """How far a part has got, in a few words."""
    outcome, found = part_outcome(checks), first_problem(checks)
    if outcome == "passed":
        return fill(ALL_PASSED if _graded(checks) else ALL_PUBLIC_PASSED, count=len(checks))
    if found is None or outcome in ("not_attempted", "grader_error", "rule_broken"):
        return words.OUTCOME_NAMES[outcome]
    number, check = found
    what = words.RUNG_NAMES[check.rung] if outcome == "wrong" else words.OUTCOME_NAMES[outcome]
    title = HIDDEN_PROBLEM if check.visibility == "hidden" else FIRST_PROBLEM
    return fill(title, number=number, count=len(checks), what=check.sentence if check.sentence.en else what)


def _finding(checks: tuple[Check, ...]) -> Finding:
    """What to say first of a part."""
    if part_outcome(checks) == "not_attempted":
        return checks[0].finding or Finding(said=(BEGIN,))
    found = first_problem(checks)
    if found is None:  # what was printed is said all the same
        return Finding(next((check.finding.facts for check in checks if check.finding.facts), ()))
    return found[1].told


def _waiting(checks: tuple[Check, ...]) -> Text | None:
    """How many checks wait behind the first."""
    waiting = sum(check.outcome not in ("passed", "rule_broken") for check in checks) - 1
    if waiting < 1 or part_outcome(checks) == "not_attempted":
        return None
    one, more = (ONE_FAILED_TOO, FAILED_TOO) if _graded(checks) else (ONE_WAITING, WAITING)
    return one if waiting == 1 else fill(more, count=waiting)


def _points(checks: tuple[Check, ...]) -> Text:
    score, most = (
        f"{round(points, 2):g}" for points in (part_score(checks), sum(check.max_points for check in checks))
    )
    return fill(POINTS if _graded(checks) else PUBLIC_POINTS, score=score, most=most)


def _graded(checks: tuple[Check, ...]) -> bool:
    """Whether hidden checks are among them, which only a teacher's record has."""
    return any(check.visibility == "hidden" for check in checks)
