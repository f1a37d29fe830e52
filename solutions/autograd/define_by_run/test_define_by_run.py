"""Hidden graders of autograd/define_by_run: unseen numbers and programs against the key."""

import re

import pytest
import torch
from msgspec.structs import replace

from autograder.grading import check, on_cpu, on_device, part, returned

KNOWN = ("double", "square", "add_one")
FIRST = "lambda run, start, steps: run(start, steps)[0]"


def zero_d(number, *, tracked=True, dtype=torch.float32):
    """A tensor without axes."""
    return torch.tensor(float(number), dtype=dtype).requires_grad_(tracked)


def refused(student, start, steps, position, name):
    """Check that these steps are refused, with a message that holds the position and the name."""
    refusal = student.run_program(start, steps)
    check(refusal, ValueError)
    held = [position in map(int, re.findall(r"(?:\B-)?[0-9]+", refusal.text)), name in refusal.text]
    check(replace(returned(held), asked="position and name in the message"), [True, True])


def drawn_program(rng, length, squares=2):
    """A program with a few squares at most, so that no number grows too large."""
    names = [str(rng.choice(("double", "add_one"))) for _ in range(length)]
    for place in rng.choice(length, min(squares, length), replace=False):
        names[int(place)] = "square"
    return names


@part("double_until")
def test_other_numbers(student, key, rng):
    """Any x above 0 and any limit: the number of doublings follows from both, and the gradient from them.

    0 より大きいどんな x でも、どんな limit でも、2 倍にする回数はこの 2 つで決まり、勾配もそれに合います。
    """
    starts = [int(rng.integers(1, 60)) / 8 for _ in range(4)] + [0.015625, 300.0]
    calls = [
        (zero_d(x, dtype=dtype), limit)
        for x in starts
        for limit in (0.5, 7.0, 250.0)
        for dtype in (torch.float32, torch.float64)
    ]
    check(student.double_until.map(calls), [key.double_until(*one) for one in calls], ignore=("memory",))


@part("double_until")
def test_around_the_limit(student, key, rng):
    """Exactly at limit it stops, at once or after doublings; a little below, it is doubled once more.

    初めからでも、2 倍にしていった後でも、ちょうど limit なら止まります。少しでも小さければ、もう 1 回 2 倍にします。
    """
    x = int(rng.integers(3, 30)) / 4
    calls = [
        (zero_d(x, tracked=tracked), x * times + more)
        for times in (1, 2, 8)
        for more in (0, 2**-14, -(2**-14))
        for tracked in (True, False)
    ]
    calls += [(zero_d(x), limit) for limit in (0.0, -3.0)]
    check(student.double_until.map(calls), [key.double_until(*one) for one in calls], ignore=("memory",))


@part("double_until")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_x_is(student, key, place):
    """The result is where x is, in either dtype, doubled or not.

    どちらの dtype でも、2 倍にしてもしなくても、結果は x と同じ device にあります。
    """
    calls = [
        (place(zero_d(2.5, dtype=dtype)), limit) for dtype in (torch.float32, torch.float64) for limit in (2.0, 30.0)
    ]
    check(student.double_until.map(calls), [key.double_until(*one) for one in calls], ignore=("memory",))


@part("double_until")
def test_one_after_another(student, key, rng):
    """Calls in any order, and several graphs from one x, do not disturb each other; an old gradient stays.

    どんな順に呼んでも、1 つの x から計算グラフをいくつ作っても、互いに影響しません。古い勾配もそのままです。
    """
    x, old = int(rng.integers(9, 16)) / 4, zero_d(1.25)
    old.grad = torch.tensor(7.0)
    calls = [(zero_d(x), 40.0), (zero_d(x), 3.0 * x), (zero_d(x), 40.0), (old, 9.0), (zero_d(1.0), 8.0)]
    check(student.double_until.map(calls), [key.double_until(*one) for one in calls], ignore=("memory",))
    both = student.define("lambda f, x: (f(x, 20.0) + f(x, 4000.0)) * f(x, 5.0)")
    check(
        both(student.double_until, zero_d(3.0)),
        returned(torch.tensor((24.0 + 6144.0) * 6), (torch.tensor(2 * 6 * 2056.0),)),
    )


