"""Hidden graders of losses/cross_entropy: unseen inputs against the key."""

import math

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part, returned

TARGET_AXES = [
    ((3, 4), (3, 1)),
    ((4, 2), (4, 4)),
    ((2, 3), (1, 2)),
    ((1, 4), ()),
    ((3, 2), (3, 1, 1)),
    ((0, 2), (0, 1)),
]
"""Targets with too few axes or too many, mostly of as many rows."""

ROWS = [((4, 3), (3,)), ((3, 4), (4,)), ((5, 2), (1,)), ((1, 2), (5,)), ((1, 3), (0,)), ((0, 3), (1,)), ((2, 6), (12,))]
"""Numbers of rows that differ; the label of some counts is the number of classes, or of all logits."""

LOGITS_AXES = [((4,), (4,)), ((3,), (1,)), ((), ()), ((3, 2, 4), (3,)), ((2, 4, 3), (2, 3)), ((2, 3, 1), (2,))]
"""Logits with too few axes or too many."""


def batch(rng, rows, classes, dtype=torch.float32):
    """Scores from -3 to 3, and labels."""
    logits = torch.from_numpy(rng.uniform(-3, 3, (rows, classes))).to(dtype)
    return logits, labels(rng, rows, classes)


def labels(rng, rows, classes):
    return torch.from_numpy(rng.integers(0, classes, rows))


@part("cross_entropy")
@pytest.mark.parametrize(
    "sizes", [[(3, 4), (5, 2), (2, 6)], [(1, 3), (4, 1), (1, 1), (6, 6)]], ids=["several", "edges"]
)
def test_matches_the_key(student, key, rng, sizes):
    """Any number of rows from 1, and any number of classes from 1.

    行の数は 1 以上、クラスの数は 1 以上のどんな数でも計算できます。
    """
    batches = [batch(rng, *size) for size in sizes]
    check(student.cross_entropy.map(batches), [key.cross_entropy(*each) for each in batches])


@part("cross_entropy")
def test_every_label(student, key, rng):
    """The label chooses the class: every label for the same row, and all rows with the same label.

    ラベルがクラスを選びます。同じ行にどのラベルでも、すべての行に同じラベルでも計算できます。
    """
    logits, _ = batch(rng, 1, 5)
    batches = [(logits, torch.tensor([label])) for label in range(5)]
    logits, _ = batch(rng, 3, 5)
    batches += [(logits, torch.full((3,), label)) for label in range(5)]
    check(student.cross_entropy.map(batches), [key.cross_entropy(*each) for each in batches])


@part("cross_entropy")
def test_classes_in_another_order(student, key, rng):
    """Classes in another order, with their labels, and rows in another order give the same loss.

    クラスの順をラベルと一緒に変えても、行の順を変えても、損失は同じです。
    """
    logits, target = batch(rng, 4, 5)
    order, rows = torch.from_numpy(rng.permutation(5)), torch.from_numpy(rng.permutation(4))
    loss = key.cross_entropy(logits, target)
    check(student.cross_entropy(logits[:, order], order.argsort()[target]), loss)
    check(student.cross_entropy(logits[rows], target[rows]), loss)


@part("cross_entropy")
def test_large_scores(student, key, rng):
    """Large scores of either sign give a finite loss, with rows as far apart as you like.

    正でも負でも、大きなスコアで損失は有限の数になります。行どうしがどれだけ離れていても同じです。
    """
    whole, target = torch.from_numpy(rng.integers(-8, 9, (3, 4))).float(), torch.tensor([2, 0, 3])
    whole[range(3), target] -= 12  # so that a loss is larger than the rounding of 100
    rows = torch.tensor([[100.0], [-100.0], [0.0]])
    batches = [
        (whole + 100, target),
        (whole - 100, target),
        (whole + rows, target),
        (whole.double() + 1000, target),
        (torch.tensor([[1000.0, 0.0], [0.0, -1000.0], [-1000.0, 1000.0]]), torch.tensor([1, 1, 0])),
        (torch.tensor([[-10000.0, 10000.0, 0.0], [10000.0, -10000.0, 5000.0]]), torch.tensor([0, 2])),
        (torch.tensor([[-500.0, -500.0]]), torch.tensor([1])),
        (torch.tensor([[10000.0], [-10000.0]]), torch.tensor([0, 0])),
        (torch.tensor([[0.0, -120.0, 3.0]]), torch.tensor([1])),
    ]
    check(student.cross_entropy.map(batches), [key.cross_entropy(*each) for each in batches])


