"""Public graders of autograd/backward: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe, with_scaled_gradients

CUBES = "lambda x: (x**3 - 2 * x).sum()"
POINT = torch.tensor([1.0, 2, -3])
SLOPES = torch.tensor([1.0, 10, 25])
BASE = torch.tensor([4.0, -1])
LONG = torch.tensor([1 + 2**-26, -3 - 2**-25], dtype=torch.float64)

OTHER_FLOATS = [(-1.25, 0.5), (0.7, -2.2)]
WHOLE_NUMBERS = [(5, 3), (-2, 0.5), (1.5, -4)]

HALVED = "tuple(one / 2 for one in found)"
"""Of numbers that autograd has found in forward mode, where its engine has no part."""

CHANGED = f"""lambda f, x: [
    bool(abs(one - two) > 0.1)
    for one, two in zip(({with_scaled_gradients(3, otherwise="[3 * one for one in found]")})(f, x), f(x))
]"""
"""Which numbers change where autograd triples its gradients: by 3, or more often if it runs more often."""

OUTCOME = """(lambda space: exec('''
def outcome(f, *args):
    runs, engine = [], torch.autograd._engine_run_backward

    def noted(*given, **named):
        runs.append(1)
        return engine(*given, **named)

    try:
        with patch.object(torch.autograd, "_engine_run_backward", noted):
            found = f(*args)
        if not (isinstance(found, tuple) and None in found):
            return found
    except (AttributeError, TypeError):
        pass
    except RuntimeError as refusal:
        if "differentiated Tensors does not require grad" not in str(refusal):
            raise
    return "no gradient although autograd ran" if runs else "no gradient"
''', space) or space["outcome"])({"torch": torch, "patch": __import__("unittest.mock").mock.patch})"""
"""What a call returns. A gradient that is not there is met in many ways: None, and what cannot be done with it."""

WHOLE = """(lambda space: exec('''
def whole(f, *args):
    try:
        return f(*args)
    except Exception:
        return "failed"
''', space) or space["whole"])({})"""
"""What a call returns: a tensor of whole numbers is refused in many ways."""

CLOSE = f"""lambda g, x, right: (lambda found: (
    "close"
    if isinstance(found, torch.Tensor) and found.shape == right.shape
    and 2e-5 < max(abs(a / b - 1) for a, b in zip(found.flatten().tolist(), right.flatten().tolist())) < 0.02
    else found
))(g({CUBES}, x))"""
"""The gradient, unless it is close but not right: there are many difference quotients."""

STILL_THERE = f"lambda g, x: (lambda old: g({CUBES}, x) is None or x.grad is old)(x.grad)"
"""Whether the old gradient is still the same tensor."""

KEEPS = "lambda f, x: (lambda y: f(y) is None or y.retains_grad)(x + 3)"
"""Whether a tensor that is no leaf was told to keep its gradient."""

TWICE = "lambda f, *given: [f(*given).fill_(7), f(*given)]"
"""Write into the first result, call again, and look at both."""


def tracked(x, old=None):
    """A leaf with the values of x, with an old `.grad` full of `old`."""
    point = x.clone().requires_grad_()
    point.grad = None if old is None else torch.full_like(x, old)
    return point


def slope(student, *points, f=CUBES):
    """The gradient of f at each point."""
    function = student.define(f)
    return student.gradient.map([(function, x) for x in points])


@probe("scalar_gradients")
def two_floats(student):
    return [student.define(OUTCOME, "outcome")(student.scalar_gradients, 3.0, 2.0)]


@probe("scalar_gradients")
def other_floats(student):
    outcome = student.define(OUTCOME, "outcome")
    return [outcome(student.scalar_gradients, x, y) for x, y in OTHER_FLOATS]


@probe("scalar_gradients", aspect="edges")
def zeros(student):
    return [student.scalar_gradients(0.0, 2.5), student.scalar_gradients(3.5, 0.0)]


@probe("scalar_gradients", aspect="edges")
def whole_numbers(student):
    whole = student.define(WHOLE, "whole")
    return [whole(student.scalar_gradients, x, y) for x, y in WHOLE_NUMBERS]


@probe("scalar_gradients", aspect="edges")
def floats_again(student):
    return [student.scalar_gradients(3.0, 2.0), student.scalar_gradients(3.0, 2.0)]


@probe("scalar_gradients")
def halved_by_autograd(student):
    halved = student.define(with_scaled_gradients(0.5, otherwise=HALVED), "with_halved_gradients")
    return [student.define(OUTCOME, "outcome")(halved, student.scalar_gradients, 3.0, 2.0)]


@probe("gradient")
def three_numbers(student):
    return [student.define(CLOSE, "close")(student.gradient, POINT, SLOPES)]


@probe("gradient", aspect="edges")
def other_functions(student):
    product = slope(student, torch.tensor([2.0, 3, 5]), f="lambda x: x[0] * x[1] * x[2]")
    return product + slope(student, torch.tensor([[2.0, -1], [3, 4], [0.5, 7]]), f="lambda x: (x @ x.T).sum()")


@probe("gradient")
def tracked_points(student):
    return [student.define(CLOSE, "close")(student.gradient, tracked(POINT), SLOPES)]


@probe("gradient", aspect="arguments")
def an_old_gradient(student):
    return slope(student, tracked(POINT, 100.0))


@probe("gradient", aspect="edges")
def any_old_gradient(student):
    return slope(student, tracked(POINT, float("nan")), tracked(POINT[1:], -0.5))


@probe("gradient", aspect="edges")
def other_shapes(student):
    numbers = slope(student, torch.tensor(-1.5), tracked(torch.tensor(2.5), 4.0), f="lambda x: x**3 - 2 * x")
    return numbers + slope(student, torch.ones(2, 0), torch.tensor([[[3.0]], [[-2]]]), POINT[:1])


@probe("gradient", aspect="edges")
def views(student):
    table = torch.tensor([[1.0, -2, 3], [4, 5, -6]])
    return slope(student, table.T, table[:, ::2], table[:, 1:2].expand(2, 4), tracked(table[1:, 1:].T))


@probe("gradient", aspect="edges")
def in_float64(student):
    return slope(student, POINT.double() / 7, tracked(POINT.double() / 3, 2.0))


@probe("gradient", aspect="devices")
def on_the_device(student):
    return slope(student, on_device(POINT * 3), on_device(tracked(POINT, 100.0)))


@probe("gradient", aspect="edges")
def one_tensor_again(student):
    f, x = student.define(CUBES), student.define("torch.tensor([1.0, 2.0, -3.0])")
    return [student.gradient(f, x), student.gradient(f, x)]


@probe("gradient", aspect="edges")
def written_into(student):
    return [student.define(TWICE, "written_into")(student.gradient, student.define(CUBES), POINT)]


@probe("gradient", aspect="edges")
def gradient_halved_by_autograd(student):
    halved = student.define(with_scaled_gradients(0.5, otherwise="found / 2"), "with_halved_gradients")
    return [halved(student.gradient, student.define(CUBES), POINT)]


@probe("through_hidden")
def two(student):
    return [student.through_hidden(2.0)]


@probe("through_hidden")
def other_numbers(student):
    return [student.through_hidden(-0.5), student.through_hidden(3.25)]


@probe("through_hidden", aspect="edges")
def zero(student):
    return [student.through_hidden(0.0)]


@probe("through_hidden", aspect="edges")
def whole(student):
    return [student.define(WHOLE, "whole")(student.through_hidden, x) for x in (-1, 4)]


@probe("through_hidden")
def not_tracked(student):
    return [
        student.define("lambda f, x: [one.requires_grad for one in f(x)]", "are_tracked")(student.through_hidden, 2.0)
    ]


@probe("through_hidden", aspect="edges")
def pair_written_into(student):
    twice = student.define("lambda f, x: [[one.fill_(7) for one in f(x)], f(x)]", "written_into")
    return [twice(student.through_hidden, 2.0)]


@probe("through_hidden")
def changed_by_autograd(student):
    return [student.define(CHANGED, "change_with_gradients")(student.through_hidden, 2.0)]


@probe("detached_product")
def a_leaf(student):
    return [student.detached_product(tracked(torch.tensor([2.0, -3])))]


@probe("detached_product")
def a_leaf_with_a_gradient(student):
    return [student.detached_product(tracked(torch.tensor([[1.5, 4], [-0.5, 3]]), 100.0))]


@probe("detached_product")
def not_a_leaf(student):
    return [student.define("lambda f, x: f(x + 3)", "of_x_plus_3")(student.detached_product, tracked(BASE))]


@probe("detached_product")
def untracked(student):
    return [student.detached_product(torch.tensor([2.0, -3]))]


@probe("detached_product", aspect="edges")
def products_of_other_shapes(student):
    points = [torch.tensor(-1.5), torch.ones(0, 2), torch.tensor([[[3.0]], [[-2]]]), torch.zeros(2)]
    return student.detached_product.map([(one,) for x in points for one in (x, tracked(x, 2.0))])


@probe("detached_product", aspect="edges")
def products_of_views(student):
    table = torch.tensor([[1.0, -2, 3], [4, 5, -6]])
    points = [table.T, table[:, ::2], table[:, 1:2].expand(2, 4), tracked(table[1:, 1:].T)]
    return student.detached_product.map([(x,) for x in points])


@probe("detached_product", aspect="edges")
def products_in_float64(student):
    points = [LONG, tracked(LONG)]
    return student.detached_product.map([(x,) for x in points])


@probe("detached_product", aspect="devices")
def products_on_the_device(student):
    return student.detached_product.map([(on_device(POINT * 3),), (on_device(tracked(POINT)),)])


@probe("detached_product", aspect="edges")
def product_written_into(student):
    return [student.define(TWICE, "written_into")(student.detached_product, POINT)]


@part("scalar_gradients")
def test_two_floats(student, probes):
    """The derivatives of z by x and by y, in this order, as Python floats.

    z の x による微分と y による微分を、この順番で、Python の float で返します。
    """
    check([student.scalar_gradients(3.0, 2.0)], probes["two_floats"])


@part("scalar_gradients")
def test_other_floats(student, probes):
    """x and y may be negative or 0.

    x や y は、負の数や 0 のこともあります。
    """
    check(student.scalar_gradients.map(OTHER_FLOATS), probes["other_floats"])
    check(zeros(student), probes["zeros"])


@part("scalar_gradients")
def test_whole_numbers(student, probes):
    """Whole numbers (int) work as floats do.

    整数 (int) でも、float と同じように動きます。
    """
    check(student.scalar_gradients.map(WHOLE_NUMBERS), probes["whole_numbers"])


@part("scalar_gradients")
def test_floats_again(student, probes):
    """A second call with the same numbers gives the same.

    同じ数でもう一度呼んでも、同じ答えです。
    """
    check(floats_again(student), probes["floats_again"])


@part("scalar_gradients")
def test_halved_by_autograd(student, probes):
    """The answer is autograd's: where autograd is made to halve its gradients, it is half as large.

    答えは autograd のものです。autograd の勾配を半分にすると、答えも半分になります。
    """
    halved = student.define(with_scaled_gradients(0.5, otherwise=HALVED), "with_halved_gradients")
    check([halved(student.scalar_gradients, 3.0, 2.0)], probes["halved_by_autograd"])


@part("gradient")
def test_three_numbers(student, probes):
    """The gradient has the shape of x and is not tracked; x comes back as it was, still untracked.

    勾配は x と同じ shape で、追跡されていません。x は元のままで、追跡されないままです。
    """
    check(slope(student, POINT), probes["three_numbers"])


@part("gradient")
def test_other_functions(student, probes):
    """f may be any function: here a product of three numbers, and one of matrices.

    f はどんな関数でも構いません。ここでは 3 つの数の積と、行列の積です。
    """
    check(other_functions(student), probes["other_functions"])


@part("gradient")
def test_tracked_points(student, probes):
    """A tracked x comes back tracked, with no gradient in its .grad; the result is not tracked.

    追跡中の x は追跡中のままで、.grad に勾配は入りません。戻り値は追跡されていません。
    """
    check(slope(student, tracked(POINT)), probes["tracked_points"])


@part("gradient")
def test_an_old_gradient(student, probes):
    """An old gradient in x.grad has no influence and stays there, the same tensor, whatever its numbers.

    x.grad の古い勾配は、どんな値でも答えに影響せず、同じテンソルのままそこに残ります。
    """
    check(an_old_gradient(student), probes["an_old_gradient"])
    check(any_old_gradient(student), probes["any_old_gradient"])
    check(student.define(STILL_THERE, "is_still_there")(student.gradient, tracked(POINT, 100.0)), True)


@part("gradient")
def test_other_shapes(student, probes):
    """x may have no axes, a side of 0, three axes, or a single number.

    x は、軸がないことも、長さ 0 の軸があることも、軸が 3 本のことも、数が 1 つだけのこともあります。
    """
    check(other_shapes(student), probes["other_shapes"])


@part("gradient")
def test_views(student, probes):
    """x may be a view: transposed, sliced or expanded.

    x はビューのこともあります。転置、スライス、拡張のどれもあり得ます。
    """
    check(views(student), probes["views"])


@part("gradient")
def test_in_float64(student, probes):
    """The gradient at a float64 x is float64, with all its digits.

    float64 の x での勾配は float64 で、桁は失われません。
    """
    check(in_float64(student), probes["in_float64"])


@part("gradient")
def test_on_the_device(student, probes):
    """The gradient at a point on another device is on that device.

    別の device にある点での勾配は、その device にあります。
    """
    check(on_the_device(student), probes["on_the_device"])


@part("gradient")
def test_again(student, probes):
    """A second call on one tensor gives the same, even if the first result was written into.

    同じテンソルで 2 回目に呼んでも、最初の戻り値に書き込んだ後でも、同じ答えです。
    """
    check(one_tensor_again(student), probes["one_tensor_again"])
    check(written_into(student), probes["written_into"])


@part("gradient")
def test_gradient_halved_by_autograd(student, probes):
    """The answer is autograd's: where autograd is made to halve its gradients, it is half as large.

    答えは autograd のものです。autograd の勾配を半分にすると、答えも半分になります。
    """
    check(gradient_halved_by_autograd(student), probes["gradient_halved_by_autograd"])


@part("through_hidden")
def test_two(student, probes):
    """The derivatives of y by x and by h, in this order, as 0-d float32 tensors.

    y の x による微分と h による微分を、この順番で、float32 の 0 次元のテンソルで返します。
    """
    check(two(student), probes["two"])


@part("through_hidden")
def test_not_tracked(student, probes):
    """Neither of the two is tracked.

    2 つとも追跡されていません。
    """
    check(not_tracked(student), probes["not_tracked"])


@part("through_hidden")
def test_other_numbers(student, probes):
    """x may be negative or 0.

    x は、負の数や 0 のこともあります。
    """
    check(other_numbers(student), probes["other_numbers"])
    check(zero(student), probes["zero"])


@part("through_hidden")
def test_whole(student, probes):
    """A whole number (int) works as a float does.

    整数 (int) でも、float と同じように動きます。
    """
    check(student.through_hidden.map([(-1,), (4,)]), probes["whole"])


@part("through_hidden")
def test_pair_written_into(student, probes):
    """A second call gives the same, even if the first results were written into.

    最初の戻り値に書き込んだ後でも、2 回目の呼び出しは同じ答えです。
    """
    check(pair_written_into(student), probes["pair_written_into"])


@part("through_hidden")
def test_changed_by_autograd(student, probes):
    """Both are autograd's: where autograd is made to triple its gradients, both change.

    2 つとも autograd のものです。autograd の勾配を 3 倍にすると、2 つとも変わります。
    """
    check(changed_by_autograd(student), probes["changed_by_autograd"])


@part("detached_product")
def test_a_leaf(student, probes):
    """The value is x³, and the gradient that reaches x is x².

    値は x³ で、x に届く勾配は x² です。
    """
    check(a_leaf(student), probes["a_leaf"])


@part("detached_product")
def test_a_leaf_with_a_gradient(student, probes):
    """A leaf may hold an old gradient; it keeps it.

    葉は古い勾配を持っていることもあり、それはそのまま残ります。
    """
    check(a_leaf_with_a_gradient(student), probes["a_leaf_with_a_gradient"])


@part("detached_product")
def test_not_a_leaf(student, probes):
    """x may itself be computed from other tensors; gradients flow back to those, and x does not keep one.

    x がほかのテンソルからの計算結果でも、そのテンソルまで勾配が伝わります。x に勾配は残りません。
    """
    check(not_a_leaf(student), probes["not_a_leaf"])
    check(student.define(KEEPS, "keeps_a_gradient")(student.detached_product, tracked(BASE)), False)


@part("detached_product")
def test_untracked(student, probes):
    """Of an untracked x the result is untracked, and x stays untracked.

    追跡されていない x なら、戻り値も追跡されず、x も追跡されないままです。
    """
    check(untracked(student), probes["untracked"])


@part("detached_product")
def test_products_of_other_shapes(student, probes):
    """x may have no axes, a side of 0, three axes, and zeros in it.

    x は、軸がないことも、長さ 0 の軸があることも、軸が 3 本のこともあり、要素が 0 のこともあります。
    """
    check(products_of_other_shapes(student), probes["products_of_other_shapes"])


@part("detached_product")
def test_products_of_views(student, probes):
    """x may be a view: transposed, sliced or expanded.

    x はビューのこともあります。転置、スライス、拡張のどれもあり得ます。
    """
    check(products_of_views(student), probes["products_of_views"])


@part("detached_product")
def test_products_in_float64(student, probes):
    """The product of a float64 x is float64, with all its digits, and so is the gradient.

    float64 の x の積は float64 で、桁は失われません。勾配も同じです。
    """
    check(products_in_float64(student), probes["products_in_float64"])


@part("detached_product")
def test_products_on_the_device(student, probes):
    """The product is on the device of x, and so is the gradient.

    積は x と同じ device にあり、勾配も同じです。
    """
    check(products_on_the_device(student), probes["products_on_the_device"])


@part("detached_product")
def test_product_written_into(student, probes):
    """A second call gives the same, even if the first result was written into.

    最初の戻り値に書き込んだ後でも、2 回目の呼び出しは同じ答えです。
    """
    check(product_written_into(student), probes["product_written_into"])
