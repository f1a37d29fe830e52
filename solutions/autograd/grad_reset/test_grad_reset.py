"""Hidden graders of autograd/grad_reset: unseen inputs against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part, with_scaled_gradients


def leaf(values, old=None):
    """A tracked copy of `values`, with an old `.grad` full of `old`."""
    w = values.clone().requires_grad_()
    w.grad = None if old is None else torch.full_like(values, old)
    return w


def fresh(student, key, *leaves):
    """Check the gradient of each leaf against the key's."""
    found = student.fresh_gradient.map([(w,) for w in leaves])
    check(found, key.fresh_gradient.map([(w,) for w in leaves]), ignore=("grad",))


@part("grads_without_reset")
def test_other_numbers_add_up(student, key, rng):
    """Each call adds the same gradient once more, for any x; every function call starts afresh.

    x がどんな数でも、呼ぶたびに同じ勾配が足されます。関数を呼び直せば、また最初から始まります。
    """
    x = float(rng.uniform(1, 9))
    inputs = [(-x, 4), (x, 6), (x, 2), (-1.5, 1), (0.0123478, 3), (x, 2)]
    check(student.grads_without_reset.map(inputs), key.grads_without_reset.map(inputs))


@part("grads_without_reset")
def test_few_and_many_calls(student, key, rng):
    """No calls at all, an x of 0, and a long run.

    1 回も呼ばない場合、x が 0 の場合、長く続ける場合です。
    """
    inputs = [(float(rng.uniform(1, 9)), 0), (0.0, 3), (-0.75, 200)]
    check(student.grads_without_reset.map(inputs), key.grads_without_reset.map(inputs))


@part("fresh_gradient")
def test_whatever_was_there(student, key, rng):
    """An old gradient of any kind has no influence, nor has its absence.

    古い勾配がどんな値でも、あるいはなくても、答えは変わりません。
    """
    olds = (None, 0.0, -7.5, 1e12, float("nan"), float("-inf"))
    fresh(student, key, *(leaf(rng.tensor(4), old) for old in olds))


@part("fresh_gradient")
def test_values(student, key):
    """w may be below, at or above 3, near it or far away, and hold equal numbers.

    w は 3 より小さくても、3 でも、3 より大きくても、近くても遠くても、同じ数が並んでいても構いません。
    """
    rows = ([0.0, -2.0, 3.0, 3.0], [3.001, 2.9985, 3.00025], [-2e4, 4e4, 4e4])
    fresh(student, key, *(leaf(torch.tensor(row, dtype=torch.float32), 1.0) for row in rows))


@part("fresh_gradient")
def test_shapes_and_dtypes(student, key, rng):
    """Any number of axes, none included, and sides of length 0, in either dtype.

    軸は 0 本でも何本でも、長さ 0 の軸があっても、どちらの dtype でも動きます。
    """
    shapes = ((), (1,), (5,), (0,), (2, 0), (3, 2), (2, 1, 4))
    for dtype in (torch.float32, torch.float64):
        fresh(student, key, *(leaf(rng.tensor(*shape, dtype=dtype), old) for shape in shapes for old in (None, 2.0)))


@part("fresh_gradient")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_tensor_is(student, key, rng, place):
    """The gradient is where the tensor is, with an old gradient there and without.

    古い勾配があってもなくても、勾配はテンソルと同じ device にあります。
    """
    fresh(student, key, *(place(leaf(rng.tensor(2, 2), old)) for old in (None, 3.5)))


@part("fresh_gradient")
def test_called_again(student, key, rng):
    """Results written into, a backward() in between, new values in w: each answer is right again.

    戻り値に書き込んでも、間に backward() を呼んでも、w の値が変わっても、答えは毎回正しくなります。
    """
    later = (
        "lambda f, w: [f(w).fill_(-5), f(w) + 0, setattr(w, 'grad', None) or (w ** 3).sum().backward() or w.grad + 0, "
        "f(w.data.add_(2) is None or w)][1:]"
    )
    for old in (None, 1.5):
        w = leaf(rng.tensor(2, 3), old)
        expected = [key.fresh_gradient(w).value, 3 * w.detach() ** 2, key.fresh_gradient((w + 2).detach()).value]
        check(student.define(later)(student.fresh_gradient, w), expected, ignore=("grad", "values", "version"))


@part("fresh_gradient")
def test_tripled_by_autograd(student, key, rng):
    """The answer follows autograd when autograd's gradients are made three times as large.

    autograd の勾配を 3 倍にすると、答えもそのとおりに変わります。
    """
    tripled = student.define(with_scaled_gradients(3, otherwise="3 * found"))
    w = leaf(rng.tensor(2, 2))
    check(tripled(student.fresh_gradient, w), 3 * key.fresh_gradient(w).value, ignore=("grad",))


@part("sgd")
def test_other_numbers(student, key, rng):
    """Any start, below, at or above 0 and 3, near or far, and any learning rate, also one that jumps over 3.

    最初の値は 0 でも、0 や 3 より小さくても大きくても、3 から遠くてもよく、学習率は 3 を飛び越えるほど大きいこともあります。
    """
    slow, usual, over, away = (0.0002, 0.0009), (0.05, 0.2), (0.6, 0.9), (1.1, 1.9)
    # No path comes near 0, where the errors of float32 show: they are those of the numbers that went before.
    below = [(-9, -5, (0.05, 0.1), 3), (-0.9, -0.1, (0.15, 0.2), 3), (0.5, 2, usual, 4), (-9, -5, away, 4)]
    above = [(3.01, 3.05, usual, 2), (4, 9, usual, 6), (4, 9, slow, 4), (4, 6, over, 4)]
    inputs = [(float(rng.uniform(*w)), float(rng.uniform(*lr)), steps) for *w, lr, steps in below + above]
    inputs += [(0.0123478, 0.00073, 4), (0.0, 0.3, 2), (-2e4, 0.15, 3)]
    check(student.sgd.map(inputs), key.sgd.map(inputs))


@part("sgd")
def test_few_and_many_steps(student, key, rng):
    """No steps at all, a start at 3, a single jump to 3, and a long run.

    0 ステップの場合、3 から始める場合、1 回で 3 に着く場合、長く続ける場合です。
    """
    w = float(rng.uniform(4, 9))
    inputs = [(w, 0.2, 0), (3.0, 0.3, 3), (-w, 0.5, 3), (w, 0.03, 200)]
    check(student.sgd.map(inputs), key.sgd.map(inputs))


@part("sgd")
def test_starts_afresh(student, key, rng):
    """Each call starts afresh, also when other calls came in between.

    間にほかの呼び出しがあっても、呼ぶたびに最初から始まります。
    """
    w = float(rng.uniform(4, 9))
    inputs = [(w, 0.15, 3), (w, 0.3, 2), (-w, 0.05, 3), (w, 0.15, 3)]
    check(student.sgd.map(inputs), key.sgd.map(inputs))


@part("sgd")
def test_steps_tripled_by_autograd(student, key, rng):
    """The steps follow autograd when autograd's gradients are made three times as large.

    autograd の勾配を 3 倍にすると、ステップもそのとおりに変わります。
    """
    tripled = student.define(with_scaled_gradients(3, otherwise="f(args[0], 3 * args[1], args[2])"))
    w = float(rng.uniform(4, 9))
    check(tripled(student.sgd, w, 0.07, 3), key.sgd(w, 3 * 0.07, 3).value)
