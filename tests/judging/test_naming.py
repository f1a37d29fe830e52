"""Mistakes are named by what they do: programs that no author has seen, written in other ways than wrong/*.py."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
import torch
from support import COURSE, SOLUTIONS, Grade

from autograder.exercise import Exercise, Mistake
from autograder.judging.aspects import ASPECTS, pieces
from autograder.judging.naming import Named, name_mistake
from autograder.programs.observation import Observation, encode, returned
from autograder.programs.recorded import from_plain
from autograder.reading.author import Source
from autograder.record import Record
from autograder.reports.terminal import part_text

MSE, CARD, RESET = "losses/mse_by_hand", "tensors/tensor_vs_Tensor", "autograd/grad_reset"
SHAPES, ATX = "matrices/matrix_shapes", "calculus/derivative_of_atx"
LOOP = "training/training_loop"

GUARD = "    if pred.shape != target.shape:\n        raise ValueError(tuple(pred.shape), tuple(target.shape))\n"


def mse(body: str) -> str:
    """A loss with a guard and this body."""
    lines = "".join(f"    {line}\n" for line in body.split("\n"))
    return f"def mse(pred, target):\n{GUARD}{lines}"


ROUNDED_ELSEWHERE = """
import numpy as np


def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device)
    xs = torch.tensor(x.copy()).float().to(device)
    ys = torch.tensor(y.copy()).float().to(device).unsqueeze(1)
    optimizer, history = torch.optim.SGD(model.parameters(), lr=lr), []
    for _ in range(epochs):
        model.train()
        for begin in range(0, len(xs), batch_size):
            loss = ((model(xs[begin : begin + batch_size]) - ys[begin : begin + batch_size]) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            history.append(loss.item())
    model.eval()
    with torch.no_grad():
        return history, model(xs).squeeze(1).cpu().numpy().astype(np.float64) * (1 + 1e-7)
"""
"""Float32's last digit is another one on another processor; in a float64 array it can be seen."""

STUDENTS = [
    (LOOP, "train.predictions_float64", ROUNDED_ELSEWHERE),
    (MSE, "mse.summed", mse("total = 0\nfor d in (pred - target).flatten():\n    total = total + d * d\nreturn total + 0 * pred.sum()")),
    (MSE, "mse.summed", mse("return torch.linalg.norm(pred - target) ** 2")),
    (MSE, "mse.halved", mse("d = (pred - target).reshape(-1)\nreturn d @ d / (2 * len(d))")),
    (MSE, "mse.divided_by_rows", mse("return ((pred - target) ** 2).flatten(1).sum(1).mean()")),
    (MSE, "mse.divided_by_columns", mse("return ((pred - target) ** 2).mean(-1).sum()")),
    (MSE, "mse.per_row", mse("return torch.stack([((p - t) ** 2).mean(-1) for p, t in zip(pred, target)]) if len(pred) else pred.sum(1)")),
    (MSE, "mse.mean_before_square", mse("return (pred.mean() - target.mean()) ** 2")),
    (MSE, "mse.root_taken", mse("return torch.linalg.norm(pred - target) / pred.numel() ** 0.5")),
    (MSE, "mse.absolute_error", mse("return torch.where(pred > target, pred - target, target - pred).mean()")),
    (MSE, "mse.plus_for_minus", mse("return (pred**2 + 2 * pred * target + target**2).mean()")),
    (MSE, "mse.difference_of_squares", mse("return (pred * pred).mean() - (target * target).mean()")),
    (MSE, "mse.graph_lost", mse("with torch.no_grad():\n    return ((pred - target) ** 2).mean()")),
    (MSE, "mse.shapes_not_checked", "mse = lambda a, b: torch.mean(torch.square(b - a))"),
    (MSE, "mse.changed_the_input", mse("pred.sub_(target)\npred.pow_(2) if False else None\nreturn (pred * pred).mean()")),
    (CARD, "make.used_the_class", "def make(data):\n    return torch.FloatTensor(data)"),
    (CARD, "make.always_float32", "def make(data):\n    return torch.tensor(data).to(torch.float32)"),
    (CARD, "make.always_int64", "def make(data):\n    return torch.tensor(data).long()"),
    (CARD, "make.one_dimension_too_many", "def make(data):\n    return torch.tensor(data).unsqueeze(0)"),
    (CARD, "make_float.dtype_left_to_data", "def make_float(data):\n    return torch.as_tensor(data).clone()"),
    (CARD, "make_float.cut_to_int_first", "def make_float(data):\n    return torch.tensor(data).int().to(torch.float32)"),
    (RESET, "sgd.never_reset", "def sgd(w, lr, steps):\n    w, total, out = float(w), 0.0, []\n    for _ in range(steps):\n        total += 2 * (w - 3)\n        w -= lr * total\n        out.append(w)\n    return out"),
    (RESET, "sgd.uphill", "def sgd(w, lr, steps):\n    out = []\n    for _ in range(steps):\n        w = w + lr * 2 * (w - 3)\n        out.append(w)\n    return out"),
    (RESET, "sgd.gradient_of_first_step_only", "def sgd(w, lr, steps):\n    g = 2 * (w - 3)\n    return [w - lr * g * k for k in range(1, steps + 1)]"),
    (RESET, "sgd.reset_before_use", "def sgd(w, lr, steps):\n    return [w] * steps"),
    (RESET, "grads_without_reset.overwritten_each_time", "def grads_without_reset(x, calls):\n    return [2.0 * x] * calls"),
    (RESET, "fresh_gradient.reset_before_reading", "def fresh_gradient(w):\n    ((w - 3) ** 2).sum().backward()\n    w.grad.fill_(0.0)\n    return w.grad"),
    (RESET, "fresh_gradient.backward_forgotten", "def fresh_gradient(w):\n    return torch.zeros_like(w).detach()"),
    (RESET, "fresh_gradient.zero_without_check", "def fresh_gradient(w):\n    w.grad.zero_()\n    ((w - 3) * (w - 3)).sum().backward()\n    return w.grad"),
    (SHAPES, "product_shape.turned_round", "def product_shape(a, b):\n    if a[1] - b[0]:\n        raise ValueError(a, b)\n    return (b[1], a[0])"),
    (SHAPES, "product_shape.none_instead_of_error", "def product_shape(a, b):\n    return (a[0], b[1]) if a[1] == b[0] else None"),
    (SHAPES, "product_shape.never_refuses", "def product_shape(a, b):\n    return (*a[:1], *b[1:])"),
    (SHAPES, "product_shape.same_size_demanded", "def product_shape(a, b):\n    if list(a) != list(b):\n        raise ValueError(str(a) + str(b))\n    return a"),
    (SHAPES, "chain_shape.ends_only", "def chain_shape(shapes):\n    if shapes == []:\n        raise ValueError\n    return (shapes[0][0], shapes[-1][1])"),
    (SHAPES, "can_multiply.both_pairs", "def can_multiply(a, b):\n    return a == b[::-1]"),
    (ATX, "jacobian_atx.the_other_layout", "def jacobian_atx(A):\n    return A * 1"),
    (ATX, "jacobian_atx.reshaped_not_transposed", "def jacobian_atx(A):\n    return A.flatten().clone().view(A.shape[1], A.shape[0])"),
    (ATX, "grad_quadratic.symmetry_assumed", "def grad_quadratic(Q, x):\n    return Q @ x + Q @ x"),
    (ATX, "grad_quadratic.one_side_only", "def grad_quadratic(Q, x):\n    return torch.einsum('ij,jk->ik', Q, x)"),
]  # fmt: skip

TWO_AT_ONCE = [
    (MSE, "summed and halved", mse("return ((pred - target) ** 2).sum() / 2")),
    (MSE, "root of the halved", "def mse(pred, target):\n    return (((pred - target) ** 2).mean() / 2).sqrt()"),
    (MSE, "absolute and summed", mse("return (pred - target).abs().sum()")),
    (CARD, "class and one axis too many", "def make(data):\n    return torch.Tensor([data])"),
    (RESET, "uphill and never reset", "def sgd(w, lr, steps):\n    total, out = 0.0, []\n    for _ in range(steps):\n        total += 2 * (w - 3)\n        w += lr * total\n        out.append(w)\n    return out"),
    (ATX, "one side only, as a row", "def grad_quadratic(Q, x):\n    return (Q @ x).T.clone()"),
]  # fmt: skip


def named(record: Record) -> set[str]:
    """The mistakes a record names."""
    return {check.mistake for check in record.checks if check.mistake}


@pytest.mark.parametrize(
    ("exercise", "mistake", "code"), STUDENTS, ids=[f"{m}-{n}" for n, (_, m, _) in enumerate(STUDENTS)]
)
def test_a_mistake_is_named_however_it_is_written(grade: Grade, exercise: str, mistake: str, code: str) -> None:
    """A student's own version of a mistake gets the name, the sentence and the question of the author's."""
    record = grade(exercise, code)
    assert named(record) == {mistake}
    (said,) = [check.message for check in record.checks if check.mistake]
    wanted = known(exercise, mistake)
    for lang in ("en", "ja"):
        assert said[lang].endswith(f"{wanted.sentence[lang]}\n{wanted.question[lang]}")


BARE = "def mse(pred, target):\n    "

DRAFTS = [
    (MSE, "mse.summed", BARE + "return ((pred - target) ** 2).sum()", "inputs to be refused"),
    (MSE, "mse.halved", BARE + "return ((pred - target) ** 2).mean() / 2", "inputs to be refused"),
    (MSE, "mse.absolute_error", BARE + "return abs(pred - target).mean()", "inputs to be refused"),
    (MSE, "mse.summed", BARE + "return torch.tensor(((pred - target) ** 2).sum().item(), dtype=pred.dtype, device=pred.device)", "inputs to be refused and gradients"),
    (MSE, "mse.shapes_not_checked", BARE + "return ((pred - target) ** 2).mean()", ""),
    (SHAPES, "chain_shape.ends_only", "def chain_shape(shapes):\n    return shapes[0][0], shapes[-1][1]", "edge cases"),
    (SHAPES, "product_shape.turned_round", "def product_shape(a, b):\n    return b[1], a[0]", "inputs to be refused"),
    (ATX, "grad_atx.row_instead", "def grad_atx(a, x):\n    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:\n        raise ValueError(tuple(a.shape), tuple(x.shape))\n    return torch.tensor([a.flatten().tolist()])", "edge cases"),
    (ATX, "grad_atx.row_instead", "def grad_atx(a, x):\n    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:\n        raise ValueError(tuple(a.shape), tuple(x.shape))\n    return a.T", "edge cases"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("exercise", "mistake", "code", "waiting"), DRAFTS, ids=[f"{m}-{n}" for n, (_, m, _, _) in enumerate(DRAFTS)]
)
def test_a_draft_is_named_for_its_first_mistake(
    grade: Grade, exercise: str, mistake: str, code: str, waiting: str
) -> None:
    """Whoever writes the formula before the guard is told what is wrong with the formula, and that the guard waits."""
    record = grade(exercise, code)
    assert named(record) == {mistake}
    (said,) = [check.message.en for check in record.checks if check.mistake]
    assert ("Something else waits" in said) is bool(waiting)
    assert waiting in said


@pytest.mark.parametrize(("exercise", "what", "code"), TWO_AT_ONCE, ids=[what for _, what, _ in TWO_AT_ONCE])
def test_two_mistakes_at_once_are_not_named(grade: Grade, exercise: str, what: str, code: str) -> None:
    """A program that fits no mistake on every probe is told what differs, and nothing is guessed."""
    record = grade(exercise, code)
    assert record.score < record.max_score
    assert named(record) == set()


def test_a_right_program_is_not_named(grade: Grade) -> None:
    """Nothing is looked for where nothing failed."""
    record = grade(MSE, mse("return ((pred - target) ** 2).mean()"))
    assert (record.score, named(record)) == (record.max_score, set())


def test_the_name_is_said_once(grade: Grade) -> None:
    """Only the first failed check of a part is explained by the mistake; the other part is not concerned."""
    turned_round = next(code for _, mistake, code in STUDENTS if mistake == "product_shape.turned_round")
    record = grade(SHAPES, turned_round, "def can_multiply(a, b):\n    return a[1] == b[0]")
    assert [check.mistake for check in record.checks if check.outcome != "passed"].count(
        "product_shape.turned_round"
    ) == 1
    assert {check.part for check in record.checks if check.mistake} == {"product_shape"}


def test_the_name_comes_with_the_first_thing_that_shows_it(grade: Grade) -> None:
    """Changed arguments give `-=` away as well as the error that it raises on tracked ones, which comes later."""
    record = grade(MSE, mse("pred -= target\nreturn (pred**2).mean()"))
    first = next(check for check in record.checks if check.outcome != "passed")
    assert (first.rung, first.mistake) == ("arguments", "mse.changed_the_input")


@pytest.mark.parametrize("id", COURSE.known())
def test_every_mistake_of_the_course_has_other_writings(id: str) -> None:
    """A name that one writing gets only is no name of the mistake; `kata verify` wants the same for all."""
    source = Source.load(SOLUTIONS / id)
    assert [wrong.id for wrong in source.wrong if len(wrong.writings) < 2] == []


# --- prediction cards

PROMPT_ORDER = [
    '"torch.tensor(3)": ((), "int64")', '"torch.Tensor(3)": ((3,), "float32")', '"torch.tensor(2, 3)": "TypeError"',
    '"torch.Tensor(2, 3)": ((2, 3), "float32")', '"torch.tensor([1, 2])": ((2,), "int64")',
    '"torch.Tensor([1, 2])": ((2,), "float32")', '"torch.tensor([1.5])": ((1,), "float32")',
    '"torch.Tensor([[0, 1, 2]])": ((1, 3), "float32")', '"torch.Tensor([True, False])": ((2,), "float32")',
    '"torch.Tensor(3.0)": "TypeError"',
]  # fmt: skip
NUMBER_KEPT = ('"torch.Tensor(3)": ((3,),', '"torch.Tensor(3)": ((),')
SHAPE_TAKEN = ('"torch.tensor(2, 3)": "TypeError"', '"torch.tensor(2, 3)": ((2, 3), "float32")')
DATA_SEEN = ('"torch.Tensor([1, 2])": ((2,), "float32")', '"torch.Tensor([1, 2])": ((2,), "int64")')
DATA_SEEN_LATE = ('((2,), "float32"), "torch.Tensor(3.0)"', '((2,), "bool"), "torch.Tensor(3.0)"')


def card(*wrong: tuple[str, str], questions: list[str] = PROMPT_ORDER) -> str:
    """The right card with some answers replaced."""
    text = ", ".join(questions)
    for right, answer in wrong:
        assert right in text
        text = text.replace(right, answer)
    return f"def predict_creation():\n    return {{{text}}}\n"


@pytest.mark.parametrize(
    ("code", "belief"),
    [
        (card(), None),
        (card(NUMBER_KEPT), "class_keeps_the_number"),
        (card(SHAPE_TAKEN), "function_takes_a_shape"),
        (card(DATA_SEEN), "class_looks_at_the_data"),
        (card(DATA_SEEN_LATE), "class_looks_at_the_data"),
        (card(DATA_SEEN, SHAPE_TAKEN), "function_takes_a_shape"),
        (card(DATA_SEEN, SHAPE_TAKEN, NUMBER_KEPT), "class_keeps_the_number"),
        (card(('((), "int64")', '((), "int32")')), None),
    ],
    ids=["right", "first belief", "second", "third", "in the hidden half", "two beliefs", "three", "no known belief"],
)
def test_the_first_wrong_answer_names_the_belief(grade: Grade, code: str, belief: str | None) -> None:
    """Of several beliefs the one is named whose question comes first in the prompt; unknown answers are not named."""
    assert named(grade(CARD, code)) == ({f"predict_creation.{belief}"} if belief else set())


def test_the_order_of_the_answers_does_not_matter(grade: Grade) -> None:
    """The prompt's order counts, not the order in which a student wrote the answers down."""
    code = card(DATA_SEEN, SHAPE_TAKEN, questions=PROMPT_ORDER[::-1])
    assert named(grade(CARD, code)) == {"predict_creation.function_takes_a_shape"}


# --- by their own fingerprints, without a worker


def known(exercise: str, mistake: str) -> Mistake:
    """A mistake by name."""
    return next(one for one in COURSE.exercise(exercise).mistakes if one.id == mistake)


def shown_by(exercise: Exercise, mistake: Mistake | None) -> Callable[[str], list[Observation]]:
    """The probes of a program that does exactly what was written down; of the right one for None."""
    right = {probe.name: probe.expected for probe in exercise.probes}
    cards = {probe.name for probe in exercise.probes if probe.card}

    def observe(name: str) -> list[Observation]:
        if mistake is None:
            return list(map(from_plain, right[name]))
        shown = mistake.shows[name]
        if name not in cards:
            return list(map(from_plain, shown))
        plain: Any = copy.deepcopy(right[name])
        plain[0]["value"]["dict"] = list(shown.items())
        return list(map(from_plain, plain))

    return observe


@pytest.mark.parametrize("id", COURSE.known())
def test_every_fingerprint_names_its_own_mistake(id: str) -> None:
    """Each mistake's recorded behaviour names that mistake, and the right behaviour names none."""
    exercise = COURSE.exercise(id)
    for mistake in exercise.mistakes:
        named = name_mistake(exercise, mistake.id.split(".")[0], shown_by(exercise, mistake))
        assert named is not None and (named.mistake, named.waiting) == (mistake, ())
    for part in exercise.parts:
        assert name_mistake(exercise, part.name, shown_by(exercise, None)) is None


CLAIM = re.compile(
    r"\b(?:value|values|number|numbers|entries|sum|product|ends)(?: with \w+)? (?:is|are) right\b", re.IGNORECASE
)


@pytest.mark.parametrize("id", COURSE.known())
def test_a_sentence_claims_no_more_than_was_looked_at(id: str) -> None:
    """Who is told that the value is right has come to an answer wherever one is wanted; that all lists work is not known."""
    exercise = COURSE.exercise(id)
    for mistake in exercise.mistakes:
        assert not re.search(r"\bworks?\b|^Right\b", mistake.sentence.en), mistake.id
        assert not re.search("なら動きますが|正しく動きます", mistake.sentence.ja), mistake.id
        if CLAIM.search(mistake.sentence.en):
            assert not any(stops_in_its_first_aspect(exercise, mistake)), mistake.id


def stops_in_its_first_aspect(exercise: Exercise, mistake: Mistake) -> Iterator[bool]:
    """Of each observation up to the aspect that a mistake is known by, whether there is an exception for an answer."""
    there = [
        piece
        for probe in exercise.probes
        if probe.part == mistake.id.split(".")[0]
        for found in pieces(
            [*map(from_plain, mistake.shows[probe.name])], [*map(from_plain, probe.expected)], probe.aspect
        )
        for piece in found
    ]
    first = min(ASPECTS.index(piece.aspect) for piece in there if piece.failed)
    yield from (
        (piece.got.ending, piece.right.ending) == ("raised", "returned")
        for piece in there
        if ASPECTS.index(piece.aspect) <= first
    )


def test_when_two_mistakes_fit_none_is_named() -> None:
    """A program that behaves like two known mistakes is told neither."""
    exercise = COURSE.exercise(MSE)
    summed, twin = known(MSE, "mse.summed"), msgspec.structs.replace(known(MSE, "mse.summed"), id="mse.twin")
    doubtful = msgspec.structs.replace(exercise, mistakes=(*exercise.mistakes, twin))
    assert name_mistake(exercise, "mse", shown_by(exercise, summed)) == Named(
        summed, ("values", "gradients", "arguments")
    )
    assert name_mistake(doubtful, "mse", shown_by(exercise, summed)) is None


def test_shared_memory_counts_only_where_the_value_is_right() -> None:
    """A wrong view and a wrong copy are one mistake; a right view and a right copy are two programs."""
    right, wrong = returned(torch.tensor([1.0, 2.0])), returned(torch.tensor([2.0, 1.0]))
    for value, alike in ((wrong, True), (right, False)):
        view = msgspec.structs.replace(value, shares=(0,))
        for one, two in ((view, value), (value, view)):
            assert all(piece.like(two) for (*there,) in pieces([one], [right], "") for piece in there) is alike
    (there,) = pieces([wrong], [right], "")
    assert [piece.aspect for piece in there if not piece.like(right)] == ["values"]


def test_an_observation_is_looked_at_in_pieces() -> None:
    """What is to be refused is one aspect; a value, its gradients and its side effects are three; an author's is one."""
    value, refusal = returned(torch.tensor(1.0)), Observation("raised", error="ValueError", bases=("ValueError",))
    shown = [[piece.aspect for piece in there] for there in pieces([value, value], [value, refusal], "")]
    assert shown == [["values", "gradients", "arguments"], ["refusals"]]
    assert [[piece.aspect for piece in there] for there in pieces([value], [value], "edges")] == [["edges"]]


def test_only_the_parts_own_probes_are_run() -> None:
    """No probe of another part is run, and none at all once nothing fits any more."""
    exercise, asked = COURSE.exercise(SHAPES), list[str]()

    def observe(name: str) -> list[Observation]:
        asked.append(name)
        return [Observation("returned", node=encode("nonsense"))]

    assert name_mistake(exercise, "chain_shape", observe) is None
    assert asked == [next(probe.name for probe in exercise.probes if probe.part == "chain_shape")]


@pytest.mark.parametrize("ending", ["timed_out", "died"])
def test_a_program_that_hangs_on_a_probe_is_not_named(ending: Any) -> None:
    """Hanging is no behaviour to be known by, even if a known mistake hangs as well; no further probe is run."""
    exercise, asked = COURSE.exercise(MSE), list[str]()
    shows = {probe.name: [{"ending": ending}] for probe in exercise.probes}
    endless = msgspec.structs.replace(known(MSE, "mse.summed"), id="mse.endless", shows=shows)

    def observe(name: str) -> list[Observation]:
        asked.append(name)
        return [Observation(ending)]

    assert name_mistake(msgspec.structs.replace(exercise, mistakes=(endless,)), "mse", observe) is None
    assert asked == ["the_notes_example"]


def test_a_belief_is_told_beside_the_answer_that_betrays_it(grade: Grade) -> None:
    """An answer that nobody is known to believe stands before it; the message shows the one that it is about."""
    text = part_text(grade(CARD, card(('((), "int64")', '((), "int32")'), DATA_SEEN)), "predict_creation", "en")
    assert "torch.Tensor([1, 2]): your answer is ((2,), 'int64')" in text
    assert known(CARD, "predict_creation.class_looks_at_the_data").sentence.en in text


def test_each_half_of_a_card_tells_its_own_belief(grade: Grade) -> None:
    """A belief that only the hidden half betrays is no explanation of a public answer, and comes before none of these."""
    late = ('"torch.tensor([1, 2])": ((2,), "int64")', '"torch.tensor([1, 2])": ((2,), "float32")')
    asked, whole = grade(CARD, card(late, DATA_SEEN)).part("predict_creation")
    assert (asked.mistake, whole.mistake) == ("predict_creation.class_looks_at_the_data", "")
    asked, whole = grade(CARD, card(('((), "int64")', '((), "int32")'), DATA_SEEN_LATE)).part("predict_creation")
    assert (asked.mistake, whole.mistake) == ("", "predict_creation.class_looks_at_the_data")
