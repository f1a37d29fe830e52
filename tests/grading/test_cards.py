"""A prediction card: its questions share the points, and what has no answer is said."""

from __future__ import annotations

import pytest
from support import COURSE, Grade

from autograder.record import Record, part_score
from autograder.reports.terminal import part_text

CARD, PART = "tensors/tensor_vs_Tensor", "predict_creation"

ANSWERS = {
    "torch.tensor(3)": ((), "int64"),
    "torch.Tensor(3)": ((3,), "float32"),
    "torch.tensor(2, 3)": "TypeError",
    "torch.Tensor(2, 3)": ((2, 3), "float32"),
    "torch.tensor([1, 2])": ((2,), "int64"),
    "torch.Tensor([1, 2])": ((2,), "float32"),
    "torch.tensor([1.5])": ((1,), "float32"),
    "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"),
    "torch.Tensor([True, False])": ((2,), "float32"),
    "torch.Tensor(3.0)": "TypeError",
}
ON_CARD = next(probe for probe in COURSE.exercise(CARD).probes if probe.card)
PUBLIC = [question for question, _ in ON_CARD.expected[0]["value"]["dict"]]
HIDDEN = [question for question in ANSWERS if question not in PUBLIC]


def card(answers: object) -> str:
    """The part's function with this card."""
    return f"def predict_creation():\n    return {answers!r}\n"


def without(*questions: str) -> dict[str, object]:
    """The right card but for these questions."""
    return {question: answer for question, answer in ANSWERS.items() if question not in questions}


def score(record: Record) -> float:
    """The points of the card."""
    return part_score(record.part(PART))


@pytest.mark.parametrize("question", ANSWERS)
def test_nine_of_ten_are_nine_tenths_of_the_points(grade: Grade, question: str) -> None:
    """Each question carries the same share, whether the self-check looks at it or not."""
    assert score(grade(CARD, card({**ANSWERS, question: ((7,), "int8")}))) == pytest.approx(3.6)


def test_the_points_follow_the_answers(grade: Grade) -> None:
    """None to all of the points, by what is right: also for a card that was left half empty."""
    for kept in (ANSWERS, without(), without(*PUBLIC), without(*HIDDEN), without(*PUBLIC[:2], *HIDDEN[:2]), {}):
        assert score(grade(CARD, card(kept))) == pytest.approx(0.4 * len(kept)), kept
    for nonsense in ([*ANSWERS], None, "TypeError", 3):
        assert score(grade(CARD, card(nonsense))) == 0


def test_more_than_was_asked_earns_no_more(grade: Grade) -> None:
    """Answers to other questions change nothing, and a right answer given twice counts once."""
    assert score(grade(CARD, card({**without(PUBLIC[0]), "torch.ones(2)": ((2,), "float32")}))) == pytest.approx(3.6)


def test_a_card_that_calls_something_earns_nothing(grade: Grade) -> None:
    """The rule of the card takes its points, whatever is right."""
    code = "def predict_creation():\n    " + f"return dict({without(PUBLIC[0])!r})\n"
    record = grade(CARD, code)
    assert score(record) == 0
    assert {check.outcome for check in record.part(PART)} == {"rule_broken"}


@pytest.mark.parametrize("blank", [None, "", ...], ids=["None", "empty", "dots"])
def test_what_has_no_answer_is_said(grade: Grade, blank: object) -> None:
    """A card left half empty says which questions have no answer, those of the other half too."""
    half = {**ANSWERS, PUBLIC[1]: blank}
    del half[HIDDEN[0]]
    text = part_text(grade(CARD, card(half).replace("Ellipsis", "...")), PART, "en")
    assert f"No answer yet to `{PUBLIC[1]}`, `{HIDDEN[0]}`." in text or f"`{HIDDEN[0]}`, `{PUBLIC[1]}`" in text


def test_of_many_without_an_answer_some_are_named(grade: Grade) -> None:
    """The list stays short."""
    for lang, more in (("en", "and 6 more"), ("ja", "ほか 6 個")):
        assert more in part_text(grade(CARD, card({})), PART, lang)
