"""Public graders of matrices/matrix_product: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe
from autograder.programs.observation import Observation

A = torch.tensor([[1.0, 2], [3, 4]])
B = torch.tensor([[5.0, 6], [7, 8]])
E = torch.tensor([[1.0, 2, 4], [3, -1, 5], [6, 7, -2]])
F = torch.tensor([[2.0, 1, -3], [5, -2, 8], [3, 4, 7]])
C = torch.tensor([[1.0, 2, 7], [3, -1, 4]])
D = torch.tensor([[2.0, 1, 6, 3], [5, -2, 1, 8], [1, 9, 2, -3]])
FINE_A = torch.tensor([[0.1, 1.7], [-2.2, 0.8]], dtype=torch.float64)
FINE_B = torch.tensor([[1.2, 0.4], [-0.6, 2.1]], dtype=torch.float64)
WHOLE_A = torch.tensor([[7, -2], [3, 9_007_199_254_740_993]])
WHOLE_B = torch.tensor([[5, 8], [11, 3]])
"""No product survives a way through a smaller dtype: float64 through float32, int64 through float64."""

DTYPES = [(A, B), (FINE_A, FINE_B), (WHOLE_A, WHOLE_B)]

SIZES = [((2, 3), (3, 4)), ((4, 3), (3, 2)), ((1, 4), (4, 1)), ((3, 1), (1, 2)), ((3, 3), (3, 4)), ((4, 3), (3, 3))]

# In these a row of A has one number. A column of B has more, but zeros below the first, so that all who do not refuse
# get the same: whether they go along A's row or leave it to broadcasting. Outer sides, rows, columns or none are equal.
NARROW = [((2, 1), (3, 2)), ((3, 1), (3, 1)), ((3, 1), (3, 2)), ((2, 1), (3, 1)), ((2, 1), (3, 4))]
MISFITS = [((2, 3), (2, 3)), ((2, 3), (4, 2)), ((2, 3), (2, 4)), ((2, 3), (4, 3)), ((2, 2), (3, 4)), ((3, 2), (3, 2))]
BROADCAST = [((2, 1), (3, 4)), ((2, 3), (1, 4)), ((1, 2), (1, 2)), ((3, 1), (3, 1)), ((2, 1), (0, 3)), ((2, 0), (1, 3))]

VIEWS = [(E.T, F.T), (C.T, D[:2, 1:]), (D[::2, 1:3], E[1:, ::2]), (A, torch.tensor([[7.0], [9.0]]).expand(2, 3))]


def first(values, shape):
    """The first of the values, in this shape."""
    return values.reshape(-1)[: torch.Size(shape).numel()].reshape(shape)


def pairs(shapes):
    """Two matrices for each pair of shapes, with up to twelve numbers each."""
    one, two = torch.cat([C.reshape(-1), D.reshape(-1)]), torch.cat([D.reshape(-1), C.reshape(-1)])
    return [(first(one, left), first(two, right)) for left, right in shapes]


def first_row_only(matrix):
    """The same matrix, with zeros below its first row."""
    return torch.cat([matrix[:1], torch.zeros_like(matrix[1:])])


def refused(left, right):
    """What refusing two shapes shows."""
    return Observation("raised", error="ValueError", bases=("ValueError",), mentions=(str(left), str(right)))


def each(student, given):
    """A call for each pair, in a list: so a mistake has its name whether or not an error's message has the shapes."""
    unpacked = student.define("lambda f, pair: f(*pair)")
    return [unpacked(student.matmul, list(pair)) for pair in given]


def places(left, right):
    """The arguments for every place of the product."""
    return [(left, right, i, j) for i in range(left.shape[0]) for j in range(right.shape[1])]


@probe("entry")
def places_of_the_example(student):
    return student.entry.map(places(A, B))


@probe("entry")
def places_of_three_by_three(student):
    return student.entry.map([(E, F, 2, 0), (E, F, 0, 1), (E, F, 1, 2)])


@probe("entry", aspect="devices")
def places_on_another_device(student):
    return student.entry.map((on_device(one), on_device(two), 1, 0) for one, two in DTYPES)


@probe("entry", aspect="edges")
def places_of_other_sizes(student):
    return student.entry.map([(C, D, 1, 2), (C, D, 0, 3), (D.T, C.T, 3, 1)])


@probe("entry", aspect="edges")
def places_in_int64(student):
    return student.entry.map([(WHOLE_A, WHOLE_B, 1, 1)])


@probe("entry", aspect="edges")
def places_in_float64(student):
    return student.entry.map([(FINE_A, FINE_B, 0, 1)])


@probe("matmul")
def the_example(student):
    return [student.matmul(A, B)]


@probe("matmul")
def three_by_three(student):
    return [student.matmul(E, F)]


@probe("matmul")
def shapes_that_do_not_fit(student):
    return each(student, [(left, first_row_only(right)) for left, right in pairs(NARROW)])


@probe("matmul", aspect="devices")
def on_another_device(student):
    return each(student, [(on_device(one), on_device(two)) for one, two in DTYPES])


@probe("matmul", aspect="edges")
def other_sizes(student):
    return each(student, pairs(SIZES))


@probe("matmul", aspect="edges")
def in_float64(student):
    return [student.matmul(FINE_A, FINE_B)]


@probe("matmul", aspect="edges")
def in_int64(student):
    return [student.matmul(WHOLE_A, WHOLE_B)]


@probe("matmul", aspect="edges")
def views(student):
    return each(student, VIEWS)


