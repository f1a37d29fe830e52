"""Public graders of losses/mse_by_hand: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe

PRED = torch.tensor([[0.0, 1, 2], [3, -1, 5]])
TARGET = torch.tensor([[1.0, -1, 0], [1, 2, 2.5]])

TALL_PRED = torch.tensor([[2.0, -1], [4, 3], [-2, 5], [1, 6]])
TALL_TARGET = torch.tensor([[1.0, 3], [1, 4.5], [-4, 6], [6, 4]])

FINE_PRED = torch.tensor([[0.1, 1.7, -2.2], [0.8, 3.1, 0.7]], dtype=torch.float64)
FINE_TARGET = torch.tensor([[1.2, 0.4, -0.6], [2.1, 1.4, 0.4]], dtype=torch.float64)
"""No square of a difference, and not the loss, is the same in float32: float64 that went through it shows."""


@probe("mse")
def the_notes_example(student):
    return [student.mse(torch.tensor([[0.0, 1, 2]]), torch.tensor([[1.0, -1, 0]]))]


@probe("mse")
def two_tables(student):
    return student.mse.map([(PRED, TARGET), (TALL_PRED, TALL_TARGET)])


@probe("mse", aspect="devices")
def two_rows_on_the_device(student):
    return [student.mse(on_device(PRED), on_device(TARGET))]


@probe("mse")
def gradients_of_two_rows(student):
    pred, target = PRED.clone().requires_grad_(), TARGET.clone().requires_grad_()
    return student.mse.map([(pred, target), (pred, TARGET), (PRED, target)])


@probe("mse", aspect="arguments")
def old_gradients(student):
    pred, target = PRED.clone().requires_grad_(), TARGET.clone().requires_grad_()
    pred.grad, target.grad = torch.full((2, 3), 7.0), torch.full((2, 3), -4.0)
    return [student.mse(pred, target)]


@probe("mse")
def shapes_that_broadcast(student):
    pairs = [((6, 1), (6,)), ((1, 3), (2, 3)), ((2, 3), (1, 3)), ((2, 3), (2, 1)), ((2, 1), (2, 3)), ((4, 1), (1, 4))]
    return student.mse.map([(first(PRED, one), first(TARGET, two)) for one, two in pairs])


@probe("mse", aspect="edges")
def three_axes(student):
    return [student.mse(TALL_PRED.reshape(2, 2, 2), TALL_TARGET.reshape(2, 2, 2))]


@probe("mse", aspect="edges")
def transposed(student):
    return [student.mse(PRED.T, TARGET.T)]


@probe("mse", aspect="edges")
def in_float64(student):
    return [student.mse(FINE_PRED, FINE_TARGET)]


@probe("mse", aspect="edges")
def nothing_to_average(student):
    return [student.mse(torch.empty(0, 3), torch.empty(0, 3))]


def first(values, shape):
    """The first of the values, in this shape."""
    return values.reshape(-1)[: torch.Size(shape).numel()].reshape(shape)


@part("mse")
def test_the_notes_example(student, probes):
    """The squares 1, 4 and 4 have the mean 3.

    2 乗の 1, 4, 4 の平均は 3 です。
    """
    check(the_notes_example(student), probes["the_notes_example"])


@part("mse")
def test_two_tables(student, probes):
    """The mean is taken over all elements: of 2 rows with 3 columns, and of 4 rows with 2.

    2 行 3 列でも 4 行 2 列でも、すべての要素で平均します。
    """
    check(two_tables(student), probes["two_tables"])


@part("mse")
def test_two_rows_on_the_device(student, probes):
    """Inputs on another device give a loss on that device, also where it is nan.

    入力が別の device にあれば、損失もその device にあります。nan のときも同じです。
    """
    check(two_rows_on_the_device(student), probes["two_rows_on_the_device"])
    nothing = on_device(torch.empty(0))
    check(student.mse(nothing, nothing), torch.tensor(float("nan")), on="device")


@part("mse")
def test_gradients(student, probes):
    """Gradients flow back to pred, and to target too.

    pred にも target にも勾配 (gradient) が伝わります。
    """
    check(gradients_of_two_rows(student), probes["gradients_of_two_rows"])


@part("mse")
def test_shapes_that_broadcast(student, probes):
    """Shapes that differ are refused though torch would broadcast them, e.g. (6, 1) and (6,).

    (6, 1) と (6,) のように torch がブロードキャストできる場合も、shape が違えば受け付けません。
    """
    check(shapes_that_broadcast(student), probes["shapes_that_broadcast"])


@part("mse")
def test_axes_and_views(student, probes):
    """Tensors with no axis, one or three are inputs like others; so are transposed, sliced and expanded ones.

    軸が 0 本、1 本、3 本のテンソルも、転置、スライス、拡張 (expand) したテンソルも、同じように計算できます。
    """
    check(three_axes(student), probes["three_axes"])
    check(student.mse(torch.tensor(5.0), torch.tensor(2.0)), torch.tensor(9.0))
    check(student.mse(torch.tensor([1.0, 2, 3, 5]), torch.tensor([2.0, 4, 3, 2])), torch.tensor(3.5))
    check(transposed(student), probes["transposed"])
    check(student.mse(PRED[:, :2], TARGET[:, :2]), torch.tensor(4.5))
    check(student.mse(torch.tensor([[1.0], [2.0]]).expand(2, 3), TARGET), torch.tensor(6.25 / 6))


@part("mse")
def test_float64(student, probes):
    """float64 in, float64 out, with all its digits.

    float64 の入力には、float64 の精度のまま float64 を返します。
    """
    check(in_float64(student), probes["in_float64"])


@part("mse")
def test_nothing_and_much_to_average(student, probes):
    """No elements give nan, and 400 elements take a moment, not more.

    要素がなければ nan になります。要素が 400 個でも長くはかかりません。
    """
    check(nothing_to_average(student), probes["nothing_to_average"])
    nothing = torch.empty(0, dtype=torch.float64)
    check(student.mse(nothing, nothing), torch.tensor(float("nan"), dtype=torch.float64))
    check(student.mse(torch.full((20, 20), 3.0), torch.full((20, 20), 1.0)), torch.tensor(4.0))


@part("mse")
def test_nothing_else_changes(student, probes):
    """The arguments and their old gradients stay as they were, and a second call gives the same answer.

    引数も、引数が持っていた勾配 (gradient) も元のままです。もう一度呼んでも同じ答えになります。
    """
    check(old_gradients(student), probes["old_gradients"])
    twice = student.define("lambda f, x, y: [f(x, y).detach().mul_(0), f(x, y)][1]")
    check(twice(student.mse, PRED, TARGET), torch.tensor(28.25 / 6))
