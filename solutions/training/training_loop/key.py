"""The model is a formula in its parameters; sympy differentiates the squared error of one example by each of them, and
the mean over a mini-batch gives the update. A line is computed in exact fractions.
"""

from fractions import Fraction
from functools import cache

import numpy as np
import sympy

from autograder.grading import three_ways


@cache
def example(d, bent):
    """Of one example: prediction, squared error, and its derivatives by the parameters, in the order of torch's.

    A line w x + b; or bent, v tanh(w x + b) + c.
    """
    x, w = (sympy.symbols(f"{name}:{d}") for name in "xw")
    y, b, v, c = sympy.symbols("y b v c")
    inner = sum(one * two for one, two in zip(w, x, strict=True)) + b
    prediction, parameters = (v * sympy.tanh(inner) + c, [*w, b, v, c]) if bent else (inner, [*w, b])
    error = (prediction - y) ** 2
    slopes = [error.diff(parameter) for parameter in parameters]
    return sympy.lambdify([parameters, x, y], [prediction, error, *slopes], "math")


def mean(numbers):
    """The sum over the number of them."""
    return sum(numbers) / len(numbers)


def walked(start, x, y, epochs, batch_size, lr, bent):
    """The losses and the parameters after every mini-batch, and at the end the function of an example."""
    number = float if bent else Fraction
    rows, targets = [[number(one) for one in row] for row in x.tolist()], [*map(number, y.tolist())]
    look, lr, now = example(len(rows[0]), bent), number(lr), [*map(number, start)]
    losses, path = [], [now]
    for begin in [*range(0, len(rows), batch_size)] * epochs:
        batch = range(begin, min(begin + batch_size, len(rows)))
        _, errors, *slopes = zip(*(look(now, rows[i], targets[i]) for i in batch), strict=True)
        losses.append(mean(errors))
        now = [one - lr * mean(slope) for one, slope in zip(now, slopes, strict=True)]
        path.append(now)
    predictions = [look(now, row, target)[0] for row, target in zip(rows, targets, strict=True)]
    return losses, path, predictions


def results(start, x, y, *, epochs, batch_size, lr, bent=False):
    """What comes out of the training of a model whose parameters are `start`, in a row."""
    losses, _, predictions = walked(start, x, y, epochs, batch_size, lr, bent)
    return [*map(float, losses)], np.array([*map(float, predictions)], dtype=np.float32)


def parameters(start, x, y, *, epochs, batch_size, lr, bent=False):
    """The parameters after the training, in a row."""
    return [*map(float, walked(start, x, y, epochs, batch_size, lr, bent)[1][-1])]


def path_of_a_line(start, x, y, lr):
    """The parameters after each mini-batch of 2, in 3 epochs."""
    return [[*map(float, now)] for now in walked(start.tolist(), x, y, 3, 2, lr, bent=False)[1][1:]]


def path_of_a_bent_one(start, x, y, lr):
    """The same of the other model."""
    return [[*map(float, now)] for now in walked(start.tolist(), x, y, 3, 2, lr, bent=True)[1][1:]]


def check_paths():
    """Every update, of both models, with the derivatives of the mean over a mini-batch."""

    def descent(predict):
        def path(derivative, start, x, y, lr):
            now, found = start, []
            for _ in range(3):
                for i in (0, 2, 4):
                    loss = lambda p, i=i: ((predict(p, x[i : i + 2]) - y[i : i + 2]) ** 2).mean()  # noqa: E731
                    now = now - lr * derivative(loss, now)
                    found.append(now)
            return found

        return path

    rate = lambda rng: float(rng.uniform(0.05, 0.2))  # noqa: E731
    three_ways(path_of_a_line, descent(lambda p, x: x @ p[:2] + p[2]), (3,), (5, 2), (5,), rate)
    three_ways(
        path_of_a_bent_one, descent(lambda p, x: p[3] * (x @ p[:2] + p[2]).tanh() + p[4]), (5,), (5, 2), (5,), rate
    )


def check_numbers_of_the_curriculum():
    """Two epochs as fractions, done elsewhere."""
    x, y = np.array([[0.0], [1.0], [2.0], [-1.0], [1.0]]), np.array([1.0, 3.0, 4.0, -1.0, 2.0])
    losses, path, _ = walked([0, 0], x, y, 2, 2, 1 / 8, bent=False)
    assert losses[:3] == [5, Fraction(565, 128), Fraction(9, 1024)]
    assert losses[3:] == [Fraction(19181, 32768), Fraction(230809, 2**20), Fraction(10556001, 2**26)]
    assert path[-1] == [Fraction(46643, 32768), Fraction(25391, 32768)]
    assert walked([0, 0], x, y, 1, 2, 0, bent=False)[0] == [5, Fraction(17, 2), 4]
