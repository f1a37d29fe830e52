"""Hidden graders of training/adam_by_hand: other numbers against the key."""

import torch

from autograder.grading import check, on_cpu, on_device, part


def check_all(function, truth, calls):
    """Many small calls in one message."""
    check(function.map(calls), truth.map(calls))


def state(rng, *shape, dtype=torch.float64):
    """p, g, m and v of a shape; v is a mean of squares, so it is not negative."""
    p, g, m, v = (rng.tensor(*shape, dtype=dtype) for _ in range(4))
    return p, g, m, v**2 + 0.125


def settings(rng):
    """lr, b1, b2 and eps that nobody has typed in."""
    return tuple(float(rng.uniform(*ends)) for ends in ((0.05, 0.5), (0.3, 0.8), (0.4, 0.95), (0.01, 0.3)))


@part("adam_step")
def test_other_numbers(student, key, rng):
    """Any step number, shape and settings.

    t も shape も lr、b1、b2、eps も、いろいろな値です。
    """
    calls = []
    for shape, t in (((), 2), ((1,), 3), ((5,), 7), ((2, 3), 4), ((0,), 2), ((2, 1, 4), 12)):
        calls.append((*state(rng, *shape), t, *settings(rng)))
    check_all(student.adam_step, key.adam_step, calls)


@part("adam_step")
def test_what_is_left_out(student, key, rng):
    """What is left out of lr, b1, b2 and eps is 0.001, 0.9, 0.999 and 0.00000001.

    lr、b1、b2、eps を省略すると、0.001、0.9、0.999、0.00000001 になります。
    """
    given = settings(rng)
    check_all(student.adam_step, key.adam_step, [(*state(rng, 3), 5, *given[:count]) for count in range(4)])
    four = [one * 1e-8 for one in state(rng, 3)[:2]]
    check_all(student.adam_step, key.adam_step, [(*four, 0 * four[0], 0 * four[0], 1)])


@part("adam_step")
def test_ten_steps(student, key, rng):
    """Ten steps one after another: each goes on with the m and v of the step before.

    10 ステップを続けて行います。どのステップも、前のステップの m と v で続けます。
    """
    walk = """lambda f, p, slopes, lr, b1, b2, eps: (
        [now := (p, 0 * p, 0 * p)] and [now := f(now[0], slopes * (now[0] - 3), now[1], now[2], t, lr, b1, b2, eps) for t in range(1, 11)]
    )"""
    for shape in ((3,), (), (2, 3)):
        p, slopes, given = (
            rng.tensor(*shape, dtype=torch.float64),
            rng.tensor(*shape, dtype=torch.float64),
            settings(rng),
        )
        now, right = (p, 0 * p, 0 * p), []
        for t in range(1, 11):
            now = key.adam_step(now[0], slopes * (now[0] - 3), now[1], now[2], t, *given).value
            right.append(now)
        check(student.define(walk, "ten steps of adam_step")(student.adam_step, p, slopes, *given), right)


@part("adam_step")
def test_sizes_of_gradients(student, key, rng):
    """However large or small its gradient, each element moves by nearly lr in the first step; eps counts for tiny ones.

    最初のステップでは、勾配が大きくても小さくても、どの要素もおよそ lr だけ動きます。ごく小さい勾配では eps が効きます。
    """
    grad = torch.tensor([0.001, -1.0, 1000.0, -250.0, 1e-6, -1e-7], dtype=torch.float64) * float(rng.uniform(0.5, 1))
    p, zero = rng.tensor(6, dtype=torch.float64), torch.zeros(6, dtype=torch.float64)
    calls = [(p, grad, zero, zero, 1, 0.1), (p, grad, 0.1 * grad, 0.001 * grad**2, 2, 0.1)]
    check_all(student.adam_step, key.adam_step, [*calls, (p, grad, zero, zero, 1, 0.1, 0.5, 0.75, 1e-5)])


