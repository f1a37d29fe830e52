"""Hidden graders of tensors/tensor_vs_Tensor: other numbers, other nestings, and the whole card."""

import math

from autograder.grading import check, part

SMALL = 37 / 4096
"""Not what it was after rounding to two, three or four decimals."""

SHAPES = ((3, 2), (2, 1, 4), (1, 2, 1, 3), (1, 1, 1))


def whole(rng, *shape):
    """Random whole numbers on both sides of 0 as (nested) lists."""
    return (rng.integers(2, 900, shape) * (-1) ** rng.permutation(math.prod(shape)).reshape(shape)).tolist()


def decimal(rng, *shape):
    """The same as floats with decimals; none of them is whole."""
    return (rng.integers(1, 4, shape) / 4 + whole(rng, *shape)).tolist()


def bools(rng, *shape):
    """True and False mixed, both of them there if there are two."""
    return (rng.permutation(math.prod(shape)) % 2 == 1).reshape(shape).tolist()


def with_a_float(rng, shape, place, number):
    """Whole numbers with one float, which stands first (0) or last (-1) on every axis, or in the middle."""
    data = row = whole(rng, *shape)
    for side in shape[:-1]:
        row = row[side // 2 if place == 1 else place]
    row[shape[-1] // 2 if place == 1 else place] = number
    return data


def check_all(function, keyed, many):
    """One call for each of the data, all of them in one message."""
    check(function.map([(data,) for data in many]), [keyed(data) for data in many])


def second_result(student, function, data):
    """What a second call returns after zeros were written into the result of the first."""
    overwritten = student.define("lambda f, x: [f(x).detach().fill_(0), f(x)][-1]")
    return overwritten(function, data)


def first_result(student, function, data, others):
    """What the first call returned, looked at after a second call with other data of the same shape."""
    kept = student.define("lambda f, x, y: [f(x), f(y)][0]")
    return kept(function, data, others)


@part("make")
def test_other_numbers(student, key, rng):
    """Numbers of any sign and size, alone and in a list, keep their value and give the dtype of their kind.

    符号や大きさにかかわらず、数は 1 つでもリストでも値はそのままで、dtype はその種類のものになります。
    """
    number, real = int(rng.integers(2, 900)), int(rng.integers(600, 900)) + 0.640625
    check_all(student.make, key.make, [number, -number, 0, real, -real, SMALL])
    check_all(student.make, key.make, [whole(rng, 5), [1, 0, 0, 1], [0], decimal(rng, 4), [SMALL, -real]])


@part("make")
def test_wherever_the_float_stands(student, key, rng):
    """One float makes it float32, wherever it stands in the list and also if it is a whole one.

    float が 1 つあれば、リストのどこにあっても、端数がなくても float32 になります。
    """
    places = [(shape, place) for shape in ((5,), (3, 2), (2, 3, 3)) for place in (0, 1, -1)]
    for number in (0.640625, -4.0):
        check_all(student.make, key.make, [with_a_float(rng, *place, number) for place in places])


@part("make")
def test_nested_deeper(student, key, rng):
    """The shape is that of the nesting, however deep, for numbers and for bools; the order stays.

    数でも bool でも、shape は何重の入れ子でもそのとおりで、順序も変わりません。
    """
    check_all(student.make, key.make, [items(rng, *shape) for shape in SHAPES for items in (whole, decimal, bools)])


@part("make")
def test_other_empty_lists(student, key):
    """Empty lists at any depth are float32 and keep the shape of their nesting.

    空のリストは、どの深さにあっても float32 で、shape は入れ子のとおりです。
    """
    check_all(student.make, key.make, [[], [[]], [[], [], []], [[[], []]]])


@part("make")
def test_larger_whole_numbers(student, key, rng):
    """Whole numbers are exact up to the largest and down to the smallest of int64.

    整数は、int64 の最大の値から最小の値まで正確です。
    """
    odd = 2 * int(rng.integers(2, 900)) + 1
    check_all(
        student.make, key.make, [[2**24 + odd], [2**31, -(2**31) - 1], 2**62 + odd, [[2**53 + odd], [-(2**53) - odd]]]
    )
    check_all(student.make, key.make, [2**63 - 1, [-(2**63), 2**63 - 1]])


@part("make")
def test_a_new_tensor_each_time(student, key, rng):
    """Neither what is written into a result nor another call changes what a call returns.

    戻り値に書き込んでも、ほかの呼び出しがあっても、呼び出しの答えは変わりません。
    """
    for data in (whole(rng, 4), decimal(rng, 2, 3), [True, True], True, int(rng.integers(2, 900))):
        check(second_result(student, student.make, data), key.make(data))
    for data, others in ((whole(rng, 3), whole(rng, 3)), (2.640625, 7.75), ([[True], [False]], [[False], [True]])):
        check(first_result(student, student.make, data, others), key.make(data))


@part("make")
def test_equal_numbers_of_other_types(student, key):
    """1, True and 1.0 are equal for Python, and each of them gives its own dtype, one after the other.

    1、True、1.0 は Python では等しい値ですが、続けて渡してもそれぞれの dtype になります。
    """
    check_all(student.make, key.make, [1, True, 1.0, [0, 1], [False, True], [0.0, 1.0]])


@part("make_float")
def test_other_numbers_as_float32(student, key, rng):
    """Numbers of any sign and size and bools, alone and in a list, keep their value, decimals too.

    符号や大きさにかかわらず、数や bool は 1 つでもリストでも、小数部分も含めて値はそのままです。
    """
    number, real = int(rng.integers(2, 900)), int(rng.integers(600, 900)) + 0.640625
    check_all(student.make_float, key.make_float, [number, -number, 0, real, -real, SMALL, True, False])
    lists = [whole(rng, 3), decimal(rng, 4), [*whole(rng, 2), real], [-SMALL, *whole(rng, 2)], bools(rng, 5)]
    check_all(student.make_float, key.make_float, lists)


@part("make_float")
def test_nested_deeper_as_float32(student, key, rng):
    """The shape is that of the nesting, however deep, for numbers and for bools; the order stays.

    数でも bool でも、shape は何重の入れ子でもそのとおりで、順序も変わりません。
    """
    check_all(
        student.make_float,
        key.make_float,
        [items(rng, *shape) for shape in SHAPES for items in (whole, decimal, bools)],
    )


@part("make_float")
def test_other_empty_lists_as_float32(student, key):
    """Empty lists at any depth are float32 and keep the shape of their nesting.

    空のリストは、どの深さにあっても float32 で、shape は入れ子のとおりです。
    """
    check_all(student.make_float, key.make_float, [[], [[]], [[], [], []], [[[], []]]])


@part("make_float")
def test_larger_whole_numbers_as_float32(student, key, rng):
    """Whole numbers beyond what float32 can hold are rounded to it.

    float32 で表せない大きな整数は、float32 の数に丸められます。
    """
    odd = 2 * int(rng.integers(2, 900)) + 1
    check_all(
        student.make_float,
        key.make_float,
        [[2**24 + odd], 2**60 + odd, [[2**53 + odd], [-(2**53) - odd]], 2**63 - 1, [-(2**63)]],
    )


@part("make_float")
def test_a_new_float32_tensor_each_time(student, key, rng):
    """Neither what is written into a result nor another call changes what a call returns.

    戻り値に書き込んでも、ほかの呼び出しがあっても、呼び出しの答えは変わりません。
    """
    for data in (whole(rng, 4), decimal(rng, 2, 3), [True, True], True, int(rng.integers(2, 900))):
        check(second_result(student, student.make_float, data), key.make_float(data))
    for data, others in ((whole(rng, 3), decimal(rng, 3)), (2.640625, 7), ([[True], [False]], [[2], [3]])):
        check(first_result(student, student.make_float, data, others), key.make_float(data))


@part("predict_creation")
def test_the_whole_card(student, key):
    """All ten predictions agree with torch.

    10 個すべての予想が、torch の結果と同じです。
    """
    check(student.predict_creation(), key.predict_creation())
