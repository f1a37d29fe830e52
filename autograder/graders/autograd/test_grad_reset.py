"""Public graders of autograd/grad_reset: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe, with_scaled_gradients

HALVED_GRADIENT = with_scaled_gradients(0.5, otherwise="found / 2")

HALVED_STEPS = with_scaled_gradients(0.5, otherwise="f(args[0], args[1] / 2, args[2])")

CAUSE_OF_ZEROS = f"""lambda f, w: (lambda met, hook, found: hook.remove() or (
    "no autograd" if found is None else found.any().item()
    or ("numbers came" if any(met) else "zeros came" if met else "nothing came")
))(*(lambda met: (
    met,
    w.register_hook(lambda grad: met.append(grad.any().item())),
    ({with_scaled_gradients(1, otherwise="found if found.any() else None")})(f, w),
))([]))"""
"""Of an answer of zeros: whether autograd ran, and what it has brought to w."""


def tracked(values, old=None, dtype=torch.float32):
    """A leaf with these values, with an old `.grad` full of `old`."""
    w = torch.tensor(values, dtype=dtype).requires_grad_()
    w.grad = None if old is None else torch.full_like(w, old)
    return w


@probe("grads_without_reset")
def three_calls(student):
    return [student.grads_without_reset(3.0, 3)]


@probe("grads_without_reset")
def other_numbers(student):
    return [student.grads_without_reset(-1.25, 2), student.grads_without_reset(0.70358, 4)]


@probe("grads_without_reset", aspect="edges")
def a_second_start(student):
    return [student.grads_without_reset(0.7, 2), student.grads_without_reset(0.7, 2)]


@probe("grads_without_reset", aspect="edges")
def no_calls(student):
    return [student.grads_without_reset(2.5, 0), student.grads_without_reset(2.5, 1)]


@probe("fresh_gradient", ignore=("grad",))
def with_an_old_gradient(student):
    return [student.fresh_gradient(tracked([1.0, 4.5, -0.7], 100.0))]


@probe("fresh_gradient", ignore=("grad",))
def without_an_old_gradient(student):
    return [student.fresh_gradient(tracked([[-2.5, 7.25, 0.4], [11.0, 1.3, -4.2]]))]


@probe("fresh_gradient", ignore=("grad",), aspect="edges")
def any_old_numbers(student):
    return [student.fresh_gradient(tracked([1.25, 6.5], old)) for old in (float("nan"), 1e9, -0.5)]


@probe("fresh_gradient", ignore=("grad",), aspect="edges")
def other_shapes(student):
    return [student.fresh_gradient(tracked(values, 2.0)) for values in (-1.7, [[], []], [[[0.2]], [[8.5]]])]


@probe("fresh_gradient", ignore=("grad",), aspect="edges")
def in_float64(student):
    return [student.fresh_gradient(tracked([0.1, 3.0000001, -7.3], 2.0, torch.float64))]


@probe("fresh_gradient", ignore=("grad",))
def twice_on_one_tensor(student):
    w = student.define("torch.tensor([1.0, 4.5, -0.7], dtype=torch.float32, requires_grad=True)")
    return [student.fresh_gradient(w), student.fresh_gradient(w)]


@probe("fresh_gradient", ignore=("grad",), aspect="edges")
def after_writing_into_the_result(student):
    again = student.define("lambda f, w: (f(w).fill_(7), f(w))[1]")
    return [again(student.fresh_gradient, tracked([1.0, 4.5, -0.7]))]


@probe("fresh_gradient", ignore=("grad",), aspect="edges")
def a_later_backward(student):
    later = student.define("""lambda f, w: [
        f(w) + 0, setattr(w, "grad", None) or (w * w).sum().backward() or w.grad, w.is_leaf, w.requires_grad
    ]""")
    return [later(student.fresh_gradient, tracked([1.0, 4.5, -0.7]))]


@probe("fresh_gradient", ignore=("grad",), aspect="devices")
def on_the_device(student):
    return [student.fresh_gradient(on_device(tracked([1.0, 4.5, -0.7], 100.0)))]


@probe("fresh_gradient", ignore=("grad",), aspect="edges")
def halved_by_autograd(student):
    return [student.define(HALVED_GRADIENT, "with_halved_gradients")(student.fresh_gradient, tracked([1.0, 4.5, -0.7]))]


@probe("fresh_gradient", ignore=("grad",))
def cause_of_zeros(student):
    return [student.define(CAUSE_OF_ZEROS, "cause_of_zeros")(student.fresh_gradient, tracked([1.0, 4.5, -0.7]))]


@probe("sgd")
def one_step(student):
    return [student.sgd(7.3, 0.1, 1), student.sgd(-2.4, 0.35, 1)]


@probe("sgd")
def two_steps(student):
    return [student.sgd(-1.7, 0.15, 2)]


@probe("sgd")
def four_steps(student):
    return [student.sgd(4.6, 0.35, 4), student.sgd(-6.25, 0.1, 4)]


@probe("sgd", aspect="edges")
def no_steps(student):
    return [student.sgd(5.7, 0.15, 0), student.sgd(5.7, 0.15, 1)]


@probe("sgd", aspect="edges")
def at_the_minimum(student):
    return [student.sgd(3.0, 0.2, 3), student.sgd(5.7, 0.5, 3)]


@probe("sgd", aspect="edges")
def too_far(student):
    return [student.sgd(4.6, 1.1, 3)]


@probe("sgd", aspect="edges")
def starting_again(student):
    return [student.sgd(4.6, 0.15, 2), student.sgd(4.6, 0.15, 2)]


@probe("sgd", aspect="edges")
def half_steps(student):
    return [student.define(HALVED_STEPS, "with_halved_gradients")(student.sgd, 7.3, 0.3, 2)]


@part("grads_without_reset")
def test_three_calls(student, probes):
    """Each backward() adds the gradient 6 to what is there.

    backward() のたびに、すでにある値に勾配 6 が足されます。
    """
    check(three_calls(student), probes["three_calls"])


@part("grads_without_reset")
def test_other_numbers(student, probes):
    """The gradients add up for any x, also a negative one, and for any number of calls.

    x がどんな数でも、負の数でも、何回呼んでも、勾配は足されていきます。
    """
    check(other_numbers(student), probes["other_numbers"])


@part("grads_without_reset")
def test_no_calls(student, probes):
    """0 calls give an empty list, and 1 call a list with one number.

    0 回なら空のリスト、1 回なら数が 1 つのリストです。
    """
    check(no_calls(student), probes["no_calls"])


@part("grads_without_reset")
def test_a_second_start(student, probes):
    """A second call starts from nothing again.

    もう一度呼ぶと、また何もないところから始まります。
    """
    check(a_second_start(student), probes["a_second_start"])


@part("grads_without_reset")
def test_many_calls(student):
    """Many calls, up to 200, work too.

    200 回までなら、何回でも動きます。
    """
    check(student.grads_without_reset(1.5, 120), [3.0 * count for count in range(1, 121)])


@part("fresh_gradient")
def test_with_an_old_gradient(student, probes):
    """What was in .grad before has no influence.

    前から .grad に入っていた値は、答えに影響しません。
    """
    check(with_an_old_gradient(student), probes["with_an_old_gradient"])


@part("fresh_gradient")
def test_without_an_old_gradient(student, probes):
    """It works when .grad is None at first; here w has two axes.

    最初の .grad が None でも動きます。ここの w は軸が 2 本です。
    """
    check(without_an_old_gradient(student), probes["without_an_old_gradient"])


@part("fresh_gradient")
def test_any_old_numbers(student, probes):
    """The old .grad may hold any numbers: nan, very large ones, negative ones.

    古い .grad の値は何でもあり得ます。nan、とても大きな数、負の数もです。
    """
    check(any_old_numbers(student), probes["any_old_numbers"])


@part("fresh_gradient")
def test_other_shapes(student, probes):
    """w may have no axes, be empty, or have three axes.

    w は、軸がないことも、空のことも、軸が 3 本のこともあります。
    """
    check(other_shapes(student), probes["other_shapes"])


@part("fresh_gradient")
def test_in_float64(student, probes):
    """A float64 w has a float64 gradient, with the precision of float64.

    float64 の w なら、勾配も float64 で、精度も float64 です。
    """
    check(in_float64(student), probes["in_float64"])


@part("fresh_gradient")
def test_on_the_device(student, probes):
    """The gradient of a tensor on another device is on that device.

    別の device にあるテンソルの勾配は、その device にあります。
    """
    check(on_the_device(student), probes["on_the_device"])


@part("fresh_gradient")
def test_twice_on_one_tensor(student, probes):
    """A second call on one tensor gives the same, even if the first result was written into.

    同じテンソルで 2 回目に呼んでも、最初の戻り値に書き込んだ後でも、同じ答えです。
    """
    check(twice_on_one_tensor(student), probes["twice_on_one_tensor"])
    check(after_writing_into_the_result(student), probes["after_writing_into_the_result"])


@part("fresh_gradient")
def test_a_later_backward(student, probes):
    """Afterwards w is as before: a later backward() of w * w finds 2 * w.

    呼び出しの後も w は前と同じです。後で w * w の backward() を呼ぶと 2 * w になります。
    """
    check(a_later_backward(student), probes["a_later_backward"])


@part("fresh_gradient")
def test_halved_by_autograd(student, probes):
    """The answer is autograd's: where autograd is made to halve its gradients, it is half as large.

    答えは autograd のものです。autograd の勾配を半分にすると、答えも半分になります。
    """
    check(halved_by_autograd(student), probes["halved_by_autograd"])


@part("sgd")
def test_one_step(student, probes):
    """One step moves w against the gradient, by lr times the gradient.

    1 ステップで、w は勾配と逆の向きに、lr × 勾配だけ動きます。
    """
    check(one_step(student), probes["one_step"])


@part("sgd")
def test_two_and_four_steps(student, probes):
    """Each step uses the gradient at its own w alone, on either side of 3.

    どのステップも、そのときの w での勾配だけを使います。3 のどちら側から始めても同じです。
    """
    check(two_steps(student), probes["two_steps"])
    check(four_steps(student), probes["four_steps"])


@part("sgd")
def test_no_steps(student, probes):
    """0 steps give an empty list, and 1 step a list with one number.

    0 ステップなら空のリスト、1 ステップなら数が 1 つのリストです。
    """
    check(no_steps(student), probes["no_steps"])


@part("sgd")
def test_at_the_minimum(student, probes):
    """Where w is 3 already, the steps stay there, and each is in the list.

    w がすでに 3 なら、そこにとどまり、どのステップの値もリストに入ります。
    """
    check(at_the_minimum(student), probes["at_the_minimum"])


@part("sgd")
def test_too_far(student, probes):
    """With a learning rate above 1 each step lands farther from 3.

    学習率が 1 より大きいと、ステップごとに 3 から離れていきます。
    """
    check(too_far(student), probes["too_far"])


@part("sgd")
def test_starting_again(student, probes):
    """A second call with the same numbers starts afresh.

    同じ数でもう一度呼ぶと、また最初から始まります。
    """
    check(starting_again(student), probes["starting_again"])


@part("sgd")
def test_many_steps(student):
    """Many steps, up to 200, work too.

    200 ステップまでなら、何ステップでも動きます。
    """
    check(student.sgd(2.0, 0.02, 120), [3 - 0.96**count for count in range(1, 121)])


@part("sgd")
def test_half_steps(student, probes):
    """The steps are autograd's: where autograd is made to halve its gradients, they are half as long.

    ステップは autograd の勾配によるものです。autograd の勾配を半分にすると、半分の長さになります。
    """
    check(half_steps(student), probes["half_steps"])