@part("cross_entropy")
def test_gradients_of_large_scores(student, key, rng):
    """The gradient is finite and right for large scores too.

    大きなスコアでも、勾配 (gradient) は有限で正しい値です。
    """
    batches = [
        (torch.tensor([[1000.0, 0.0]]), torch.tensor([1])),
        (torch.tensor([[1000.0, 0.0], [-10000.0, 10000.0]]), torch.tensor([0, 0])),
        (torch.tensor([[-300.0, 7.0, 7.0], [-900.0, -950.0, -990.0]]), torch.tensor([0, 1])),
        (torch.tensor([[7000.0], [-7000.0]]), torch.tensor([0, 0])),
    ]
    for logits, target in batches:
        for dtype in (torch.float32, torch.float64):
            given = logits.to(dtype).requires_grad_(), target
            check(student.cross_entropy(*given), key.cross_entropy(*given))


@part("cross_entropy")
def test_float64(student, key, rng):
    """float64 in, float64 out, to float64 precision, and so is the gradient.

    float64 の入力には、float64 の精度のまま float64 を返します。勾配 (gradient) も同じです。
    """
    for size in ((3, 4), (1, 2), (5, 3)):
        logits, target = batch(rng, *size, dtype=torch.float64)
        check(student.cross_entropy(logits, target), key.cross_entropy(logits, target))
        logits = logits.detach().requires_grad_()
        check(student.cross_entropy(logits, target), key.cross_entropy(logits, target))


@part("cross_entropy")
def test_gradients(student, key, rng):
    """The gradient reaches every logit, of any number of rows and classes, also from a multiple of the loss.

    行やクラスがいくつでも、損失を何倍かした数からでも、勾配 (gradient) がすべてのロジットに伝わります。
    """
    for size in ((4, 3), (1, 5), (3, 1), (2, 2)):
        logits, target = batch(rng, *size)
        logits = logits.requires_grad_()
        check(student.cross_entropy(logits, target), key.cross_entropy(logits, target))
    logits, target = torch.tensor([[-7.0, -7.0]] * 3).requires_grad_(), torch.tensor([0, 1, 1])
    times = float(rng.integers(3, 8))
    multiple = student.define("lambda f, logits, target, times: times * f(logits, target)")
    half = torch.tensor([[-0.5, 0.5], [0.5, -0.5], [0.5, -0.5]])
    expected = returned(torch.tensor(times * math.log(2)), (half * times / 3,))
    check(multiple(student.cross_entropy, logits, target, times), expected)


@part("cross_entropy")
def test_views(student, key, rng):
    """Transposed, sliced and expanded inputs are inputs like others, tracked or not.

    転置、スライス、拡張 (expand) した入力も、追跡中かどうかにかかわらず、同じように計算できます。
    """
    batches = [
        (rng.tensor(4, 3).T, labels(rng, 6, 4)[::2]),
        (rng.tensor(4).expand(3, 4), labels(rng, 3, 4)),
        (rng.tensor(3, 1).expand(3, 5), labels(rng, 1, 5).expand(3)),
        (rng.tensor(6, 5)[::2, 1:4], torch.from_numpy(rng.integers(0, 3, (3, 2)))[:, 1]),
        (rng.tensor(2, 4, 3)[1], labels(rng, 7, 3)[2:6]),
    ]
    for logits, target in batches:
        check(student.cross_entropy(logits, target), key.cross_entropy(logits, target))
        logits = logits.detach().requires_grad_()
        check(student.cross_entropy(logits, target), key.cross_entropy(logits, target))


