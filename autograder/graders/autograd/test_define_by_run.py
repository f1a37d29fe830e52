"""Public graders of autograd/define_by_run: its probes, and checks on them."""

import re

import torch
from msgspec.structs import replace

from autograder.grading import check, on_device, part, probe, returned

UP_TO_TEN = [(1.0, 10.0), (3.0, 10.0), (5.0, 10.0), (12.0, 10.0), (1.0, 100.0)]
A_LITTLE_MORE = [(3.0, 6 + 2**-13), (3.0, 6 - 2**-13), (1.0, 8.5)]
PROGRAMS = [["double", "square", "add_one"], ["add_one", "square", "double"], ["square", "square"]]
UNKNOWN = [["double", "square", "cube"], ["halve"], ["add_one", "Double", "square"], ["square", ""], ["triple"]]

RESULT = "lambda f, x, program: f(x, program)[0]"
KEPT = "lambda f, one, two: (lambda first: [f(*two), first][1])(f(*one))"
TWO_GRAPHS = "lambda f, x, given: (f(x, given).backward(), f(x, given).backward(), x.grad)[2]"


def leaf(number, dtype=torch.float32):
    """A tracked tensor without axes."""
    return torch.tensor(number, dtype=dtype).requires_grad_()


def tensor(number):
    """An untracked one."""
    return torch.tensor(number, dtype=torch.float32)


def told(call, position, name):
    """What the message of a ValueError holds; the call itself if it ended otherwise."""
    if call.ending != "raised" or "ValueError" not in call.bases:
        return call
    numbers = set(map(int, re.findall(r"(?:(?<!\w)-)?\d+", call.text)))
    held = {
        "ValueError": True,
        "the position": position in numbers,
        "the position counted from 1": position not in numbers and position + 1 in numbers,
        "the name": name in call.text,
    }
    return replace(returned(held), asked=f"the message of {call.call}")


TOLD = {"ValueError": True, "the position": True, "the position counted from 1": False, "the name": True}


def results(student, *given):
    """The tensor alone, with its gradient, for each pair of a number and a program."""
    result = student.define(RESULT, "result_of")
    return [result(student.run_program, x, program) for x, program in given]


@probe("double_until", ignore=("memory",))
def tracked(student):
    return student.double_until.map([(leaf(x), limit) for x, limit in UP_TO_TEN])


@probe("double_until", ignore=("memory",), aspect="edges")
def not_tracked(student):
    return student.double_until.map([(tensor(x), limit) for x, limit in UP_TO_TEN + A_LITTLE_MORE])


@probe("double_until", ignore=("memory",), aspect="edges")
def in_float64(student):
    return student.double_until.map([(leaf(0.1, torch.float64), 3.0), (leaf(1.7, torch.float64), 1.5)])


@probe("double_until", ignore=("memory",), aspect="devices")
def on_the_device(student):
    return student.double_until.map([(on_device(leaf(3.0)), 10.0), (on_device(leaf(6.0)), -2.0)])


@probe("run_program", ignore=("memory",))
def programs(student):
    return student.run_program.map([(tensor(3.0), program) for program in PROGRAMS])


@probe("run_program", ignore=("memory",))
def gradients(student):
    return results(student, *[(leaf(3.0), program) for program in PROGRAMS])


@probe("run_program", ignore=("memory",))
def unknown_steps(student):
    return student.run_program.map([(tensor(3.0), program) for program in UNKNOWN])


@probe("run_program", ignore=("memory",), aspect="edges")
def message(student):
    call = student.run_program(tensor(3.0), ["double", "square", "cube"])
    return [told(call, 2, "cube")]


@probe("run_program", ignore=("memory",), aspect="edges")
def empty_program(student):
    return [student.run_program(tensor(3.0), []), *results(student, (leaf(3.0), []))]


@probe("run_program", ignore=("memory",), aspect="edges")
def program_in_float64(student):
    x = leaf(0.123, torch.float64)
    return [student.run_program(x, ["add_one", "square"]), *results(student, (x, ["square", "double", "add_one"]))]


@probe("run_program", ignore=("memory",), aspect="devices")
def program_on_the_device(student):
    return [student.run_program(on_device(leaf(3.0)), PROGRAMS[0])]


@part("double_until")
def test_tracked(student, probes):
    """x is doubled while it is less than limit, no more often and no less; the gradient fits the doublings.

    x は limit より小さい間だけ 2 倍になり、多すぎも少なすぎもしません。勾配はその回数に合います。
    """
    check(tracked(student), probes["tracked"], ignore=("memory",))


@part("double_until")
def test_not_tracked(student, probes):
    """An untracked x works as well; it is not changed, and the result is not tracked.

    追跡されていない x でも動きます。x は変わらず、結果も追跡されません。
    """
    check(not_tracked(student), probes["not_tracked"], ignore=("memory",))


@part("double_until")
def test_in_float64(student, probes):
    """float64 stays float64, with all its digits.

    float64 は float64 のままで、精度も保たれます。
    """
    check(in_float64(student), probes["in_float64"], ignore=("memory",))


