"""Public graders of calculus/regression_slope: its probes, and checks on them."""

import torch

from autograder.grading import Observation, check, on_device, part, probe

X, Y = torch.tensor([1.0, 2, 5]), torch.tensor([1.0, 2, 1])
LEFT_X, LEFT_Y = torch.tensor([-2.0, 1, 4, 3]), torch.tensor([3.0, 1, -2, 2])
FINE_X, FINE_Y = X.double() / 3, Y.double() / 7

WITH_A_ZERO = [(torch.tensor([0.0, -1, -3]), torch.tensor([2.0, 1, 6])), (torch.tensor([4.0, 0, 1]), LEFT_Y[:3])]
SPECIAL = [(torch.tensor([-3.0, 1, 2]), torch.tensor([4.0, 3, 2])), (X, 0 * Y), (-X[2:], Y[1:2])]
"""An x whose sum is 0, a y of zeros, a single point on the left."""

TABLE = torch.tensor([[1.0, 4, 2], [3, -2, 5], [2, 6, 1], [7, 3, -4]])
VIEWS = [(TABLE[:, 0], TABLE[:, 2]), (TABLE[0, ::2], X[1:]), (X, Y[1:2].expand(3)), (X[1:2].expand(3), Y)]

DIFFER = [((3, 1), (3,)), ((3,), (3, 1)), ((3,), (1,)), ((1,), (3,)), ((2,), (3,)), ((3, 1), (1, 3))]

KEPT = "lambda f, *given: [f(*given), f(*given).fill_(9)][0]"
"""Keep a result while another one is written into."""


def given(shapes):
    """Two tensors of these shapes, with the numbers of X and Y."""
    return [(first(X, one), first(Y, two)) for one, two in shapes]


def first(values, shape):
    """The first of the values, in this shape."""
    return values[: torch.Size(shape).numel()].reshape(shape)


def each(student, pairs):
    """A call for each pair, in a list: so a mistake has its name whether or not an error's message has the shapes."""
    unpacked = student.define("lambda f, pair: f(*pair)")
    return [unpacked(student.slope, list(pair)) for pair in pairs]


def refused(*shapes):
    """What refusing two shapes shows."""
    return Observation("raised", error="ValueError", bases=("ValueError",), mentions=tuple(map(str, shapes)))


@probe("slope")
def several_points(student):
    return student.slope.map([(X, Y), (LEFT_X, LEFT_Y)])


@probe("slope")
def refusals(student):
    return each(student, [*given(DIFFER[:4]), (torch.zeros(3), Y)])


@probe("slope", aspect="devices")
def dtype_and_device(student):
    return student.slope.map([(FINE_X, FINE_Y), (on_device(X), on_device(Y))])


@probe("slope", aspect="edges")
def zeros_and_no_points(student):
    return each(student, [*WITH_A_ZERO, SPECIAL[0], (torch.empty(0), torch.empty(0))])


@probe("loss_slope")
def at_several_slopes(student):
    return student.loss_slope.map([(0.0, X, Y), (1.0, X, Y), (2.0, X, Y), (-1.5, LEFT_X, LEFT_Y)])


@probe("loss_slope", aspect="devices")
def loss_dtype_and_device(student):
    return student.loss_slope.map([(0.1, FINE_X, FINE_Y), (2.0, on_device(X), on_device(Y))])


@probe("loss_slope", aspect="edges")
def loss_of_zeros(student):
    return [student.loss_slope(3.0, torch.zeros(3), Y)]


@part("slope")
def test_several_points(student, probes):
    """The slope makes the sum of squared errors as small as possible.

    この傾きで、誤差の 2 乗の合計が最も小さくなります。
    """
    check(several_points(student), probes["several_points"])


@part("slope")
def test_zeros_and_one_point(student, probes):
    """Some x may be 0, their sum may be 0, every y may be 0, and one point is enough.

    x に 0 があっても、x の合計が 0 でも、y がすべて 0 でも、点が 1 つでも、傾きは決まります。
    """
    check(zeros_and_no_points(student)[:3], probes["zeros_and_no_points"][:3])
    check(student.slope.map(SPECIAL[1:]), [torch.tensor(0.0), torch.tensor(-0.4)])


