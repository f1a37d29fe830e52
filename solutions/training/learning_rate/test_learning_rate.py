"""Hidden graders of training/learning_rate: other numbers against the key."""

import torch

from autograder.grading import check, on_cpu, on_device, part

TINY = 2.0**-35


def check_all(function, truth, calls):
    """Many small calls in one message."""
    check(function.map(calls), truth.map(calls))


@part("update")
def test_other_numbers(student, key, rng):
    """Any shape, either dtype, and any learning rate above 0: small, large, above 1.

    どんな shape でも、どちらの dtype でも、0 より大きいどんな学習率でも動きます。小さくても、1 より大きくても構いません。
    """
    calls = []
    for shape in ((), (1,), (5,), (0,), (3, 0), (2, 3), (2, 1, 4)):
        for dtype, lr in ((torch.float32, 0.3), (torch.float64, float(rng.uniform(0.001, 0.1))), (torch.float64, 7.3)):
            calls.append((rng.tensor(*shape, dtype=dtype), rng.tensor(*shape, dtype=dtype), lr))
    check_all(student.update, key.update, calls)


@part("update")
def test_large_and_small_gradients(student, key):
    """A long gradient makes a long step, a short one a short step, and a gradient of 0 none.

    勾配が大きければ大きく、小さければ小さく進み、勾配が 0 なら動きません。
    """
    w, grad = torch.tensor([3.0, -5.0, 0.0, 2.0, 6.0, 0.0]), torch.tensor([4e4, -0.001, 7.0, 0.0, -250.0, 0.0])
    check_all(student.update, key.update, [(w, grad, 0.2), (w.double(), grad.double(), 0.2), (w, 0 * w, 0.7)])


@part("update")
def test_any_strides(student, key, rng):
    """Transposed, sliced and expanded inputs, in any combination.

    転置、スライス、拡張 (expand) した入力を、どう組み合わせても動きます。
    """
    turned, cut, row = rng.tensor(4, 3).T, rng.tensor(6, 8)[::2, 1::2], rng.tensor(4).expand(3, 4)
    pairs = [(turned, cut), (cut, row), (row, turned), (row, row), (cut[:, 0], cut[:, 1])]
    check_all(student.update, key.update, [(*pair, 0.15) for pair in pairs])


@part("update")
def test_where_the_inputs_are(student, key, rng):
    """The result is on the device of the inputs, whatever their shape and dtype.

    shape や dtype に関係なく、戻り値は入力と同じ device にあります。
    """
    inputs = [rng.tensor(3), rng.tensor(2, 2, dtype=torch.float64).T, rng.tensor(), torch.empty(0, 2)]
    calls = [(place(one), place(one - 2), 0.35) for one in inputs for place in (on_device, on_cpu)]
    check_all(student.update, key.update, calls)


@part("update")
def test_called_again(student, key, rng):
    """Results are independent of each other, of the arguments, and of calls in between.

    戻り値は、ほかの戻り値や引数、間にあった呼び出しの影響を受けません。
    """
    w, grad = rng.tensor(2, 3), rng.tensor(2, 3)
    results = student.define(
        "lambda f, w, grad: [f(w, grad, 0.4), f(w, grad, 0.4).fill_(-1), f(grad, w, 2.5).zero_(), "
        "f(w, grad, 0.4), f(w, grad, 0.4).fill_(3)][::3]"
    )
    check(results(student.update, w, grad), [key.update(w, grad, 0.4).value] * 2)
    check(results(student.update, w, 0 * grad), [w, w])
    check(results(student.update, torch.zeros(2, 3), -2.5 * grad), [grad, grad])


@part("descend")
def test_other_paths(student, key, rng):
    """Any start, learning rate and curvature: slowly from one side, jumping over 0, and running away.

    最初の値、学習率、曲率はいろいろです。片側からゆっくり進むことも、0 を飛び越えることも、離れていくこともあります。
    """
    calls = []
    for product in ((0.01, 0.05), (0.2, 0.8), (1.2, 1.8), (2.1, 2.5)):
        for curvature in ((0.1, 0.8), (1.5, 9)):
            a = float(rng.uniform(*curvature))
            calls.append((float(rng.uniform(1, 9) * rng.choice([-1, 1])), float(rng.uniform(*product)) / a, a, 5))
    check_all(student.descend, key.descend, calls)


@part("descend")
def test_fifty_steps(student, key):
    """A small change of the learning rate decides where fifty steps lead.

    学習率が少し違うだけで、50 ステップの行き先が変わります。
    """
    check_all(
        student.descend, key.descend, [(1.0, lr, 4.0, 50) for lr in (0.0078125, 0.25, 0.4375, 0.5, 0.53125, 0.625)]
    )


@part("descend")
def test_few_and_many_steps(student, key, rng):
    """No steps, one step and a hundred, from any start, also 0; each call starts afresh.

    0 ステップ、1 ステップ、100 ステップでも、0 から始めても動きます。呼ぶたびに最初から始まります。
    """
    w = float(rng.uniform(4, 9))
    calls = [(w, 0.2, 3.0, 0), (-w, 0.2, 3.0, 1), (w, 0.0625, 0.25, 100), (0.0, 0.4, 3.0, 3), (w, 0.2, 3.0, 2)]
    check_all(student.descend, key.descend, calls + calls)


@part("behaviour")
def test_at_the_bounds(student, key):
    """Exactly at a bound, just below it and just above it, for large and small curvatures.

    曲率が大きくても小さくても、ちょうど境目のときも、そのすぐ手前も、すぐ先も、正しく答えます。
    """
    products = [bound + change for bound in (1.0, 2.0) for change in (-TINY, 0.0, TINY)]
    check_all(student.behaviour, key.behaviour, [(p / a, a) for p in products for a in (0.125, 1.0, 2.0, 64.0)])


@part("behaviour")
def test_between_the_bounds(student, key, rng):
    """Learning rates and curvatures of all sizes, also where only their product tells.

    学習率も曲率もいろいろな大きさです。2 つの積を見ないと分からない場合もあります。
    """
    calls = [
        (TINY, 0.5),
        (0.03125, 60.0),
        (40.0, 0.03125),
        (6.0, 100.0),
        (0.5, 2.5),
        (2.5, 0.5),
        (1.25, 1.75),
        (0.75, 3.0),
    ]
    calls += [(int(rng.integers(1, 96)) / 32, int(rng.integers(1, 24)) / 8) for _ in range(12)]
    check_all(student.behaviour, key.behaviour, calls)


@part("behaviour")
def test_not_above_zero(student, key, rng):
    """Whatever the curvature, a learning rate of 0 or below raises `ValueError`; a tiny one above 0 does not.

    曲率がいくつでも、学習率が 0 以下なら `ValueError` が出ます。ごく小さくても 0 より大きければ出ません。
    """
    below = -int(rng.integers(1, 90)) / 32
    calls = [(lr, a) for lr in (0.0, -TINY, -1.0, -0.5, -8.0, below, TINY) for a in (0.25, 1.0, 8.0)]
    check_all(student.behaviour, key.behaviour, calls)