@part("double_until")
def test_on_the_device(student, probes):
    """An x on another device gives a result on that device; limit may be negative.

    x が別の device にあれば、結果もその device にあります。limit は負のこともあります。
    """
    check(on_the_device(student), probes["on_the_device"], ignore=("memory",))


@part("double_until")
def test_x_from_a_computation(student):
    """Gradients flow on through x, if x itself was computed.

    x が計算の結果なら、勾配は x を通ってその先へ伝わります。
    """
    through = student.define("lambda f, w, limit: f(3 * w, limit)")
    check(through(student.double_until, leaf(2.0), 20.0), returned(tensor(24.0), (tensor(12.0),)))
    check(through(student.double_until, leaf(2.0), 4.0), returned(tensor(6.0), (tensor(3.0),)))


@part("double_until")
def test_each_call_alone(student):
    """Each call has a graph of its own, and leaves the results of other calls as they are.

    どの呼び出しにも自分の計算グラフがあり、別の呼び出しの結果を変えません。
    """
    two_graphs = student.define(TWO_GRAPHS)
    check(two_graphs(student.double_until, leaf(3.0), 10.0), tensor(8.0), ignore=("grad", "memory"))
    kept = student.define(KEPT)
    check(kept(student.double_until, [tensor(3.0), 10.0], [tensor(7.0), 50.0]), tensor(12.0))


@part("double_until")
def test_many_doublings(student):
    """Fifty doublings work too.

    50 回でも動きます。
    """
    check(student.double_until(leaf(1.5), 2.0**50), returned(tensor(1.5 * 2.0**50), (tensor(2.0**50),)))


@part("run_program")
def test_programs(student, probes):
    """Each step is done to the result of the step before; the list holds what each step gives, as Python floats.

    どのステップも、1 つ前のステップの結果に対して行います。リストには、各ステップの結果が Python の float で入ります。
    """
    check(programs(student), probes["programs"], ignore=("memory",))


@part("run_program")
def test_gradients(student, probes):
    """Gradients flow from the result through all steps back to x.

    勾配は、結果からすべてのステップを通って x まで伝わります。
    """
    check(gradients(student), probes["gradients"], ignore=("memory",))


@part("run_program")
def test_unknown_steps(student, probes):
    """Any other name raises `ValueError`, wherever it stands.

    ほかの名前なら、どこにあっても `ValueError` が出ます。
    """
    check(unknown_steps(student), probes["unknown_steps"])


@part("run_program")
def test_message(student, probes):
    """The message contains the position of the first unknown step, counted from 0, and its name.

    メッセージには、知らないステップのうち最初のものの位置 (0 から数えます) と名前が入ります。
    """
    check(message(student), probes["message"])
    call = student.run_program(tensor(3.0), ["double", "Square", "square", "halve"])
    check(told(call, 1, "Square"), TOLD)


@part("run_program")
def test_empty_program(student, probes):
    """An empty program gives x and an empty list, and the gradient is 1.

    空のプログラムなら x と空のリストで、勾配は 1 です。
    """
    check(empty_program(student), probes["empty_program"], ignore=("memory",))


@part("run_program")
def test_dtype_and_device(student, probes):
    """float64 keeps all its digits, and the result is on the device of x.

    float64 の精度が保たれ、結果は x と同じ device にあります。
    """
    check(program_in_float64(student), probes["program_in_float64"], ignore=("memory",))
    check(program_on_the_device(student), probes["program_on_the_device"], ignore=("memory",))


@part("run_program")
def test_program_from_a_computation(student):
    """x may be negative, and computed from another tensor; then gradients flow on to that one.

    x は負のことも、別のテンソルから計算したもののこともあります。そのときは、勾配がその先へ伝わります。
    """
    through = student.define("lambda f, w, program: f(-w, program)[0]")
    check(through(student.run_program, leaf(5.0), ["double", "square"]), returned(tensor(100.0), (tensor(40.0),)))
    check(through(student.run_program, leaf(5.0), []), returned(tensor(-5.0), (tensor(-1.0),)))


@part("run_program")
def test_each_program_alone(student):
    """A second call has a graph and a list of its own; x and the program stay as they are.

    2 回目の呼び出しには自分の計算グラフとリストがあります。x とプログラムは変わりません。
    """
    two_graphs = student.define(
        "lambda f, x, program: (f(x, program)[0].backward(), f(x, program)[0].backward(), x.grad)[2]"
    )
    check(two_graphs(student.run_program, leaf(3.0), PROGRAMS[0]), tensor(48.0), ignore=("grad", "memory"))
    kept = student.define(KEPT)
    found = kept(student.run_program, [tensor(3.0), PROGRAMS[0]], [tensor(4.0), PROGRAMS[1]])
    check(found, (tensor(37.0), [6.0, 36.0, 37.0]))
    check(student.run_program(tensor(1.5), ["double"] * 20), (tensor(1.5 * 2**20), [1.5 * 2**k for k in range(1, 21)]))
