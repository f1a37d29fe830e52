"""What is said of a part as a whole: its title, the finding that comes first, what else failed."""

from __future__ import annotations

from autograder.finding import Finding
from autograder.record import Check, Outcome, Record, Visibility
from autograder.reports.standing import standing
from autograder.reports.terminal import part_text
from autograder.text import Text

FIRST, SECOND = Text("Values are right.", "値が正しいです。"), Text("The dtype stays.", "dtype はそのままです。")


def check(
    name: str, outcome: Outcome, visibility: Visibility = "public", mistake: str = "", sentence: Text = FIRST
) -> Check:
    """One check that says its own name."""
    said = Finding(said=(Text(name, name),))
    return Check(name, "f", visibility, outcome, 0, 1, mistake, Text(name, name), "value", said, sentence)


def record(*checks: Check) -> Record:
    """A record of these checks."""
    return Record(1, "", "unit/name", 0, len(checks), "cpu", "process", "", "", checks)


def test_a_check_is_called_by_what_it_states() -> None:
    """In both languages; a check of an older record, which states nothing, by the step that failed."""
    found = record(check("a", "passed"), check("b", "wrong", sentence=SECOND))
    assert part_text(found, "f", "en").splitlines()[0].endswith("check 2 of 2: The dtype stays.")
    assert part_text(found, "f", "ja").splitlines()[0].endswith("2 個中 2 番目のチェック: dtype はそのままです。")
    assert standing(record(check("b", "wrong", sentence=Text())), "f").state.en == "check 1 of 1: value"


def test_a_hidden_check_says_that_it_is_one() -> None:
    """Its sentence is the clause, which the prompt has said already."""
    found = standing(record(check("a", "passed"), check("b", "wrong", "hidden", sentence=SECOND)), "f")
    assert found.state.en == "check 2 of 2, hidden: The dtype stays."


def test_a_named_mistake_is_told_first() -> None:
    """It says more than the check that happens to come first; the kit's own fault comes before both."""
    checks = (check("a", "wrong"), check("b", "raised", mistake="f.summed"), check("c", "wrong"))
    assert standing(record(*checks), "f").finding.said[0].en == "b"
    assert standing(record(*checks, check("d", "grader_error")), "f").finding.said[0].en == "d"


def test_what_waits_has_failed_where_it_is_graded() -> None:
    """A learner has more checks waiting; in a graded report, which has hidden ones, they have failed too."""
    one, two, passed = check("a", "wrong"), check("b", "wrong"), check("c", "passed", "hidden")
    for checks, said in (
        ((one, two), "1 more check waiting"),
        ((one, two, two), "2 more checks waiting"),
        ((one, two, passed), "1 more check failed too"),
        ((one, two, two, passed), "2 more checks failed too"),
    ):
        waiting = standing(record(*checks), "f").waiting
        assert waiting is not None and waiting.en == said
