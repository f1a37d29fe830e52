"""Formulas held against autograd and finite differences: right ones pass, and of three the odd one is named.

The keys here are small functions as they stand in a key.py; what a build makes of them is in authoring/test_build.py.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from autograder.grading import Observation, returned, three_ways
from autograder.grading.formulas import DRAWS, by_autograd, by_differences


def cubic(x: Tensor) -> Tensor:
    """The derivative of the sum of x^3 - 2x."""
    return 3 * x**2 - 2


def cubic_sum(x: Tensor) -> Tensor:
    """What `cubic` is the derivative of."""
    return (x**3 - 2 * x).sum()


def mse(pred: Tensor, target: Tensor, factor: float = 2.0, sign: float = -1.0) -> Observation:
    """The mean squared error with its two gradients, as for a student's call with tracked tensors."""
    assert pred.requires_grad and target.requires_grad
    error = (pred - target).detach()
    grad = factor * error / error.numel()
    return returned(error.square().mean(), (grad, sign * grad))


def mean_of_squares(pred: Tensor, target: Tensor) -> Tensor:
    """The same loss in plain torch."""
    return functional.mse_loss(pred, target)


def sgd(w: float, lr: float, steps: int) -> list[float]:
    """w after each step of gradient descent on (w - 3)^2."""
    return [3 + (1 - 2 * lr) ** count * (w - 3) for count in range(1, steps + 1)]


def descent(derivative: Any, w: float, lr: float, steps: int) -> list[Any]:
    """The same, step by step."""
    path = []
    for _ in range(steps):
        w = w - lr * derivative(lambda w: (w - 3) ** 2, w)
        path.append(w)
    return path


def said(*given: Any, **options: Any) -> str:
    """The sentence with which a formula is refused."""
    with pytest.raises(AssertionError) as caught:
        three_ways(*given, **options)
    return str(caught.value)


# --- what is right


def test_a_right_derivative_passes() -> None:
    """A key whose value is the derivative of the forward function by one of its inputs."""
    three_ways(cubic, cubic_sum, (2, 3), by="x")


def test_a_right_value_with_gradients_passes() -> None:
    """A key that returns a value and the gradients of all its tensors."""
    three_ways(mse, mean_of_squares, (2, 3), (2, 3))


def test_right_steps_pass() -> None:
    """A key whose numbers come from derivatives on the way: a program is run with each way to differentiate."""
    three_ways(sgd, descent, float, lambda rng: rng.uniform(0.1, 0.4), 6)


def test_an_elementwise_value_has_the_gradients_of_its_sum() -> None:
    """As for students: what comes back is summed, and the sum differentiated."""

    def squares(x: Tensor) -> Observation:
        return returned(x.detach() ** 2, (2 * x.detach(),))

    three_ways(squares, lambda x: x * x, (3,))


def test_a_derivative_may_have_axes_on_both_sides() -> None:
    """Entry (i, j) is dy_i / dx_j, and the key is given only what it asks for."""

    three_ways(lambda a: a.T, lambda a, x: a.T @ x, (3, 2), (3,), by="x")
    assert "the derivative by x has other entries" in said(lambda a: a, lambda a, x: a.T @ x, (3, 2), (3,), by="x")


def test_what_is_held_constant_is_said_by_a_program() -> None:
    """A gradient through one factor only, the other detached."""

    def detached_product(x: Tensor) -> Observation:
        return returned(x.detach() ** 3, (x.detach() ** 2,))

    def program(derivative: Any, x: Tensor) -> Observation:
        return returned(x**3, (derivative(lambda one: (one * x**2).sum(), x),))

    three_ways(detached_product, program, (4,))
    assert "the key stands alone" in said(detached_product, lambda x: x * x**2, (4,))


def test_kinks_and_scales_of_losses_pass() -> None:
    """L1, Huber and cross entropy on drawn numbers, and a sigmoid; inputs may be constants, too."""
    three_ways(lambda x: x.sign() / x.numel(), lambda x: x.abs().mean(), (5,), by="x")
    three_ways(lambda x: x.clamp(-1, 1), lambda x: functional.huber_loss(x, 0 * x, reduction="sum"), (9,), by="x")
    target = torch.tensor([0, 2])

    def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
        return (logits.softmax(1) - functional.one_hot(target, 3)) / 2

    three_ways(
        cross_entropy, lambda logits, target: functional.cross_entropy(logits, target), (2, 3), target, by="logits"
    )
    three_ways(lambda x: math.exp(-x) / (1 + math.exp(-x)) ** 2, lambda x: x.sigmoid(), float, by="x")


