"""Public graders of matrices/matrix_addition: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe
from autograder.programs.observation import Observation

A = torch.tensor([[1.0, 2, 3], [4, 5, 6]])
B = torch.tensor([[11.0, 12, 13], [14, 15, 16]])
FINE_A = torch.tensor([[0.1, 1.7], [-2.2, 0.8], [3.1, 0.7]], dtype=torch.float64)
FINE_B = torch.tensor([[1.2, 0.4], [-0.6, 2.1], [1.4, 0.9]], dtype=torch.float64)
WHOLE_A = torch.tensor([[7, -2, 40], [1, 9_007_199_254_740_993, 3]])
WHOLE_B = torch.tensor([[5, 8, -6], [2, 4, 11]])
"""Neither sum survives a way through a smaller dtype: float64 through float32, int64 through float64."""

# Same rows, same columns, same numbers of entries, both sides or neither; what torch refuses and what it broadcasts.
REFUSED = [((2, 3), (3, 2)), ((2, 3), (2, 2)), ((2, 3), (3, 3)), ((2, 3), (3, 1)), ((1, 6), (2, 3))]
BROADCAST = [((2, 1), (1, 2)), ((2, 2), (1, 2)), ((2, 2), (2, 1)), ((2, 2), (1, 1)), ((1, 3), (2, 3)), ((2, 1), (2, 3))]

VIEWS = [(A.T, B.T), (A[:, 1:], B[:, :2]), (A, torch.tensor([[7.0], [9.0]]).expand(2, 3))]


def first(values, shape):
    """The first of the values, in this shape."""
    return values.reshape(-1)[: torch.Size(shape).numel()].reshape(shape)


def pairs(shapes):
    """Two matrices for each pair of shapes, with up to twelve numbers each."""
    one, two = torch.cat([A.reshape(-1), B.reshape(-1)]), torch.cat([B.reshape(-1), A.reshape(-1)])
    return [(first(one, left), first(two, right)) for left, right in shapes]


def refused(left, right):
    """What refusing two shapes shows."""
    return Observation("raised", error="ValueError", bases=("ValueError",), mentions=(str(left), str(right)))


def each(student, given):
    """A call for each pair, in a list: so a mistake has its name whether or not an error's message has the shapes."""
    unpacked = student.define("lambda f, pair: f(*pair)")
    return [unpacked(student.add, list(pair)) for pair in given]


@probe("add")
def the_example(student):
    return [student.add(A, B)]


@probe("add")
def other_sizes(student):
    return student.add.map(pairs([((1, 3), (1, 3)), ((4, 2), (4, 2)), ((3, 3), (3, 3))]))


@probe("add")
def in_float64(student):
    return [student.add(FINE_A, FINE_B)]


@probe("add")
def in_int64(student):
    return [student.add(WHOLE_A, WHOLE_B)]


@probe("add")
def shapes_that_differ(student):
    return each(student, pairs(REFUSED + BROADCAST))


@probe("add", aspect="devices")
def on_another_device(student):
    return each(student, [(on_device(A), on_device(B))])


@probe("add", aspect="edges")
def views(student):
    return each(student, VIEWS)


@probe("add", aspect="edges")
def no_rows(student):
    return each(student, [(torch.empty(0, 3), torch.empty(0, 3))])


@probe("add", aspect="edges")
def message(student):
    return student.add.map(pairs([((3, 3), (3, 2))]))


@part("add")
def test_sums(student, probes):
    """Each entry is the sum of the two entries in the same place.

    どの要素も、同じ場所にある 2 つの要素の和です。
    """
    check(the_example(student), probes["the_example"])
    check(other_sizes(student), probes["other_sizes"])


@part("add")
def test_shapes_that_differ(student):
    """Shapes that differ raise `ValueError`, also where torch would broadcast.

    shape が違うときは、torch がブロードキャストできる場合も `ValueError` が出ます。
    """
    check(student.add.map(pairs(REFUSED + BROADCAST)), [ValueError] * len(REFUSED + BROADCAST))


@part("add")
def test_message(student):
    """The message of the `ValueError` contains both shapes as Python prints them.

    `ValueError` のメッセージには、両方の shape が Python の表示どおりに入ります。
    """
    shapes = [((2, 3), (3, 2)), ((2, 1), (1, 2)), ((1, 10), (1, 1))]
    check(student.add.map(pairs(shapes)), [refused(*each) for each in shapes])


@part("add")
def test_dtypes(student, probes):
    """float64 stays float64 and int64 stays int64, with all their digits.

    float64 は float64 のまま、int64 は int64 のままで、精度も保たれます。
    """
    check(in_float64(student), probes["in_float64"])
    check(in_int64(student), probes["in_int64"])


@part("add")
def test_on_another_device(student):
    """Inputs on another device give a sum on that device.

    入力が別の device にあれば、和もその device にあります。
    """
    check(student.add(on_device(A), on_device(B)), A + B, on="device")


@part("add")
def test_views_and_arguments(student):
    """Views are added like others, and writing into a result changes no argument and no other result.

    ビューも同じように足せます。戻り値に書き込んでも、引数やほかの戻り値は変わりません。
    """
    check(student.add.map(VIEWS), [one + two for one, two in VIEWS])
    kept = student.define("lambda f, x, y: [f(x, y), f(x, y).fill_(9)][0]")
    check(kept(student.add, A, B), A + B)
    check(kept(student.add, A, torch.zeros(2, 3)), A)
    check(student.define("lambda f, x: f(x, x)")(student.add, A), 2 * A)


@part("add")
def test_sides_of_length_0(student):
    """Sides of length 0 are allowed, and (0, 3) and (1, 3) are different shapes.

    長さ 0 の軸があっても構いません。(0, 3) と (1, 3) は違う shape です。
    """
    check(student.add(torch.empty(0, 3), torch.empty(0, 3)), torch.empty(0, 3))
    check(student.add(torch.empty(2, 0), torch.empty(2, 0)), torch.empty(2, 0))
    check(student.add(torch.empty(0, 3), torch.ones(1, 3)), ValueError)
