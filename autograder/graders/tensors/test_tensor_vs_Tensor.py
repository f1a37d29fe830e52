"""Public graders of tensors/tensor_vs_Tensor: its probes, the card with its public half, and checks on them."""

from autograder.grading import card, check, part, probe

HALF = ("torch.tensor(3)", "torch.Tensor(3)", "torch.tensor(2, 3)", "torch.Tensor([1, 2])", "torch.tensor([1.5])")

NESTED = ([[4, 7, -2], [1, 6, 3]], [[1, 2], [3, 0.5]], [[0.5, 2], [3, 4]], [[[2.75], [-8.0]]], [7], [[5]])
EMPTY = ([], [[], []], [[]])
BOOLS = (True, False, [True, False], [[False, True, True], [True, True, False]])

# Decimals are sums of powers of two, so that no way through float64 changes them; 2.75, -1.25 and 0.375 are cut,
# rounded, floored and ceiled to different whole numbers.


def again(student, name, data):
    """What a second call returns after zeros were written into the result of the first."""
    twice = student.define(f"lambda {name}, data: [{name}(data).detach().zero_(), {name}(data)][1]")
    return twice(getattr(student, name), data)


def before(student, name, data, others):
    """What a call returns, looked at after a second call with other data of the same shape."""
    both = student.define(f"lambda {name}, data, others: [{name}(data), {name}(others)][0]")
    return both(getattr(student, name), data, others)


@probe("make")
def bare_numbers(student):
    return student.make.map([(3,), (-7,), (2.75,)])


@probe("make")
def whole_numbers(student):
    return student.make.map([([1, 2],), ([-4, 16, 9],), ([1, 0, 1],)])


@probe("make")
def a_float_among_them(student):
    return student.make.map([([1, 2.75],), ([-1.25, 0.375, 4],)])


@probe("make", aspect="edges")
def whole_floats(student):
    return student.make.map([(2.0,), ([3.0, -5.0],), ([6, 2.0, 4],)])


@probe("make", aspect="edges")
def bools(student):
    return student.make.map([(data,) for data in BOOLS])


@probe("make", aspect="edges")
def nested(student):
    return student.make.map([(data,) for data in NESTED])


@probe("make", aspect="edges")
def empty(student):
    return student.make.map([(data,) for data in EMPTY])


@probe("make", aspect="edges")
def large(student):
    return student.make.map([([16777217],), ([[2**40 + 1], [-3]],), ([2**63 - 1, -(2**63)],), (2**63 - 1,)])


@probe("make", aspect="arguments")
def made_again(student):
    twice = [again(student, "make", data) for data in ([4, 7], [-1.25, 8], 2.75)]
    return [*twice, before(student, "make", [4, 7], [5, 1])]


@probe("make_float")
def bare_numbers_as_float(student):
    return student.make_float.map([(3,), (-7,)])


@probe("make_float")
def decimals_as_float(student):
    return student.make_float.map([(2.75,), ([2.75, -1.25, 0.375],), ([1, 2.75],)])


@probe("make_float")
def whole_numbers_as_float(student):
    return student.make_float.map([([1, 2],), ([-4, 16, 9],)])


@probe("make_float", aspect="edges")
def bools_as_float(student):
    return student.make_float.map([(data,) for data in BOOLS])


@probe("make_float", aspect="edges")
def nested_as_float(student):
    return student.make_float.map([(data,) for data in NESTED])


@probe("make_float", aspect="edges")
def empty_as_float(student):
    return student.make_float.map([(data,) for data in EMPTY])


@probe("make_float", aspect="edges")
def large_as_float(student):
    return student.make_float.map([([16777217],), ([[2**30 + 1], [-3]],), ([2**30 + 1, 0.375],)])


@probe("make_float", aspect="arguments")
def made_again_as_float(student):
    twice = [again(student, "make_float", data) for data in ([4, 7], [-1.25, 8], 2.75)]
    return [*twice, before(student, "make_float", [4, 7], [5, 1])]


@card("predict_creation", public=HALF)
def predictions(student):
    return [student.predict_creation()]


@part("make")
def test_a_bare_number(student, probes):
    """A bare number gives a tensor without axes: int64 for a whole one, float32 for a float.

    数を 1 つだけ渡すと軸のないテンソルになります。整数なら int64、float なら float32 です。
    """
    check(bare_numbers(student), probes["bare_numbers"])