def test_a_training_loop_passes() -> None:
    """Mini-batches, two parameters and a result in two pieces: the updates typed by hand against differentiated ones."""

    def train(x: Tensor, y: Tensor, lr: float) -> tuple[list[float], Tensor]:
        w = b = 0.0
        losses = []
        for some, right in zip(x.detach().split(2), y.detach().split(2), strict=True):
            error = w * some + b - right
            losses.append(float(error.square().mean()))
            w, b = w - lr * 2 * float((error * some).mean()), b - lr * 2 * float(error.mean())
        return losses, w * x + b

    def loop(derivative: Any, x: Tensor, y: Tensor, lr: float) -> tuple[list[Tensor], Tensor]:
        both, losses = torch.zeros(2, dtype=torch.float64), []
        for some, right in zip(x.split(2), y.split(2), strict=True):

            def loss(both: Tensor, some: Tensor = some, right: Tensor = right) -> Tensor:
                return functional.mse_loss(both[0] * some + both[1], right)

            losses.append(loss(both))
            both = both - lr * derivative(loss, both)
        return losses, both[0] * x + both[1]

    three_ways(train, loop, (5,), (5,), 0.125)
    message = said(train, lambda derivative, x, y, lr: loop(derivative, x, y, 2 * lr), (5,), (5,), 0.125)
    assert "train: the result[0, 1] is " in message


def test_adam_passes() -> None:
    """The formulas of Adam, differentiated on the way, against torch's own optimiser."""

    def adam(start: float, steps: int) -> list[float]:
        p = torch.tensor(start, dtype=torch.float64, requires_grad=True)
        optimizer, path = torch.optim.Adam([p], lr=0.1), []
        for _ in range(steps):
            optimizer.zero_grad()
            ((p - 3) ** 2).backward()
            optimizer.step()
            path.append(p.item())
        return path

    def program(derivative: Any, start: float, steps: int) -> list[Any]:
        p, m, v, path = start, 0, 0, []
        for t in range(1, steps + 1):
            g = derivative(lambda p: (p - 3) ** 2, p)
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
            p = p - 0.1 * m / (1 - 0.9**t) / ((v / (1 - 0.999**t)).sqrt() + 1e-8)
            path.append(p)
        return path

    three_ways(adam, program, float, 6)


def test_rounding_to_float32_does_not_matter() -> None:
    """A key that answers in float32, as a prompt may ask, is right."""
    three_ways(lambda x: cubic(x).float(), cubic_sum, (2, 3), by="x")
    three_ways(lambda w, lr, steps: [float(np.float32(n)) for n in sgd(w, lr, steps)], descent, float, 0.15, 5)


# --- what is wrong

