"""Hidden graders of matrices/scalar_vector_matrix_tensor: unseen tensors against the key."""

import torch

from autograder.grading import check, on_device, part

PLAIN = [(), (5,), (4, 3), (3, 3), (2, 5, 3), (3, 4, 2, 5), (2, 2, 2, 2, 2), (2, 3, 2, 1, 3, 2)]
ONES = [(1,), (1, 1), (1, 4), (6, 1), (1, 1, 1), (5, 1, 1), (1, 3, 1), (1, 1, 1, 1)]
ZEROS = [(0,), (0, 0), (0, 1), (1, 0), (0, 5), (4, 0), (0, 0, 0), (2, 0, 4), (3, 2, 0), (1, 0, 1, 0)]
MISFITS = [[(3, 4), (4, 3)], [(3, 4), (3, 5)], [(5, 4), (3, 4)], [(2, 6), (3, 4)], [(4, 4), (4, 1)], [(1, 4), (4, 4)]]
MISFITS += [[(2, 2), (2, 2), (1, 1)], [(3, 2), (3, 2), (2, 3), (3, 2)], [(3, 2), (2, 3), (3, 2)], [(0, 3), (0, 2)]]
MISFITS += [[(2, 0), (3, 0)], [(0, 3), (1, 3)], [(2, 3), (2, 4), (2, 4)], [(2, 3)] * 9 + [(2, 1)]]


def numbers(rng, *shape, dtype=torch.float32):
    """Whole numbers from 1 to 60 and a quarter; whole ones for int64."""
    quarter = 0.25 * dtype.is_floating_point
    return (torch.from_numpy(rng.integers(1, 61, shape)) + quarter).to(dtype)


def pile(rng, count, *shape, dtype=torch.float32):
    """So many different matrices of one shape."""
    return [numbers(rng, *shape, dtype=dtype) - 3 * i for i in range(count)]


def check_all(function, keyed, given):
    """One call for each of them, all in one message."""
    check(function.map([(one,) for one in given]), [keyed(one) for one in given])


@part("kind")
def test_any_shape(student, key, rng):
    """Only the number of axes decides, whatever their lengths.

    長さに関係なく、軸の本数だけで決まります。
    """
    check_all(student.kind, key.kind, [numbers(rng, *shape) for shape in PLAIN + ONES + ZEROS])


@part("kind")
def test_any_numbers(student, key, rng):
    """The numbers, their dtype and their device play no part.

    数も、その dtype も device も、答えには関係しません。
    """
    given = [torch.zeros(2, 2), torch.eye(3), torch.tensor(0), torch.tensor(False), torch.tensor([[True]])]
    given += [numbers(rng, *shape, dtype=torch.int64) for shape in ((), (4,), (1, 3), (3, 1, 2))]
    given += [on_device(numbers(rng, *shape, dtype=torch.float64)) for shape in ((), (1,), (2, 3), (0, 2), (2, 1, 3))]
    check_all(student.kind, key.kind, given)


@part("column")
def test_columns(student, key, rng):
    """However many numbers there are, of whatever kind, each has a row of its own.

    数がいくつあっても、どんな数でも、1 つずつ行になります。
    """
    whole, floats = numbers(rng, 6, dtype=torch.int64).tolist(), (-numbers(rng, 5)).tolist()
    check_all(student.column, key.column, [whole, floats, whole[:2] + floats[:2], floats[:1] + whole[:3]])
    check_all(student.column, key.column, [whole[:1], floats[:1], [], [0, 0], [0.1, whole[0]], list(range(100))])


@part("stack_matrices")
def test_any_pile(student, key, rng):
    """However many matrices there are, of whatever shape, each is found at its place.

    行列がいくつあっても、どんな shape でも、それぞれの場所に入ります。
    """
    shapes = [(1, 2, 3), (2, 3, 2), (3, 3, 3), (4, 2, 2), (2, 1, 1), (5, 1, 4), (3, 4, 1), (10, 10, 10)]
    given = [pile(rng, *shape) for shape in shapes]
    check_all(student.stack_matrices, key.stack_matrices, [*given, [given[1][0]] * 3])


@part("stack_matrices")
def test_any_dtype(student, key, rng):
    """Every dtype keeps all its digits, and stays with lengths of 0.

    どの dtype でも精度が保たれます。長さ 0 の軸があっても、dtype は変わりません。
    """
    thirds = [matrix / 3 for matrix in pile(rng, 3, 2, 4, dtype=torch.float64)]
    large = [matrix * 2 + (1 << 60) + 1 for matrix in pile(rng, 2, 3, 1, dtype=torch.int64)]
    empty = [
        [torch.empty(shape, dtype=dtype)] * 2 for shape in ((0, 4), (3, 0)) for dtype in (large[0].dtype, torch.float64)
    ]
    check_all(student.stack_matrices, key.stack_matrices, [thirds, thirds[:1], large, large[:1], *empty])


@part("stack_matrices")
def test_any_misfit(student, rng):
    """A shape that differs is refused wherever it stands, and so is an empty list.

    違う shape は、どこにあっても `ValueError` になります。空のリストも同じです。
    """
    unlike = [[numbers(rng, *shape) for shape in shapes] for shapes in MISFITS] + [[]]
    check(student.stack_matrices.map([(one,) for one in unlike]), [ValueError] * len(unlike))


@part("stack_matrices")
def test_where_the_matrices_are(student, key, rng):
    """The result is on the device of the matrices, also of one alone and of empty ones.

    行列が 1 つだけでも空でも、戻り値は行列と同じ device にあります。
    """
    given = [pile(rng, 3, 2, 3), pile(rng, 1, 2, 2, dtype=torch.int64), [torch.empty(0, 3)] * 2]
    check_all(student.stack_matrices, key.stack_matrices, [[on_device(matrix) for matrix in one] for one in given])


@part("stack_matrices")
def test_memory_of_its_own(student, key, rng):
    """Writing into a result changes no matrix and no other result, and a second call gives the same answer.

    戻り値に書き込んでも行列やほかの戻り値は変わらず、もう一度呼んでも同じ答えになります。
    """
    kept = student.define("lambda f, x: [f(x), f(x).fill_(-1), f(x[::-1]).fill_(-1)][0]")
    for given in (pile(rng, 1, 3, 2), pile(rng, 3, 2, 2)):
        check(kept(student.stack_matrices, given), key.stack_matrices(given))