@part("cross_entropy")
@pytest.mark.parametrize("shapes", [TARGET_AXES, ROWS, LOGITS_AXES], ids=["target", "rows", "logits"])
def test_other_shapes_are_refused(student, key, shapes):
    """Any shapes but (N, C) and (N,) raise ValueError with both shapes.

    (N, C) と (N,) の組でなければ、両方の shape を入れた ValueError を出します。
    """
    given = [(torch.ones(one), torch.zeros(two, dtype=torch.int64)) for one, two in shapes]
    check(student.cross_entropy.map(given), [key.cross_entropy(*each) for each in given])


@part("cross_entropy")
def test_empty_or_not(student, key, rng):
    """nan comes out of a batch without rows, tracked or not, and of no other.

    行のないバッチでは、追跡中かどうかにかかわらず nan になります。ほかのバッチではなりません。
    """
    batches = [
        batch(rng, *size, dtype) for size in ((0, 4), (1, 4), (0, 1)) for dtype in (torch.float32, torch.float64)
    ]
    check(student.cross_entropy.map(batches), [key.cross_entropy(*each) for each in batches])
    nothing = torch.empty(0, 2, requires_grad=True), torch.empty(0, dtype=torch.int64)
    number_of = student.define("lambda f, logits, target: f(logits, target).detach()")
    check(number_of(student.cross_entropy, *nothing), torch.tensor(float("nan")))


@part("cross_entropy")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_inputs_are(student, key, rng, place):
    """The loss and its gradient are beside the inputs: tracked, float64, without rows, or with large scores.

    追跡中でも、float64 でも、行がなくても、大きなスコアでも、損失と勾配 (gradient) は入力と同じ device にあります。
    """
    sizes = ((3, 4), torch.float32), ((2, 5), torch.float64), ((1, 1), torch.float32), ((0, 3), torch.float32)
    batches = [batch(rng, *size, dtype=dtype) for size, dtype in sizes]
    batches += [(torch.tensor([[1000.0, 0.0]]), torch.tensor([1]))]
    for logits, target in batches:
        given = place(logits), place(target)
        check(student.cross_entropy(*given), key.cross_entropy(*given))
    logits, target = batch(rng, 3, 2)
    given = place(logits.requires_grad_()), place(target)
    check(student.cross_entropy(*given), key.cross_entropy(*given))


@part("cross_entropy")
def test_nothing_else_changes(student, key, rng):
    """Arguments and an old gradient stay, and a second call with the same tensors gives the same answer.

    引数も、logits が持っていた勾配 (gradient) も元のままです。同じテンソルでもう一度呼んでも同じ答えになります。
    """
    logits, target = batch(rng, 3, 4)
    others, labels = batch(rng, 3, 4)
    loss = key.cross_entropy(logits, target)
    again = student.define("lambda f, x, t, y, u: [f(x, t).detach().fill_(-1), f(y, u), f(x, t)][2]")
    check(again(student.cross_entropy, logits, target, others, labels), loss)
    kept = student.define("lambda f, x, t, y, u: [f(x, t), f(y, u).detach().fill_(-1)][0]")
    check(kept(student.cross_entropy, logits, target, others, labels), loss)
    logits = logits.detach().requires_grad_()
    logits.grad = rng.tensor(3, 4)
    check(student.cross_entropy(logits, target), key.cross_entropy(logits, target))


@part("cross_entropy")
def test_many(student, key, rng):
    """400 logits take a moment, not more, in 200 rows or with 20 classes.

    ロジットが 400 個でも長くはかかりません。200 行でも、20 クラスでも同じです。
    """
    batches = [batch(rng, 200, 2), batch(rng, 20, 20)]
    check(student.cross_entropy.map(batches), [key.cross_entropy(*each) for each in batches])