@probe("matmul", aspect="edges")
def nothing_to_add_up(student):
    return each(student, [(torch.empty(2, 0), torch.empty(0, 3))])


@probe("matmul", aspect="edges")
def no_rows(student):
    return each(student, [(torch.empty(0, 3), torch.ones(3, 2))])


@probe("matmul", aspect="edges")
def message(student):
    return student.matmul.map(pairs([((2, 2), (3, 2))]))


@part("entry")
def test_entries(student, probes):
    """Each entry is a row of A times a column of B, counted from 0, as a tensor with no axes.

    どの数も A の行と B の列の積です。0 から数え、戻り値は軸のないテンソルです。
    """
    check(places_of_the_example(student), probes["places_of_the_example"])
    check(places_of_three_by_three(student), probes["places_of_three_by_three"])


@part("entry")
def test_entries_of_other_sizes(student, probes):
    """A and B need not be square.

    A と B は正方行列とは限りません。
    """
    check(places_of_other_sizes(student), probes["places_of_other_sizes"])


@part("entry")
def test_dtypes_of_entries(student, probes):
    """float64 stays float64 and int64 stays int64, with all their digits.

    float64 は float64 のまま、int64 は int64 のままで、精度も保たれます。
    """
    check(places_in_float64(student), probes["places_in_float64"])
    check(places_in_int64(student), probes["places_in_int64"])


@part("entry")
def test_entries_on_another_device(student, probes):
    """Inputs on another device give an entry on that device.

    入力が別の device にあれば、戻り値もその device にあります。
    """
    check(places_on_another_device(student), probes["places_on_another_device"])


@part("entry")
def test_views_and_arguments_of_entries(student):
    """Views are multiplied like others, and a second call gives the same answer.

    ビューも同じようにかけられます。もう一度呼んでも、答えは同じです。
    """
    check(student.entry.map([(*pair, 1, 1) for pair in VIEWS]), [(one @ two)[1, 1] for one, two in VIEWS])
    check(
        student.define("lambda f, x, y: [f(x, y, 1, 0), f(x, y, 1, 0).fill_(9)][0]")(student.entry, A, B), (A @ B)[1, 0]
    )
    check(student.define("lambda f, x: f(x, x, 0, 1)")(student.entry, E), (E @ E)[0, 1])


@part("matmul")
def test_products(student, probes):
    """Each number of the product is a row of A times a column of B.

    積のどの数も、A の行と B の列の積です。
    """
    check(the_example(student), probes["the_example"])
    check(three_by_three(student), probes["three_by_three"])


@part("matmul")
def test_other_sizes(student):
    """(m, n) times (n, p) gives (m, p), also if m, n and p differ.

    (m, n) と (n, p) の積の shape は (m, p) です。m、n、p が違っていても同じです。
    """
    given = pairs(SIZES)
    check(student.matmul.map(given), [one @ two for one, two in given])


@part("matmul")
def test_shapes_that_do_not_fit(student):
    """Shapes that do not fit raise `ValueError`, also where torch would broadcast.

    shape が合わないときは、torch がブロードキャストできる場合も `ValueError` が出ます。
    """
    check(student.matmul.map(pairs(MISFITS + BROADCAST)), [ValueError] * len(MISFITS + BROADCAST))


@part("matmul")
def test_message(student):
    """The message of the `ValueError` contains both shapes as Python prints them.

    `ValueError` のメッセージには、両方の shape が Python の表示どおりに入ります。
    """
    shapes = [((2, 3), (2, 3)), ((2, 1), (3, 4)), ((1, 10), (1, 1))]
    check(student.matmul.map(pairs(shapes)), [refused(*each) for each in shapes])


@part("matmul")
def test_dtypes(student, probes):
    """float64 stays float64 and int64 stays int64, with all their digits.

    float64 は float64 のまま、int64 は int64 のままで、精度も保たれます。
    """
    check(in_float64(student), probes["in_float64"])
    check(in_int64(student), probes["in_int64"])


@part("matmul")
def test_on_another_device(student):
    """Inputs on another device give a product on that device.

    入力が別の device にあれば、積もその device にあります。
    """
    check(student.matmul(on_device(A), on_device(B)), A @ B, on="device")


@part("matmul")
def test_views_and_arguments(student):
    """Views are multiplied like others, and a second call gives the same answer.

    ビューも同じようにかけられます。もう一度呼んでも、答えは同じです。
    """
    check(student.matmul.map(VIEWS), [one @ two for one, two in VIEWS])
    kept = student.define("lambda f, x, y: [f(x, y), f(x, y).fill_(9)][0]")
    check(kept(student.matmul, A, B), A @ B)
    check(kept(student.matmul, A, torch.eye(2)), A)
    check(kept(student.matmul, torch.eye(2), B), B)
    check(student.define("lambda f, x: f(x, x)")(student.matmul, E), E @ E)


@part("matmul")
def test_sides_of_length_0(student):
    """Where there is nothing to add up, the numbers are 0; a product without rows or columns is empty.

    足すものがなければ、要素は 0 です。行や列のない積は空です。
    """
    given = [(torch.ones(one), torch.ones(two)) for one, two in [((2, 0), (0, 3)), ((0, 3), (3, 2)), ((0, 0), (0, 0))]]
    given.append((WHOLE_A, torch.empty(2, 0, dtype=torch.int64)))
    check(student.matmul.map(given), [one @ two for one, two in given])
