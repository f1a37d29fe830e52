"""The record of one (student, exercise): the single source that every report, gradebook and exporter reads."""

from __future__ import annotations

from itertools import zip_longest
from typing import Literal, get_args

import msgspec

from .finding import Finding
from .text import Text as Text

Outcome = Literal[
    "passed",
    "wrong",
    "raised",
    "timed_out",
    "out_of_memory",
    "died",
    "unusable_return",
    "rule_broken",
    "not_attempted",
    "grader_error",
]

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

Visibility = Literal["public", "hidden"]

UNSAID = Text(
    "A hidden check did not pass. Your teacher can read what it found.",
    "非公開チェックに合格していません。結果の内容は先生が確認できます。",
)


class Check(msgspec.Struct, frozen=True):
    """What one test of a grader found. `rung` names the step of the comparison that failed (kind, shape, ...).

    `sentence` is what the check states; `message` is the plain text of the `finding`, for whoever reads records without
    this kit.
    """

    id: str
    part: str
    visibility: Visibility
    outcome: Outcome
    points: float
    max_points: float
    mistake: str = ""
    message: Text = Text()
    rung: str = ""
    finding: Finding = Finding()
    sentence: Text = Text()

    @property
    def told(self) -> Finding:
        """The finding; of a record that holds none, the lines of its message as sentences."""
        if self.finding or self.message == Text():
            return self.finding
        pairs = zip_longest(self.message.en.splitlines(), self.message.ja.splitlines(), fillvalue="")
        return Finding(said=tuple(Text(en, ja) for en, ja in pairs))


class Record(msgspec.Struct, frozen=True):
    """Everything known about one student's work on one exercise. `remarks` are for the learner and cost nothing.

    A `partial` record holds, scores and counts only those checks of the exercise that were chosen to be run.
    """

    schema: int
    student: str
    exercise: str
    score: float
    max_score: float
    device: str
    isolation: str
    secret: str
    grader: str
    checks: tuple[Check, ...]
    remarks: tuple[Text, ...] = ()
    partial: bool = False

    def part(self, name: str) -> tuple[Check, ...]:
        """The checks of one part, in the order they are shown."""
        return tuple(check for check in self.checks if check.part == name)

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, in order."""
        return tuple(dict.fromkeys(check.part for check in self.checks))


def without_hidden_messages(record: Record) -> Record:
    """A record for learners whose course keeps what hidden checks found to the teacher; faults of the kit are said."""
    return msgspec.structs.replace(record, checks=tuple(map(_unsaid, record.checks)))


def _unsaid(check: Check) -> Check:
    if check.visibility == "public" or check.outcome in ("passed", "not_attempted", "grader_error"):
        return check
    finding = Finding(said=(UNSAID,))
    return msgspec.structs.replace(
        check, outcome="wrong", mistake="", message=UNSAID, rung="", finding=finding, sentence=Text()
    )


def part_outcome(checks: tuple[Check, ...]) -> Outcome:
    """One outcome for a part: the kit's own fault first, then the first check that did not pass."""
    outcomes = [check.outcome for check in checks]
    if not outcomes or "grader_error" in outcomes:
        return "grader_error"
    return next((outcome for outcome in outcomes if outcome != "passed"), "passed")


def part_score(checks: tuple[Check, ...]) -> float:
    """Points of a part, rounded where thirds would otherwise show."""
    return round(sum(check.points for check in checks), 6)