@part("make")
def test_whole_numbers(student, probes):
    """A list of whole numbers gives int64, with the same numbers.

    整数のリストは int64 になり、数は変わりません。
    """
    check(whole_numbers(student), probes["whole_numbers"])


@part("make")
def test_one_float(student, probes):
    """One float among the numbers makes all of them float32, also a whole one like 2.0.

    数の中に float が 1 つあれば、2.0 のように端数がなくても、全体が float32 になります。
    """
    check(a_float_among_them(student), probes["a_float_among_them"])
    check(whole_floats(student), probes["whole_floats"])


@part("make")
def test_bools(student, probes):
    """Bools stay bools, one alone and many in a list.

    bool は、1 つだけでもリストの中でも bool のままです。
    """
    check(bools(student), probes["bools"])


@part("make")
def test_nested(student, probes):
    """A list gives the shape of its nesting; one float anywhere in it makes it float32.

    リストの shape は入れ子のとおりです。どこかに float が 1 つあれば float32 になります。
    """
    check(nested(student), probes["nested"])


@part("make")
def test_empty(student, probes):
    """An empty list is float32 and has its shape, also inside another list.

    空のリストは float32 で、リストの中にあっても shape は入れ子のとおりです。
    """
    check(empty(student), probes["empty"])


@part("make")
def test_large(student, probes):
    """Large whole numbers stay exact.

    大きな整数も正確なままです。
    """
    check(large(student), probes["large"])


@part("make")
def test_again(student, probes):
    """Every call returns a new tensor with the right answer, and the list stays as it was.

    どの呼び出しでも、正しい答えが新しいテンソルで返り、リストは元のままです。
    """
    check(made_again(student), probes["made_again"])


@part("make_float")
def test_a_bare_number_as_float(student, probes):
    """A bare whole number gives a float32 tensor without axes that holds this number.

    整数を 1 つだけ渡すと、その数が入った、軸のない float32 のテンソルになります。
    """
    check(bare_numbers_as_float(student), probes["bare_numbers_as_float"])


@part("make_float")
def test_decimals_as_float(student, probes):
    """Decimals and signs are kept, of a bare number and in a list.

    小数部分と符号は、数が 1 つだけのときもリストの中でも残ります。
    """
    check(decimals_as_float(student), probes["decimals_as_float"])


@part("make_float")
def test_whole_numbers_as_float(student, probes):
    """A list of whole numbers becomes float32.

    整数のリストは float32 になります。
    """
    check(whole_numbers_as_float(student), probes["whole_numbers_as_float"])


@part("make_float")
def test_bools_as_float(student, probes):
    """True becomes 1.0 and False 0.0, alone and in a list.

    True は 1.0、False は 0.0 になります。1 つだけのときもリストの中でも同じです。
    """
    check(bools_as_float(student), probes["bools_as_float"])


@part("make_float")
def test_nested_as_float(student, probes):
    """A list gives the shape of its nesting, always as float32.

    リストの shape は入れ子のとおりで、dtype はいつも float32 です。
    """
    check(nested_as_float(student), probes["nested_as_float"])


@part("make_float")
def test_empty_as_float(student, probes):
    """An empty list is float32 and has its shape, also inside another list.

    空のリストは float32 で、リストの中にあっても shape は入れ子のとおりです。
    """
    check(empty_as_float(student), probes["empty_as_float"])


@part("make_float")
def test_large_as_float(student, probes):
    """Large whole numbers become the nearest number that float32 can hold.

    大きな整数は、float32 で表せる最も近い数になります。
    """
    check(large_as_float(student), probes["large_as_float"])


@part("make_float")
def test_again_as_float(student, probes):
    """Every call returns a new tensor with the right answer, and the list stays as it was.

    どの呼び出しでも、正しい答えが新しいテンソルで返り、リストは元のままです。
    """
    check(made_again_as_float(student), probes["made_again_as_float"])


@part("predict_creation")
def test_half_of_the_card(student, probes):
    """Five of the ten predictions agree with torch.

    10 個のうち 5 個の予想が、torch の結果と同じです。
    """
    check(predictions(student), probes["predictions"])
