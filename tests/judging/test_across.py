"""What all calls of a part show together: one answer to everything, or two answers to one call; else nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
import torch
from support import COURSE, Grade

from autograder.judging import hints
from autograder.judging.across import together
from autograder.programs.observation import Observation, returned
from autograder.programs.recorded import from_plain
from autograder.reports.terminal import part_text
from autograder.text import Text

MSE, CARD, RESET = "losses/mse_by_hand", "tensors/tensor_vs_Tensor", "autograd/grad_reset"


def showing(exercise: str, answer: Callable[[Observation], Observation]) -> Callable[[str], list[Observation]]:
    """The probes of a program that gives this answer where the right one shows that observation."""
    probes = {probe.name: [from_plain(one) for one in probe.expected] for probe in COURSE.exercise(exercise).probes}
    return lambda name: [answer(right) for right in probes[name]]


def called(one: Observation, call: str) -> Observation:
    """An observation of this call."""
    return msgspec.structs.replace(one, asked=call)


def test_one_answer_to_everything() -> None:
    """It is said if several answers are wanted; the right answers, None and exceptions are not called one answer."""
    exercise = COURSE.exercise(CARD)
    for answer, text in (
        (lambda right: called(returned(torch.tensor([[5, 15]])), "make(3)"), hints.CONSTANT),
        (lambda right: called(returned(None), "make(3)"), None),
        (lambda right: called(Observation("raised", error="TypeError"), "make(3)"), None),
        (lambda right: called(right, "make(…)"), None),
        (lambda right: called(returned(torch.tensor([[5, 15]])), "(lambda f: f(3))(make)"), None),
    ):
        assert together(exercise, "make", showing(CARD, answer)) == text


def test_one_answer_is_wanted() -> None:
    """Where the right program gives one answer to all that was tried, one answer is no fault."""
    exercise = COURSE.exercise(CARD)
    alike = [
        msgspec.structs.replace(probe, expected=exercise.probes[0].expected[:1] * len(probe.expected))
        for probe in exercise.probes
    ]
    same = msgspec.structs.replace(exercise, probes=tuple(alike))
    observe = showing(CARD, lambda right: called(returned(torch.tensor([[5, 15]])), "make(3)"))
    assert together(same, "make", observe) is None


@pytest.mark.parametrize("ending", ["timed_out", "died"])
def test_nothing_is_run_after_a_call_that_hangs(ending: Any) -> None:
    """What hangs on one probe may hang on the next."""
    asked: list[str] = []

    def observe(name: str) -> list[Observation]:
        asked.append(name)
        return [Observation(ending)] * len(COURSE.exercise(MSE).probes[0].expected)

    assert together(COURSE.exercise(MSE), "mse", observe) is None
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("call", "text"), [("grads_without_reset(0.7, 2)", hints.UNSTEADY_CALL), ("grads_without_reset(…)", None)]
)
def test_two_answers_to_one_call(call: str, text: Text | None) -> None:
    """It is said only of a call that is shown in full, and that wants one answer."""
    exercise = COURSE.exercise(RESET)
    second = next(probe for probe in exercise.probes if probe.name == "a_second_start")
    only = msgspec.structs.replace(exercise, probes=(second,))
    piling_up = iter([1.4, 4.2])
    observe = showing(RESET, lambda right: called(returned([next(piling_up)]), call))
    assert together(only, "grads_without_reset", observe) == text
    assert together(only, "grads_without_reset", showing(RESET, lambda right: called(right, call))) is None


DRAFTS = (
    (CARD, "make", "def make(data):\n    data = [[5, 15]]\n    return torch.tensor(data)", "The answer is the same for all"),
    (
        RESET,
        "grads_without_reset",
        "leaves = {}\ndef grads_without_reset(x, calls):\n    leaf = leaves.setdefault(x, torch.tensor(x, requires_grad=True))\n"
        "    out = []\n    for _ in range(calls):\n        (leaf ** 2).backward()\n        out.append(leaf.grad.item())\n    return out",
        "another answer the second time",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("exercise", "part", "code", "sentence"), DRAFTS, ids=["constant", "unsteady"])
def test_a_draft_is_told(grade: Grade, exercise: str, part: str, code: str, sentence: str) -> None:
    """End to end, where no mistake has a name: the example instead of the data, and a leaf kept between calls."""
    assert sentence in part_text(grade(exercise, code), part, "en")