@part("slope")
def test_in_float64(student, probes):
    """float64 stays float64, with all its digits.

    float64 は float64 のままで、精度も保たれます。
    """
    check(dtype_and_device(student)[:1], probes["dtype_and_device"][:1])


@part("slope")
def test_shapes_that_differ(student):
    """Shapes that differ raise `ValueError` with both shapes, also where torch would broadcast.

    shape が違えば、torch がブロードキャストできる場合も、両方の shape を入れた `ValueError` が出ます。
    """
    check(student.slope.map(given(DIFFER)), [refused(*pair) for pair in DIFFER])


@part("slope")
def test_no_slope(student):
    """Without points, and where every x is 0, no slope is the best: `ValueError`.

    点がないときと、x がすべて 0 のときは、最もよい傾きがないので `ValueError` が出ます。
    """
    nothing = [(torch.zeros(3), Y), (torch.zeros(1), Y[:1]), (torch.empty(0), torch.empty(0))]
    check(student.slope.map(nothing), [ValueError] * len(nothing))


@part("slope")
def test_on_another_device(student, probes):
    """Points on another device give a slope on that device.

    点が別の device にあれば、傾きもその device にあります。
    """
    check(dtype_and_device(student)[1:], probes["dtype_and_device"][1:])


@part("slope")
def test_views_and_arguments(student):
    """Views are points like others, arguments stay as they are, and so does a result while another is written into.

    ビューも同じように計算できます。引数は元のままで、ほかの戻り値に書き込んでも戻り値は変わりません。
    """
    check(student.slope.map(VIEWS), [torch.tensor(a) for a in (-1 / 7, 2.4, 8 / 15, 2 / 3)])
    check(student.define(KEPT)(student.slope, X, Y), torch.tensor(1 / 3))
    check(student.define("lambda f, x: f(x, x)")(student.slope, X), torch.tensor(1.0))


@part("loss_slope")
def test_at_several_slopes(student, probes):
    """dL/da is below 0 where a is too small and above 0 where it is too large.

    dL/da は、a が小さすぎれば 0 より小さく、大きすぎれば 0 より大きくなります。
    """
    check(at_several_slopes(student), probes["at_several_slopes"])


@part("loss_slope")
def test_loss_in_float64(student, probes):
    """float64 stays float64, with all its digits, those of a too.

    float64 は float64 のままで、精度も保たれます。a の精度も同じです。
    """
    check(loss_dtype_and_device(student)[:1], probes["loss_dtype_and_device"][:1])


@part("loss_slope")
def test_loss_at_the_best_slope(student, probes):
    """dL/da is 0 at the best slope, and everywhere if every x is 0.

    dL/da は、最もよい傾きで 0 になります。x がすべて 0 なら、どこでも 0 です。
    """
    check(student.loss_slope(0.4, FINE_X, 0.4 * FINE_X), torch.tensor(0.0, dtype=torch.float64))
    check(loss_of_zeros(student), probes["loss_of_zeros"])


@part("loss_slope")
def test_loss_on_another_device(student, probes):
    """Points on another device give a derivative on that device.

    点が別の device にあれば、微分もその device にあります。
    """
    check(loss_dtype_and_device(student)[1:], probes["loss_dtype_and_device"][1:])


@part("loss_slope")
def test_loss_of_views_and_arguments(student):
    """Views are points like others, arguments stay as they are, and so does a result while another is written into.

    ビューも同じように計算できます。引数は元のままで、ほかの戻り値に書き込んでも戻り値は変わりません。
    """
    check(student.loss_slope.map([(1.0, *pair) for pair in VIEWS]), list(map(torch.tensor, (144.0, -14.0, 28.0, 8.0))))
    check(student.define(KEPT)(student.loss_slope, 2.0, X, Y), torch.tensor(100.0))
    check(student.define("lambda f, x: f(2.0, x, x)")(student.loss_slope, X), torch.tensor(60.0))
