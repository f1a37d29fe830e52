"""From what the tests have found to the record: rules that were broken, points, remarks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..exercise import Part
from ..finding import Finding
from ..judging.explain import explain_rule
from ..judging.guess import proves
from ..judging.phrases import ALIKE, DEFINED_AGAIN, LEFT_OUT, UNPROVED
from ..judging.rules import breach
from ..reading.alike import alike
from ..reading.answers import defining, stub_hash
from ..reading.cells import contents, defined_by
from ..reading.plain import runnable
from ..record import Check, Record
from ..reports.terminal import message
from ..sandbox.levels import Level
from ..submission import Cell
from ..text import Text, fill, shortened
from .found import Attempt, Found, Settings
from .points import Spec

SCHEMA = 1

LONGEST_NAME = 40
"""Characters that are shown of a name of the student's."""


def settle(attempt: Attempt, settings: Settings, level: Level, *, read: bool = True) -> Record:
    """The record of an attempt, with the tests that were run in it; its code is `read` for rules and remarks."""
    for part in attempt.grader.exercise.parts if read else ():
        _apply_rules(attempt, part)
    checks = tuple(_check(attempt, test) for test in attempt.grader.tests if test in attempt.found)
    public = any(check.visibility == "public" for check in checks)
    return Record(
        schema=SCHEMA,
        student=attempt.submission.student,
        exercise=attempt.submission.exercise,
        score=round(sum(check.points for check in checks), 6),
        max_score=round(sum(check.max_points for check in checks), 6),
        device=settings.devices.inputs,
        isolation=level,
        secret=hashlib.sha256(settings.secret).hexdigest()[:16] if settings.secret else "",
        grader=attempt.grader.hash,
        checks=checks,
        remarks=_remarks(attempt) if read else (),
        partial=len(checks) < len(attempt.grader.tests) or not public,
    )


def _apply_rules(attempt: Attempt, part: Part) -> None:
    """A broken rule takes the whole part, and says so once, in the first check."""
    mine = {test: found for test, found in attempt.found.items() if test.part == part.name}
    tried = [found for found in mine.values() if found.outcome not in ("not_attempted", "grader_error")]
    passed = all(found.outcome == "passed" for found in tried)
    cells = (Cell("setup", attempt.grader.exercise.setup), *attempt.submission.cells)
    broken = breach(part, cells, attempt.ops.get(part.name, {}), passed=passed) if tried else None
    if broken is None:
        return
    finding = explain_rule(part.rules, *broken)
    for found in tried:
        found.outcome, found.finding, found.mistake, found.rung = "rule_broken", finding, "", "rules"
        found.share = Fraction()


def _check(attempt: Attempt, test: Spec) -> Check:
    """What a test found and what that is worth: nothing in a part in which nothing shows that a value was computed."""
    found, grader = attempt.found[test], attempt.grader
    worth = grader.points[test] * (1 if found.outcome == "passed" else found.share)
    if worth and _unproved(attempt, test):
        worth = Fraction()
        if found.outcome == "passed" and test == _first_passed(attempt, test.part):
            found = replace(found, finding=Finding(said=(UNPROVED,)))
    return _settled(test, found, float(worth), float(grader.points[test]))


def _settled(test: Spec, found: Found, points: float, most: float) -> Check:
    """What a test found, as the record keeps it: the finding, and its text."""
    return Check(
        id=test.id,
        part=test.part,
        visibility=test.visibility,
        outcome=found.outcome,
        points=points,
        max_points=most,
        mistake=found.mistake,
        message=message(found.finding),
        rung=found.rung,
        finding=found.finding,
        sentence=test.sentence,
    )


def _first_passed(attempt: Attempt, part: str) -> Spec | None:
    """The first check of a part that has passed: where it is said what holds for all of them."""
    mine = (test for test in attempt.grader.tests if test.part == part and test in attempt.found)
    return next((test for test in mine if attempt.found[test].outcome == "passed"), None)


def _unproved(attempt: Attempt, test: Spec) -> bool:
    """Whether a test's part has hidden checks, something is wrong with it, and no right value that they saw was
    computed: then it could be public answers, an exception for everything, or one answer for everything.

    For public points a hidden check must have been satisfied with a value; for hidden ones it is enough to see one.
    """
    if attempt.grader.exercise.part(test.part).rules.literals:
        return False  # a card's answers are typed by intent
    mine = [(other, found) for other, found in attempt.found.items() if other.part == test.part]
    mine = [one for one in mine if one[1].outcome != "grader_error"]  # those prove nothing either way
    hidden = [found for other, found in mine if other.visibility == "hidden"]
    if not hidden or all(found.outcome == "passed" for _, found in mine):
        return False
    right, besides, wrong = (
        set[str]().union(*several)
        for several in zip(*((found.right, found.besides, found.wrong) for found in hidden), strict=True)
    )
    return not (proves(right, besides | wrong) if test.visibility == "public" else proves(right | besides, wrong))


def _remarks(attempt: Attempt) -> tuple[Text, ...]:
    """What the learner should know though it costs nothing."""
    remarks = list(attempt.submission.remarks)
    ignored = [line for cell in attempt.submission.cells for line in runnable(cell.source)[1]]
    if ignored:
        shown = ", ".join(f"`{line[:40]}`" for line in ignored[:3])
        remarks.append(fill(LEFT_OUT, lines=shown))
    parts = attempt.grader.exercise.parts
    return (
        *remarks,
        *(again for part in parts for again in _defined_again(attempt, part)),
        *(likely for part in parts if _was_run(attempt, part) for likely in misspelt(attempt, part)),
    )


def _was_run(attempt: Attempt, part: Part) -> bool:
    """Whether tests of a part were run; of what was not begun it is said there."""
    mine = [found for test, found in attempt.found.items() if test.part == part.name]
    return any(found.outcome != "not_attempted" for found in mine)


def misspelt(attempt: Attempt, part: Part) -> Iterator[Text]:
    """Which name looks as if it was to be a function of a part that nobody has written."""
    cells = attempt.submission.cells
    own = {name for other in attempt.grader.exercise.parts for name in other.parameters}
    for name in part.parameters:
        if all(stub_hash(cell.source) == part.stub for cell in defining([name], cells)):
            functions = {known for cell in contents(cells) for known in cell.signatures} - own
            others = {known for found in defined_by(cells) for known in found} - own
            other = alike(name, sorted(functions), sorted(others))
            if other is not None:
                yield fill(ALIKE, name=name, other=shortened(other, LONGEST_NAME))


def _defined_again(attempt: Attempt, part: Part) -> Iterator[Text]:
    """Which cell was graded, where two define a function of a part."""
    for name in part.parameters:
        cells = defining([name], attempt.submission.cells)
        ran = [cell for cell in cells if cell.id not in attempt.student.problems]
        written = [cell for cell in ran if stub_hash(cell.source) != part.stub]
        if len(written) > 1:
            other, judged = written[-2:]
            yield fill(DEFINED_AGAIN, name=name, other=other.id, judged=judged.id)
