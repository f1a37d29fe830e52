"""Public graders of training/learning_rate: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe

W = torch.tensor([[1.5, -2.0, 3.0], [5.0, -4.0, 7.0]])
GRAD = torch.tensor([[4.0, 8.0, -3.0], [2.0, -6.0, 5.0]])
FINE_W = torch.tensor([0.1, -2.3, 7.7], dtype=torch.float64)
FINE_GRAD = torch.tensor([1.3, 0.7, -0.9], dtype=torch.float64)
CUBE = torch.tensor([[[2.0, -3.0]], [[4.5, 6.0]], [[-1.0, 8.0]]])

# Both sides of each bound, and each bound: for a curvature above 1, below 1 and 1.
LEARNING_RATES = [(0.125, 4.0), (0.25, 4.0), (0.375, 4.0), (0.5, 4.0), (0.75, 4.0), (1.5, 0.5), (3.0, 0.5), (2.0, 1.0)]
LEARNING_RATES += [(0.000030517578125, 2.0), (28.0, 0.0625)]
TINY = 2.0**-40
CLOSE_TO_A_BOUND = [(0.25 - TINY, 4.0), (0.25 + TINY, 4.0), (8 - TINY, 0.25), (8 + TINY, 0.25), (0.5 - 2**-20, 4.0)]


@probe("update")
def one_step(student):
    return [student.update(W, GRAD, 0.25)]


@probe("update", aspect="edges")
def other_shapes(student):
    inputs = [(torch.tensor(2.5), torch.tensor(-3.0)), (torch.empty(2, 0), torch.empty(2, 0)), (CUBE, CUBE - 5)]
    return student.update.map([(*pair, 0.75) for pair in inputs])


@probe("update", aspect="edges")
def in_float64(student):
    return [student.update(FINE_W, FINE_GRAD, 0.1)]


@probe("update", aspect="edges")
def views(student):
    row = torch.tensor([3.0, -7.0]).expand(3, 2)
    return student.update.map([(W.T, row, 0.25), (W[:, 1:], GRAD[:, ::2], 1.25)])


@probe("update", aspect="devices")
def on_the_device(student):
    return [student.update(on_device(W), on_device(GRAD), 0.25)]


@probe("descend")
def three_steps(student):
    return [student.descend(7.0, 0.125, 3.0, 3)]


@probe("descend")
def over_zero(student):
    return [student.descend(-6.0, 0.75, 2.5, 4)]


@probe("descend", aspect="edges")
def running_away(student):
    return [student.descend(5.0, 0.5, 4.5, 3)]


@probe("descend", aspect="edges")
def no_steps(student):
    return [student.descend(5.0, 0.25, 3.0, 0), student.descend(5.0, 0.25, 3.0, 1)]


@probe("descend", aspect="edges")
def staying_at_zero(student):
    return [student.descend(5.0, 0.25, 4.0, 3), student.descend(0.0, 0.25, 3.0, 2)]


@probe("behaviour")
def words(student):
    return student.behaviour.map(LEARNING_RATES)


@probe("behaviour")
def refused(student):
    return student.behaviour.map([(0.0, 4.0), (-0.25, 4.0), (-TINY, 0.5)])


@probe("behaviour")
def close_to_a_bound(student):
    return student.behaviour.map(CLOSE_TO_A_BOUND)


@part("update")
def test_one_step(student, probes):
    """Each element moves against its own element of grad, by lr times that element; w and grad stay as they are.

    どの要素も、grad の同じ場所の要素と逆の向きに、その lr 倍だけ動きます。w と grad は変わりません。
    """
    check(one_step(student), probes["one_step"])


@part("update")
def test_other_shapes(student, probes):
    """w may have no axes, be empty, or have three axes.

    w は、軸がないことも、空のことも、軸が 3 本のこともあります。
    """
    check(other_shapes(student), probes["other_shapes"])


@part("update")
def test_in_float64(student, probes):
    """float64 stays float64, with all its digits.

    float64 は float64 のままで、精度も保たれます。
    """
    check(in_float64(student), probes["in_float64"])


@part("update")
def test_on_the_device(student, probes):
    """Inputs on another device give a result on that device.

    入力が別の device にあれば、戻り値もその device にあります。
    """
    check(on_the_device(student), probes["on_the_device"])


@part("update")
def test_views(student, probes):
    """Views, such as a transposed w or an expanded grad, are used like others.

    転置した w や拡張 (expand) した grad のようなビューも、同じように使えます。
    """
    check(views(student), probes["views"])


@part("update")
def test_new_memory(student):
    """Writing into a result changes neither w nor grad, nor the result of another call.

    戻り値に書き込んでも、w も grad も、別の呼び出しの戻り値も変わりません。
    """
    kept = student.define("lambda f, w, grad: [f(w, grad, 0.25), f(w, grad, 0.25).fill_(9)][0]")
    check(kept(student.update, W, GRAD), W - 0.25 * GRAD)
    check(kept(student.update, W, torch.zeros(2, 3)), W)
    check(kept(student.update, 1.25 * GRAD, GRAD), GRAD)


@part("descend")
def test_three_steps(student, probes):
    """Each step uses the gradient at its own w; the list has w after each step, without the start.

    どのステップも、そのときの w での勾配を使います。リストには各ステップの後の w が入り、最初の値は入りません。
    """
    check(three_steps(student), probes["three_steps"])


@part("descend")
def test_over_zero(student, probes):
    """A step may lead to the other side of 0; the start may be negative.

    ステップで 0 の反対側へ行くこともあります。最初の値は負のこともあります。
    """
    check(over_zero(student), probes["over_zero"])


@part("descend")
def test_running_away(student, probes):
    """With a large lr w runs away from 0.

    lr が大きいと、w は 0 から離れていきます。
    """
    check(running_away(student), probes["running_away"])


@part("descend")
def test_no_steps(student, probes):
    """0 steps give an empty list, and 1 step a list with one number.

    0 ステップなら空のリスト、1 ステップなら数が 1 つのリストです。
    """
    check(no_steps(student), probes["no_steps"])


@part("descend")
def test_staying_at_zero(student, probes):
    """Where w is 0 it stays, and each step is in the list.

    w が 0 になると、そこにとどまります。どのステップの値もリストに入ります。
    """
    check(staying_at_zero(student), probes["staying_at_zero"])


@part("descend")
def test_many_steps(student):
    """100 steps work too, however small or large w becomes; a second call with the same numbers starts afresh.

    100 ステップでも、w がどんなに小さく、または大きくなっても動きます。同じ数でもう一度呼ぶと、また最初から始まります。
    """
    check(student.descend.map([(2.0, 0.03125, 0.5, 100)] * 2), [[2 * 0.984375**k for k in range(1, 101)]] * 2)
    closer, farther = [(-0.25) ** k for k in range(1, 101)], [(-1.25) ** k for k in range(1, 31)]
    check(student.descend.map([(1.0, 0.3125, 4.0, 100), (1.0, 0.5, 4.5, 30)]), [closer, farther])


@part("behaviour")
def test_words(student, probes):
    """The word fits the movement, on both sides of each bound and exactly there, for any curvature.

    境目の手前でも、先でも、ちょうど境目でも、曲率 a がいくつでも、動き方に合う文字列です。
    """
    check(words(student), probes["words"])


@part("behaviour")
def test_refused(student, probes):
    """A learning rate of 0, and a negative one, raise `ValueError`.

    学習率が 0 のときと負のときは、`ValueError` が出ます。
    """
    check(refused(student), probes["refused"])


@part("behaviour")
def test_close_to_a_bound(student, probes):
    """The comparison is exact: a little below a bound and a little above it, the words differ.

    比べ方は正確です。境目より少し小さいときと少し大きいときでは、文字列が違います。
    """
    check(close_to_a_bound(student), probes["close_to_a_bound"])