@part("adam_step")
def test_gradients_of_zero(student, key, rng):
    """A gradient of 0 moves nothing at first; later p still moves by what is left in m.

    勾配が 0 なら、初めは何も動きません。後のステップでは、m に残っている分だけ p が動きます。
    """
    p, g, m, v = state(rng, 2, 2)
    zero = torch.zeros(2, 2, dtype=torch.float64)
    some = torch.tensor([[1.0, 0.0], [0.0, 1.0]], dtype=torch.float64)
    calls = [(p, zero, zero, zero, 1), (p, zero, m, v, 6, 0.3), (p, some * g, some * m, some * v, 3, 0.2)]
    check_all(student.adam_step, key.adam_step, [*calls, (p.float(), zero.float(), zero.float(), zero.float(), 2, 0.5)])


@part("adam_step")
def test_late_steps(student, key, rng):
    """Late steps, up to the thousandth; b1 and b2 of 0 and close to 1.

    1000 ステップ目までの遅いステップです。b1 と b2 は、0 のことも 1 に近いこともあります。
    """
    calls = [(*state(rng, 3), t, 0.2) for t in (10, 100, 1000)]
    for betas in ((0.0, 0.0), (0.0, 0.9), (0.8, 0.0), (0.99, 0.9999)):
        calls += [(*state(rng, 2), t, 0.3, *betas) for t in (1, 30)]
    check_all(student.adam_step, key.adam_step, calls)


@part("adam_step")
def test_any_strides(student, key, rng):
    """Transposed, sliced and expanded inputs, in any combination.

    転置、スライス、拡張 (expand) した入力を、どう組み合わせても動きます。
    """
    turned = [one.T for one in state(rng, 3, 2)]
    cut = [one[::2, 1::2] for one in state(rng, 3, 6)]
    row = [one.expand(2, 3) for one in state(rng, 3)]
    calls = [
        (*turned, 2),
        (*cut, 3),
        (*row, 4),
        (turned[0], row[1], cut[2], cut[3], 5),
        (row[0], cut[1], *turned[2:], 2),
    ]
    check_all(student.adam_step, key.adam_step, [(*call, 0.15) for call in calls])


@part("adam_step")
def test_where_the_inputs_are(student, key, rng):
    """The results are on the device of the inputs, whatever their shape and dtype.

    shape や dtype に関係なく、戻り値は入力と同じ device にあります。
    """
    calls = []
    for shape, dtype in (((3,), torch.float64), ((2, 2), torch.float32), ((), torch.float64), ((0, 2), torch.float32)):
        four = state(rng, *shape, dtype=dtype)
        calls += [(*map(place, four), 3, 0.35, 0.5, 0.75, 0.125) for place in (on_device, on_cpu)]
    check_all(student.adam_step, key.adam_step, calls)


@part("adam_step")
def test_called_again(student, key, rng):
    """Results are independent of each other, of the arguments, and of calls for other parameters in between.

    戻り値は、ほかの戻り値や引数、間にあった別のパラメータの呼び出しの影響を受けません。
    """
    p, g, m, v = state(rng, 2, 3)
    turns = student.define(
        "lambda f, p, g, m, v: [f(p, g, m, v, 4, 0.4), f(g, p, m, v, 1, 0.2), f(p, g, m, v, 4, 0.4), "
        "[one.zero_() for one in f(p, 2 * g, m, v, 4, 0.4)]][:3:2]"
    )
    right = key.adam_step(p, g, m, v, 4, 0.4).value
    check(turns(student.adam_step, p, g, m, v), [right] * 2)
    zero = 0 * p
    check(turns(student.adam_step, p, zero, zero, zero), [(p, zero, zero)] * 2)


@part("adam_step")
def test_own_arithmetic(student, key, rng):
    """No ready-made optimiser (`torch.optim`) takes the step.

    既製の最適化関数 (`torch.optim`) にステップを任せてはいません。
    """
    watched = student.define(
        "lambda f, *args: [seen := [], hook := torch.optim.Optimizer.__init__.__globals__["
        "'register_optimizer_step_pre_hook'](lambda *_: seen.append(1)), got := f(*args), hook.remove(), (got, len(seen))][-1]"
    )
    given = (*state(rng, 3), 2)
    check(watched(student.adam_step, *given), (key.adam_step(*given).value, 0))