@part("run_program")
def test_other_programs(student, key, rng):
    """Any x and any program: every value on the way, and the last one as a tensor.

    どんな x とプログラムでも、途中のすべての値と、テンソルとしての最後の値が正しいです。
    """
    calls = [
        (zero_d(rng.uniform(-3, 3), tracked=False, dtype=dtype), drawn_program(rng, length))
        for length in (1, 2, 4, 7)
        for dtype in (torch.float32, torch.float64)
    ]
    calls += [(zero_d(-1.5, tracked=False), [name, name]) for name in KNOWN]
    check(student.run_program.map(calls), [key.after_each_step(*one) for one in calls], ignore=("memory",))


@part("run_program")
def test_gradients_of_programs(student, key, rng):
    """The gradient of the result fits the program, also where x is tracked and has an old gradient.

    結果の勾配はプログラムに合います。x に古い勾配があっても同じです。
    """
    result, old = student.define(FIRST), zero_d(2.5)
    old.grad = torch.tensor(-4.0)
    calls = [
        (zero_d(rng.uniform(1, 3), dtype=dtype), drawn_program(rng, length))
        for length in (1, 3, 6)
        for dtype in (torch.float32, torch.float64)
    ]
    for x, program in [
        *calls,
        (old, ["square", "add_one", "square"]),
        (zero_d(3.0), []),
        (zero_d(3.0, tracked=False), ["double"]),
    ]:
        check(result(student.run_program, x, program), key.result(x, program), ignore=("memory",))


@part("run_program")
def test_other_unknown_steps(student, rng):
    """The first unknown step is named with its position, be it the first or the twentieth step.

    知らないステップのうち最初のものの位置と名前が示されます。1 番目のステップでも、20 番目のステップでも同じです。
    """
    names = ["triple", "doubled", "squar", "add_two", "add", "DOUBLE"]
    rng.shuffle(names)
    for position, name in zip((0, 1, 5, 12, 19), names):
        program = ["add_one", "double"] * 10
        program[position] = name
        refused(student, zero_d(3.0, tracked=position > 5), program, position, name)
    refused(student, zero_d(1.0), ["double", "negate", "square", "cube"], 1, "negate")
    check(
        student.run_program.map([(zero_d(1.0), program) for program in ([""], ["double", "x"], ["one"])]),
        [ValueError] * 3,
    )


@part("run_program")
def test_where_the_programs_run(student, key):
    """The result is where x is, also for an empty program.

    空のプログラムでも、結果は x と同じ device にあります。
    """
    recipes = ([], ["double"], ["square", "add_one", "double"])
    calls = [
        (place(zero_d(1.5, dtype=dtype)), steps)
        for place in (on_device, on_cpu)
        for dtype in (torch.float32, torch.float64)
        for steps in recipes
    ]
    check(student.run_program.map(calls), [key.after_each_step(*one) for one in calls], ignore=("memory",))


@part("run_program")
def test_programs_one_after_another(student, key, rng):
    """Calls in any order, also after one that was refused, do not disturb each other; twenty steps work too.

    断られた呼び出しの後でも、どんな順に呼んでも、互いに影響しません。20 ステップでも動きます。
    """
    x, program = zero_d(rng.uniform(1, 2), tracked=False), drawn_program(rng, 5)
    calls = [
        (x, program),
        (x, program[::-1]),
        (x, ["double", "halve"]),
        (x, program),
        (x, []),
        (x, ["add_one", "double"] * 10),
    ]
    check(student.run_program.map(calls), key.after_each_step.map(calls), ignore=("memory",))
    both_times = student.define(
        "lambda f, x, program: (lambda one, two: [one, two, one[1] is two[1]])(f(x, program), f(x, [*program]))"
    )
    for program, right in ((["double"], (torch.tensor(8.0), [8.0])), ([], (torch.tensor(4.0), []))):
        got = both_times(student.run_program, zero_d(4.0, tracked=False), program)
        check(got, [right, right, False], ignore=("memory",))
