"""Public graders of training/adam_by_hand: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe


def numbers(*values):
    return torch.tensor([*values], dtype=torch.float64)


P = numbers([1.5, -2.0, 3.0], [5.0, -4.0, 7.0])
G = numbers([4.0, 0.5, -3.0], [-2.0, 6.0, 1.0])
M = numbers([0.5, -1.5, 2.0], [-3.0, 1.0, 2.5])
V = numbers([2.0, 0.75, 5.0], [1.25, 3.0, 4.0])
NOTHING = torch.zeros(2, 3, dtype=torch.float64)

SETTINGS = (0.25, 0.5, 0.75, 0.125)
"""lr, b1, b2 and eps, all of them different from those that are taken where they are left out."""

TINY = 1e-6 * numbers(2.0, -5.0, 0.5, 30.0)

EPS = 1e-5
"""Large enough to be seen beside gradients of usual size, in float64."""

FIVE_STEPS = """lambda f, start, lr, b1, b2, eps: (
    [now := (start, 0 * start, 0 * start)]
    and [
        now := tuple(
            one.clone()
            for one in f(now[0].clone(), 2 * (now[0] - 3), now[1].clone(), now[2].clone(), t, lr, b1, b2, eps)
        )
        for t in range(1, 6)
    ]
)"""
"""p, m and v after each of five steps on (p - 3)^2; each step gets copies, so what it writes into is seen elsewhere."""


@probe("adam_step")
def first_step(student):
    return [student.adam_step(P, G, NOTHING, NOTHING, 1, 0.1, 0.9, 0.999, EPS)]


@probe("adam_step")
def later_step(student):
    return student.adam_step.map([(P, G, M, V, 3, 0.1), (P, G, M, V, 2)])


@probe("adam_step")
def five_steps(student):
    walk = student.define(FIVE_STEPS, "five steps of adam_step")
    return [walk(student.adam_step, numbers(0.0, 7.5), 0.1, 0.9, 0.999, EPS)]


@probe("adam_step")
def other_settings(student):
    return student.adam_step.map([(P, G, M, V, 3, *SETTINGS), (P, G, NOTHING, NOTHING, 1, *SETTINGS)])


@probe("adam_step")
def no_gradient(student):
    grad, zero = numbers(0.0, 2.0, 0.0), numbers(0.0, 0.0, 0.0)
    return [student.adam_step(numbers(2.0, -3.0, 5.0), grad, zero, numbers(0.0, 0.0, 1.5), 1, 0.2)]


@probe("adam_step")
def tiny_gradients(student):
    return student.adam_step.map([(G[0, 1] + TINY, TINY, 0 * TINY, 0 * TINY, t, 0.5) for t in (1, 4)])


@probe("adam_step", aspect="edges")
def in_float32(student):
    return [student.adam_step(P.float(), G.float(), M.float(), V.float(), 3, *SETTINGS)]


@probe("adam_step", aspect="edges")
def other_shapes(student):
    inputs = [tuple(one[1, 2] for one in (P, G, M, V)), (NOTHING[:, :0],) * 4]
    inputs += [tuple(one.reshape(3, 1, 2) for one in (P, G, M, V)), tuple(one[0] for one in (P, G, M, V))]
    return student.adam_step.map([(*four, 5, 0.5) for four in inputs])


@probe("adam_step", aspect="edges")
def views(student):
    row = numbers(3.0, -7.0).expand(3, 2)
    calls = [(P.T, row, M.T, V.T, 2, 0.25), (P[:, 1:], G[:, ::2], M[:, :2], V[:, 1:], 4, 0.75)]
    return student.adam_step.map(calls)


@probe("adam_step", aspect="devices")
def on_the_device(student):
    return [student.adam_step(*map(on_device, (P, G, M, V)), 3, 0.1)]


@part("adam_step")
def test_first_step(student, probes):
    """In the first step each element moves by about lr against its gradient, however large that is.

    最初のステップでは、勾配の大きさによらず、どの要素も勾配と逆の向きにおよそ lr だけ動きます。
    """
    check(first_step(student), probes["first_step"])


@part("adam_step")
def test_later_step(student, probes):
    """A later step goes on with the m and v that it is given; p, g, m and v stay as they are; lr may be left out.

    2 ステップ目からは、渡された m と v を使って続けます。p、g、m、v は変わりません。lr は省略できます。
    """
    check(later_step(student), probes["later_step"])


@part("adam_step")
def test_five_steps(student, probes):
    """Five steps one after another, each with the m and v that the step before has returned.

    5 ステップを続けて行います。どのステップでも、前のステップが返した m と v を使います。
    """
    check(five_steps(student), probes["five_steps"])


@part("adam_step")
def test_other_settings(student, probes):
    """lr, b1, b2 and eps are those that are given; b1 and b2 may be 0.

    lr、b1、b2、eps は、渡された値を使います。b1 と b2 は 0 のこともあります。
    """
    check(other_settings(student), probes["other_settings"])
    moved = student.adam_step(P, G, M, V, 6, lr=0.5, b1=0.0, b2=0.0, eps=1.0)
    check(moved, (P - 0.5 * G / (G.abs() + 1), G, G**2))


@part("adam_step")
def test_no_gradient(student, probes):
    """Where g, m and v are 0, p does not move.

    g と m と v が 0 の要素では、p は動きません。
    """
    check(no_gradient(student), probes["no_gradient"])


@part("adam_step")
def test_tiny_gradients(student, probes):
    """Tiny gradients count, too: eps is added to the root of the corrected v.

    ごく小さい勾配も正しく扱います。eps は、補正した v の平方根に足します。
    """
    check(tiny_gradients(student), probes["tiny_gradients"])


@part("adam_step")
def test_in_float32(student, probes):
    """float32 stays float32, and float64 keeps all its digits.

    float32 は float32 のままで、float64 は精度が保たれます。
    """
    check(in_float32(student), probes["in_float32"])


@part("adam_step")
def test_other_shapes(student, probes):
    """p may have no axes, one or three, and may be empty.

    p は、軸がないことも、1 本や 3 本のことも、空のこともあります。
    """
    check(other_shapes(student), probes["other_shapes"])


@part("adam_step")
def test_views(student, probes):
    """Views, such as a transposed p or an expanded g, are used like others.

    転置した p や拡張 (expand) した g のようなビューも、同じように使えます。
    """
    check(views(student), probes["views"])


@part("adam_step")
def test_on_the_device(student, probes):
    """Inputs on another device give results on that device.

    入力が別の device にあれば、戻り値もその device にあります。
    """
    check(on_the_device(student), probes["on_the_device"])


@part("adam_step")
def test_new_memory(student):
    """Writing into a result changes no argument, no other result, and nothing that another call has returned.

    戻り値に書き込んでも、引数も、ほかの戻り値も、別の呼び出しの戻り値も変わりません。
    """
    kept = student.define("lambda f, *a: [f(*a), f(*a), [one.fill_(9) for one in f(*a[:3], 2 * a[3], *a[4:])]][:2]")
    zero, ones = torch.zeros(2, 3), torch.ones(2, 3)
    right = (-0.25 * ones, 0.5 * ones, 0.25 * ones)
    check(kept(student.adam_step, zero, ones, zero, zero, 1, 0.3125, 0.5, 0.75, 0.25), [right, right])
    still = (ones, zero, zero)
    check(kept(student.adam_step, ones, zero, zero, zero, 2, 0.25, 0.5, 0.75, 0.5), [still, still])
    apart = student.define("lambda f, *a: [new := f(*a), new[0].fill_(7), new[1].fill_(8), new][3]")
    check(apart(student.adam_step, zero, zero, zero, zero, 2), (7 * ones, 8 * ones, zero))


@part("adam_step")
def test_taking_turns(student):
    """Calls for different parameters may take turns, and a second call gives the same answer.

    別々のパラメータの呼び出しが交互に来ることもあります。同じ入力でもう一度呼んでも同じ答えになります。
    """
    one, other = (P, G, NOTHING, G**2, 2, 0.25, 0.0, 0.0, 1.0), (M, P, NOTHING, P**2, 3, 0.5, 0.0, 0.0, 2.0)
    first = (P - 0.25 * G / (G.abs() + 1), G, G**2)
    second = (M - 0.5 * P / (P.abs() + 2), P, P**2)
    check(student.adam_step.map([one, other, one, other]), [first, second, first, second])