WRONG: dict[str, tuple[Any, ...]] = {
    "a factor": (lambda x: 2 * cubic(x),),
    "a sign": (lambda x: -cubic(x),),
    "a missing term": (lambda x: 3 * x**2,),
    "a thousandth of it": (lambda x: 1.001 * cubic(x),),
    "nan": (lambda x: cubic(x) * math.nan,),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_key_stands_alone(name: str) -> None:
    """Wrong factor, sign or term: the key is named, and the place with all three numbers."""
    message = said(*WRONG[name], cubic_sum, (2, 3), by="x")
    assert "the derivative by x[0, 0] is " in message
    assert message.endswith("; the key stands alone"), message


@pytest.mark.parametrize("given", [{"factor": 1.0}, {"sign": 1.0}])
def test_a_wrong_gradient_beside_a_right_value_is_found(given: dict[str, float]) -> None:
    """A lost factor of both gradients, a lost sign of the second."""

    def key(pred: Tensor, target: Tensor) -> Observation:
        return mse(pred, target, **given)

    message = said(key, mean_of_squares, (2, 3), (2, 3))
    assert f"key: the gradient for {'pred' if 'factor' in given else 'target'}[0, 0] is " in message
    assert message.endswith("; the key stands alone")


def test_a_wrong_value_beside_right_gradients_is_found() -> None:
    """A constant that no derivative sees."""

    def key(pred: Tensor, target: Tensor) -> Observation:
        right = mse(pred, target)
        return returned(right.value + 1, (2 * (pred - target).detach() / 6, 2 * (target - pred).detach() / 6))

    assert "key: the value is " in said(key, mean_of_squares, (2, 3), (2, 3))


def test_a_wrong_step_is_found_where_it_shows() -> None:
    """The first step is right, the second is not."""

    def piling_up(w: float, lr: float, steps: int) -> list[float]:
        return [n * (1 + 0.01 * count) for count, n in enumerate(sgd(w, lr, steps))]

    message = said(piling_up, descent, float, 0.15, 4)
    assert "piling_up: the result[1] is " in message
    assert message.endswith("; the key stands alone")


def test_autograd_can_be_the_odd_one() -> None:
    """Part of the forward function is cut out of the graph."""
    message = said(cubic, lambda x: (x**3 - 2 * x.detach()).sum(), (2,), by="x")
    assert message.endswith("; autograd stands alone"), message


def test_finite_differences_can_be_the_odd_one() -> None:
    """Stairs so small that autograd does not see them: the forward function is rounded."""
    message = said(cubic, lambda x: cubic_sum(x) + (cubic_sum(x) * 1e6).round().detach() / 1e6, (2,), by="x")
    assert message.endswith("; finite differences stand alone"), message


def test_all_three_can_differ() -> None:
    """A wrong key and a graph that is cut."""
    message = said(lambda x: 0 * x, lambda x: (x**3 - 2 * x.detach()).sum(), (2,), by="x")
    assert message.endswith("; no two agree"), message


def test_the_sentence_has_the_numbers() -> None:
    """The function, the place, three numbers, which draw it was, and who is alone."""
    message = said(lambda x: [7.0], lambda x: x.reshape(1) * 2, float, by="x")
    assert message == (
        "<lambda>: the derivative by x[0] is 7 in the key, 2 by autograd and 2 by finite differences in draw 1; "
        "the key stands alone"
    )


# --- what cannot be compared


def test_missing_gradients_are_no_agreement() -> None:
    """A key that returns a bare value, or too few gradients, has not been proven."""

    def value_only(pred: Tensor, target: Tensor) -> Tensor:
        return functional.mse_loss(pred.detach(), target.detach())

    def one_only(pred: Tensor, target: Tensor) -> Observation:
        return returned(value_only(pred, target), (pred.detach() - target.detach(),))

    message = said(value_only, mean_of_squares, (2,), (2,))
    assert "value_only: the key does not return the gradient for pred; return it, or say what `by` is" in message
    message = said(one_only, mean_of_squares, (2,), (2,))
    assert message == "1 gradients came back for 2 tensors (pred, target)"


def test_another_shape_is_no_agreement() -> None:
    """Numbers are compared place by place, never broadcast."""
    message = said(lambda x: cubic(x)[:, None], cubic_sum, (2,), by="x")
    assert message == (
        "<lambda>: the derivative by x has other entries in the key (2, up to [1, 0]) than by autograd (2, up to [1])"
    )


def test_a_forward_in_float32_is_refused() -> None:
    """A difference of float32 numbers is noise, so that it would be called odd without being wrong."""
    assert "computes in torch.float32; write its constants in float64" in said(
        cubic, lambda x: cubic_sum(x).float(), (2,), by="x"
    )


@pytest.mark.parametrize(
    ("inputs", "by", "message"),
    [
        (((2,), (2,)), "x", "cubic: 2 inputs for x"),
        (((2,),), "y", "cubic: by='y', but the plain function has x"),
    ],
)
def test_inputs_must_fit_the_plain_function(inputs: tuple[Any, ...], by: str, message: str) -> None:
    """A parameter without an input, an input without a parameter, and a name that is none."""
    with pytest.raises(TypeError, match=f"^{message}$"):
        three_ways(cubic, cubic_sum, *inputs, by=by)


# --- how it is done


def test_inputs_are_drawn_anew_and_always_the_same() -> None:
    """Each draw has other numbers, standard normal ones in float64; another run has the same."""
    seen: list[Tensor] = []

    def key(x: Tensor) -> Tensor:
        seen.append(x.detach())
        return cubic(x)

    for _ in range(2):
        three_ways(key, cubic_sum, (400,), by="x")
    first, again = seen[:DRAWS], seen[DRAWS:]
    assert DRAWS > 1
    assert all(torch.equal(one, two) for one, two in zip(first, again, strict=True))
    assert not torch.equal(first[0], first[1])
    assert all(x.dtype == torch.float64 and abs(float(x.mean())) < 0.2 and abs(float(x.std()) - 1) < 0.1 for x in seen)


@pytest.mark.parametrize("at", [1e-3, 1.0, -40.0])
def test_differences_are_as_near_as_stated(at: float) -> None:
    """A hundred times nearer than the tolerance, for numbers small and large and functions that bend."""
    x = torch.tensor([at, -at / 3], dtype=torch.float64)
    for f in (torch.sin, torch.sigmoid, lambda x: (x / 40).exp(), lambda x: x.square().mean()):
        near = by_differences(f, x)
        assert torch.allclose(near, by_autograd(f, x), rtol=1e-8, atol=1e-8)


def test_differences_of_large_numbers_have_larger_steps() -> None:
    """A loss of errors in the millions, of which a fixed step would leave rounding alone."""
    x = torch.tensor([3e6, -1e6], dtype=torch.float64)
    assert torch.allclose(by_differences(lambda x: x.square().mean(), x), x, rtol=1e-8)
