"""L = the mean of log sum(exp(z_j)) - z_t over the rows, and its derivatives by every z, by sympy."""

from functools import cache
from math import fsum

import sympy
import torch

from autograder.grading import returned, three_ways


@cache
def log_sum_exp(classes):
    """log sum(exp(z_j)) for so many classes, and its derivative by each z."""
    z = sympy.symbols(f"z:{classes}")
    whole = sympy.log(sum(map(sympy.exp, z)))
    return sympy.lambdify([z], [whole, *(whole.diff(one) for one in z)], "math")


def row_loss(z, label):
    """The loss of one row and its derivatives; the same with any number taken off all its scores: `check_shifted`."""
    z = [one - max(z) for one in z]
    whole, *slopes = log_sum_exp(len(z))(z)
    return whole - z[label], [slope - (place == label) for place, slope in enumerate(slopes)]


def cross_entropy(logits, target):
    """The loss and its gradient for tracked logits; nan for no rows."""
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(tuple(logits.shape), tuple(target.shape))
    n = len(target)
    if not n:
        return torch.tensor(float("nan"), dtype=logits.dtype)
    losses, slopes = zip(*map(row_loss, logits.tolist(), target.tolist()), strict=True)
    loss = torch.tensor(fsum(losses) / n, dtype=logits.dtype)
    if not logits.requires_grad:
        return loss
    return returned(loss, (torch.tensor(slopes, dtype=torch.float64).div(n).to(logits.dtype),))


def check_loss_and_gradients():
    """torch's own loss, which students may not use."""
    for label in ([0, 2, 3], [1, 1, 0]):
        three_ways(cross_entropy, torch_loss, (3, 4), torch.tensor(label))


def torch_loss(logits, target):
    return torch.nn.functional.cross_entropy(logits, target)


def check_shifted():
    """With all letters: a number taken off all scores changes nothing, and dL/dz_i = softmax_i - [i is the label]."""
    z, c = sympy.symbols("z:3", real=True), sympy.Symbol("c", real=True)
    total = sum(map(sympy.exp, z))
    loss = sympy.log(total) - z[0]
    shifted = loss.subs({one: one - c for one in z}, simultaneous=True)
    assert sympy.simplify(sympy.expand_log(sympy.simplify(shifted - loss), force=True)) == 0, "shifted"
    for place, one in enumerate(z):
        assert sympy.simplify(loss.diff(one) - (sympy.exp(one) / total - int(place == 0))) == 0, "derivative"


def check_special_cases():
    """Equal scores cost log C, and two classes far apart cost their distance."""
    assert row_loss([5.0] * 7, 3)[0] == float(sympy.log(7)), "equal scores"
    assert row_loss([1000.0, 0.0], 1) == (1000.0, [1.0, -1.0]), "large scores"
