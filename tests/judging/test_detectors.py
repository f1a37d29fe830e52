"""What is typical of a beginner's program is said, of its right neighbour nothing: small programs, called here."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest
import torch
from support import SETUP

from autograder.exercise import Part
from autograder.grading.checks import check
from autograder.grading.judged import Unmet
from autograder.judging import exception_hints, hints, phrases
from autograder.judging.compare import Difference
from autograder.judging.explain import explain
from autograder.judging.rules import used_code
from autograder.judging.verdict import Verdict
from autograder.programs.observation import Observation, returned
from autograder.programs.trusted import trusted
from autograder.submission import Cell
from autograder.text import Text

LIST = [1.5, -2.0, 4.0]
X = torch.tensor(LIST)
W = torch.tensor([5.0, 1.0]).requires_grad_()
GRADIENT = torch.tensor([4.0, -4.0])


def said(code: str, expected: Any, *args: Any, hidden: bool = False) -> tuple[Text, ...]:
    """What is said of a function `f` that is called with `args`, where no mistake has a name."""
    cells = [Cell("setup", SETUP), Cell("answer", code)]
    program = trusted({"f": ("x", "y")}, cells)
    part = Part("f", 1, "", {"f": ("x", "y")})
    with pytest.raises(Unmet) as unmet:
        check(program.f(*args), expected)
    finding = explain(
        unmet.value.verdict, "hidden" if hidden else "public", None, 5, 2**30, lambda: used_code(part, tuple(cells))
    )
    assert len(finding.facts) + len(finding.said) <= 5 and not (hidden and finding.facts)
    return finding.said


def f(*lines: str, given: str = "x") -> str:
    """A function `f` with this body."""
    return f"def f({given}):\n" + "".join(f"    {line}\n" for line in lines)


def with_old_gradient() -> torch.Tensor:
    """A leaf that is tracked and has an old gradient."""
    leaf = W.detach().clone().requires_grad_()
    leaf.grad = torch.ones(2)
    return leaf


def english(texts: tuple[Text, ...]) -> str:
    """All that is said, in English."""
    return " ".join(text.en for text in texts)


def words(text: Text) -> re.Pattern[str]:
    """A text with anything in its placeholders."""
    return re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(text.en)))


# --- results: (code, expected, arguments), the text, and a neighbour of which it must not be said

Case = tuple[str, Any, tuple[Any, ...]]

RESULTS: dict[str, tuple[Text, Case, Case]] = {
    "an exception is returned": (
        hints.RETURNED_ERROR,
        (f("return ValueError('no')"), ValueError, (1,)),
        (f("return {1, 2}"), 3, (1,)),
    ),
    "the class of an exception is returned": (
        hints.RETURNED_ERROR,
        (f("return ValueError"), 3, (1,)),
        (f("return float"), 3, (1,)),
    ),
    "a text for an exception": (
        hints.ERROR_AS_TEXT,
        (f("return 'ValueError'"), ValueError, (1,)),
        (f("return None"), ValueError, (1,)),
    ),
    "a method is not called": (hints.NOT_CALLED, (f("return x.mean"), 3.0, (X,)), (f("return {1}"), 3.0, (X,))),
    "an iterator": (hints.ITERATOR, (f("return (a for a in x)"), LIST, (LIST,)), (f("return {1}"), 3.0, (X,))),
    "dots": (hints.DOTS, (f("return ..."), 3.0, (X,)), (f("return {1}"), 3.0, (X,))),
    "printed": (hints.PRINTED, (f("print(x + 1)"), 4, (3,)), (f("print(x)", "if x > 9:", "    return 4"), 4, (3,))),
    "print returned": (hints.PRINTED, (f("return print(x)"), 4, (3,)), (f("return"), 4, (3,))),
    "printed, and another wrong number": (
        phrases.UNKNOWN,
        (f("print(x)", "return 17"), 4, (3,)),
        (f("print(x)"), 4, (3,)),
    ),
    "a comparison without a return": (
        hints.NO_RETURN,
        (f("x == 3"), True, (3,)),
        (f("if x == 4:", "    return True"), True, (3,)),
    ),
    "a bool in quotes": (hints.QUOTED, (f("return 'True'"), True, (3,)), (f("return 'a'"), "b", (3,))),
    "a tensor for a bool": (hints.TENSOR_FOR_NUMBER, (f("return x > 1"), True, (torch.tensor(3.0),)), (f("return 1"), True, (3,))),
    "backward returned": (
        hints.RETURNED_BACKWARD,
        (f("return ((x - 3) ** 2).sum().backward()"), GRADIENT, (W,)),
        (f("((x - 3) ** 2).sum().backward()"), GRADIENT, (W,)),
    ),
    "append returned": (
        hints.RETURNED_CHANGE,
        (f("out = [1]", "return out.append(x)"), [1, 3], (3,)),
        (f("out = [1]", "out.append(x)"), [1, 3], (3,)),
    ),
    "the value, not the gradient": (
        hints.NOT_THE_GRADIENT,
        (f("loss = ((x - 3) ** 2).sum()", "loss.backward()", "return loss"), returned(GRADIENT), (W,)),
        (f("loss = ((x - 3) ** 2).sum()", "return loss"), returned(GRADIENT), (W,)),
    ),
    "the tensor, not the gradient": (
        hints.NOT_THE_GRADIENT,
        (f("((x - 3) ** 2).sum().backward()", "return x"), returned(GRADIENT), (W,)),
        (f("((x - 3) ** 2).sum().backward()", "return x.grad * 17 - x.detach()"), returned(GRADIENT), (W,)),
    ),
    "ints": (hints.INTS, (f("return [int(a) for a in x]"), [1.0, 2.0], ([1, 2],)), (f("return [1, 3]"), [1.0, 2.0], (1,))),
    "one int": (hints.INTS, (f("return 6"), 6.0, (1,)), (f("return True"), 1.0, (1,))),
    "a tensor for a number": (
        hints.TENSOR_FOR_NUMBER,
        (f("return [a for a in x]"), LIST, (X,)),
        (f("return x"), LIST, (X,)),
    ),
    "a number for a tensor": (
        hints.NUMBER_FOR_TENSOR,
        (f("return x.sum().item()"), torch.tensor(3.5), (X,)),
        (f("return [x.sum()]"), torch.tensor(3.5), (X,)),
    ),
    "only the dtype": (
        hints.DTYPE_ONLY,
        (f("return x.double()"), X, (X,)),
        (f("return x.double() + 1"), X, (X,)),
    ),
    "a factor": (hints.FACTOR, (f("return 2 * x"), X, (X,)), (f("return x * x"), X, (X,))),
    "one number of a list": (
        phrases.UNKNOWN,
        (f("return [6.0, 6.0, 6.0]"), [6.0, 12.0, 18.0], (X,)),
        (f("return [12.0, 24.0, 36.0]"), [6.0, 12.0, 18.0], (X,)),
    ),
    "one side of a shape": (phrases.UNKNOWN, (f("return (2, 3)"), (2, 4), (X,)), (f("return (1, 3)"), (2, 4), (X,))),
    "one tensor of two": (phrases.UNKNOWN, (f("return [x, 2 * x]"), [X, X], (X,)), (f("return x[:1]"), X, (X,))),
    "a list without its start": (
        hints.FIRST_MISSING,
        (f("return x[1:]"), LIST, (LIST,)),
        (f("return [9.0, 8.0]"), LIST, (LIST,)),
    ),
    "a gradient with the other sign": (
        hints.SIGN,
        (f("return -(x * x).sum() + 2 * (x * x).sum().detach()"), returned(torch.tensor(26.0), (torch.tensor([10.0, 2.0]),)), (W,)),
        (f("return (x * 6).sum() - 10"), returned(torch.tensor(26.0), (torch.tensor([10.0, 2.0]),)), (W,)),
    ),
    "tracking switched on": (
        hints.TRACKING_SWITCHED,
        (f("x.requires_grad_()", "return (x.detach() + 1)"), X + 1, (X.clone(),)),
        (f("x += 1", "return x.clone()"), X + 1, (X.clone(),)),
    ),
    "a gradient left": (
        hints.GRAD_LEFT,
        (f("((x - 3) ** 2).sum().backward()", "return x.grad.clone()"), returned(GRADIENT), (W.detach().requires_grad_(),)),
        (f("with torch.no_grad():", "    x += 1", "return torch.tensor([4.0, -4.0])"), returned(GRADIENT), (W.detach().clone().requires_grad_(),)),
    ),
    "written into": (
        hints.WRITTEN_INTO,
        (f("x += 1", "return x.clone()"), X + 1, (X.clone(),)),
        (f("return x"), X + 1, (X.clone(),)),
    ),
    "no power": (hints.POWER, (f("return (x + 2) ^ 2"), 25, (3,)), (f("return (x + 2) ** 3"), 25, (3,))),
    "bits on purpose": (phrases.UNKNOWN, (f("return x ^ x"), 25, (3,)), (f("return x ^ 2"), 25, (3,))),
    "a power in a helper": (
        hints.POWER,
        ("def g(x):\n    return x ^ 2\n" + f("return g(x)"), 25, (5,)),
        ("def g(x):\n    return x ^ 2\n" + f("return x"), 25, (5,)),
    ),
    "a return in the loop": (
        hints.RETURN_IN_LOOP,
        (f("out = []", "for a in x:", "    out.append(a + 7)", "    return out"), LIST, (LIST,)),
        (f("for a in x:", "    if a < 9:", "        continue", "    return [1.0]", "return [2.0]"), LIST, (LIST,)),
    ),
    "a return in a while": (
        phrases.UNKNOWN,
        (f("while True:", "    return 17"), 4, (3,)),
        (f("for _ in [1]:", "    return 17"), 4, (3,)),
    ),
    "a list that lives on": (
        hints.LIVES_ON,
        (f("acc.append(x)", "acc.append(x)", "return acc", given="x, acc=[]"), [3], (3,)),
        (f("return acc", given="x, acc=[8]"), [3], (3,)),
    ),
    "a list made anew": (
        phrases.LENGTH,
        (f("acc = list(acc)", "acc.append(x)", "return [*acc, 1, 2, 3]", given="x, acc=[]"), [3], (3,)),
        (f("acc.extend([x, 1, 2])", "return acc", given="x, acc=[]"), [3], (3,)),
    ),
    "a list outside": (
        hints.OUTSIDE,
        ("out = [7]\n" + f("out.append(x)", "return out"), [3], (3,)),
        ("out = [7]\n" + f("out = [9, 8, 8]", "out.append(x)", "return out"), [3], (3,)),
    ),
    "a result that nobody takes": (
        hints.DROPPED,
        (f("x.float()", "return x"), X, (X.double(),)),
        (f("x = x.long()", "return x"), X, (X,)),
    ),
    "a module is moved in place": (
        phrases.UNKNOWN,
        (f("m = torch.nn.Linear(1, 1)", "m.float()", "m.to('cpu')", "return 17"), 4, (3,)),
        (f("x.sqrt()", "return 17"), torch.tensor(4), (torch.tensor(3.0),)),
    ),
    "a reshape that nobody takes": (
        hints.DROPPED,
        (f("x.reshape(3, 1)", "return x"), X.reshape(3, 1), (X,)),
        (f("y = [1]", "y.append(2)", "x.add_(0)", "return x[:2]"), X, (X,)),
    ),
    "a value on a cell's own lines": (
        hints.FACTOR,
        (f("return 2 * x") + "torch.ones(2).float().mean()\n1 + 1\n", X, (X,)),
        (f("x == 3", "return 2 * x"), X, (X,)),
    ),
    "a comparison": (hints.COMPARED, (f("x == 3", "return x"), 3, (4,)), (f("x = 5", "return x"), 3, (4,))),
    "a computation that is tried": (
        phrases.UNKNOWN,
        (f("try:", "    x + 1", "except TypeError:", "    return 0", "return 17"), 4, (3,)),
        (f("x + 1", "return 17"), 4, (3,)),
    ),
    "a gradient emptied": (
        hints.GRAD_CHANGED,
        (f("x.grad = None", "return x.detach() + 1"), returned(W.detach() + 1), (with_old_gradient(),)),
        (f("(x * 2).sum().backward()", "return x.detach() + 1"), returned(W.detach() + 1), (with_old_gradient(),)),
    ),
    "backward is blamed where it is": (
        hints.GRAD_LEFT,
        (f("(x * 2).sum().backward()", "return x.detach() + 1"), returned(W.detach() + 1), (with_old_gradient(),)),
        (f("x.grad.zero_()", "return x.detach() + 1"), returned(W.detach() + 1), (with_old_gradient(),)),
    ),
    "keys in another order": (
        hints.ITEMS_MOVED,
        (f("return sorted(x, key=str)"), ["y", 2, "b", 1], (["y", 2, "b", 1],)),
        (f("return ['y', 2, 'b', 3]"), ["y", 2, "b", 1], (1,)),
    ),
    "two texts that have changed places": (
        hints.ITEMS_MOVED,
        (f("return {'k': ('b', 'a')}"), {"k": ("a", "b")}, (1,)),
        (f("return {'k': ('b', 'b')}"), {"k": ("a", "b")}, (1,)),
    ),
    "tensors in another order": (
        hints.ITEMS_MOVED,
        (f("return [x + 1, x]"), [X, X + 1], (X,)),
        (f("return [x + 2, x]"), [X, X + 1], (X,)),
    ),
    "two bools the other way round": (
        phrases.UNKNOWN,
        (f("return [x > 3, x < 3]"), [True, False], (1,)),
        (f("return ['b', 'a']"), ["a", "b"], (1,)),
    ),
    "a number inside": (
        hints.NUMBER_INSIDE,
        (f("return [x.sum().item()]"), [torch.tensor(3.5)], (X,)),
        (f("return x.sum().item()"), torch.tensor(3.5), (X,)),
    ),
    "an int in a list of texts": (
        phrases.KIND_INSIDE,
        (f("return ['a', 1]"), ["a", "b"], (1,)),
        (f("return 1"), "b", (1,)),
    ),
    "none in a dict": (
        hints.NONE_INSIDE,
        (f("return {'a': [1, None]}"), {"a": [1, "b"]}, (1,)),
        (f("return None"), "b", (1,)),
    ),
    "a key that is missing": (phrases.NO_KEY, (f("return {}"), {"a": 3}, (1,)), (f("return {'a': None}"), {"a": 3}, (1,))),
    "a length inside": (
        phrases.LENGTH_INSIDE,
        (f("return [[1, 2], [3]]"), [[1, 2], [3, 4]], (1,)),
        (f("return [1, 2]"), [1, 2, 3], (1,)),
    ),
    "a shape inside": (
        phrases.PLACE,
        (f("return [x, x[:2]]"), [X, X], (X,)),
        (f("return x[:2]"), X, (X,)),
    ),
    "nan in the call": (
        hints.COMES_IN,
        (f("return x * 0 + 1"), torch.ones(2), (torch.tensor([float("nan"), 2.0]),)),
        (f("return x / 0"), torch.ones(2), (torch.tensor([1.0, 2.0]),)),
    ),
    "all the same": (
        hints.ALL_SAME,
        (f("return x * 0 + x.sum()"), torch.tensor([1.0, 2.0, 4.0]), (X,)),
        (f("return x * 0"), torch.tensor([1.0, 2.0, 4.0]), (X,)),
    ),
    "one of two that has become the other": (
        phrases.UNKNOWN,
        (f("return torch.tensor([7.5, 7.5])"), torch.tensor([1.0, 7.5]), (X,)),
        (f("return torch.tensor([7.5, 7.5, 7.5])"), torch.tensor([1.0, 7.5, 8.0]), (X,)),
    ),
    "all the same where several are expected": (
        phrases.UNKNOWN,
        (f("return torch.tensor([7.5, 7.5, 9.1])"), torch.tensor([1.0, 2.0, 4.0]), (X,)),
        (f("return x * 0 + 7"), torch.tensor([1.0, 2.0, 4.0]), (X,)),
    ),
    "a range that ends early": (
        hints.SHORT_RANGE,
        (f("t = 0", "for i in range(len(x) - 1):", "    t = t + x[i] * 31", "return t"), 17.5, (LIST,)),
        (f("t = 0", "for i in range(len(x) - 1):", "    t = t + x[i] * x[i + 1]", "return t"), 17.5, (LIST,)),
    ),
    "a range that starts late": (
        hints.LATE_RANGE,
        (f("t = 0", "for i in range(1, len(x)):", "    t = t + x[i] * 31", "return t"), 17.5, (LIST,)),
        (f("t = 0", "for i in range(1, len(x) + 1):", "    t = t + 31 * i * i", "return t"), 17.5, (LIST,)),
    ),
    "a range that only counts": (
        phrases.UNKNOWN,
        (f("for _ in range(len(x) - 1):", "    x = x + [31.0]", "return sum(x)"), 17.5, (LIST,)),
        (f("t = 0", "for i in range(len(x) - 1):", "    t = t + x[i] * 31", "return t"), 17.5, (LIST,)),
    ),
    "a computation alone": (hints.ALONE, (f("x - 1", "return x + 6"), 3, (4,)), (f("x = x - 9", "return x"), 3, (4,))),
}  # fmt: skip


@pytest.mark.parametrize("name", RESULTS)
def test_what_is_typical_of_a_result(name: str) -> None:
    """It is said of the typical program, and not of the neighbour, which is wrong for another reason."""
    text, (code, expected, args), (neighbour, other, given) = RESULTS[name]
    assert words(text).search(english(said(code, expected, *args)))
    assert not words(text).search(english(said(neighbour, other, *given)))


def test_a_range_of_hundreds_of_nested_nodes_is_shown_as_it_is_written() -> None:
    """A student's expression may be nested more deeply than Python can write a tree down."""
    deep = f"range(len(x) {'+ 0 ' * 400}- 1)"
    texts = english(said(f("t = 0", f"for i in {deep}:", "    t = t + x[i] * 31", "return t"), 17.5, LIST))
    assert words(hints.SHORT_RANGE).search(texts)
    assert "range(len(x) + 0 + 0" in texts


# --- exceptions: a part of the text, the typical body, a neighbour that raises too

GUESS = phrases.MEETS.en

EXCEPTIONS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "not finished": ("Not finished yet", ("y = x + 1", "raise NotImplementedError"), ("raise KeyError",)),
    "no power of floats": ("`^` is no power", ("return x ^ 2",), ("return x.T @ 2",)),
    "no power of numbers": ("`^` is no power", ("return 2.0 ^ 2",), ("return 'a' - 2",)),
    "a name that is not known": ("no `np` here", ("return np.mean(x)",), ("raise NameError('np')",)),
    "a name without a value": ("`y` has no value yet", ("y += 1", "return y"), ("return y",)),
    "nothing to import": ("no `troch` to import", ("import troch",), ("return troch",)),
    "an unknown name of torch": ("`torch` has no `squre`", ("return torch.squre(x)",), ("return x.squre()",)),
    "an unknown method": ("A Tensor has no `squre`", ("return x.squre()",), ("return torch.squre(x)",)),
    "a float is no tensor": ("A float has no `backward`", ("y = 1.5", "y.backward()"), ("x.backward()",)),
    "a torch function and a number": ("takes a tensor", ("return torch.sqrt(2.0)",), ("return torch.ones(2.5)",)),
    "other arguments": ("other arguments than it takes", ("g = lambda a: a", "return g(x, 1)"), ("return x(1)",)),
    "a product without a star": ("calls it", ("y = 2", "return y(x - 1)"), ("return 2 - 'a'",)),
    "one where several belong": ("One int is here", ("y = 3", "return y[0]"), ("return [3][1]",)),
    "two types": ("between list and int", ("return [1] - 1",), ("return [1][3]",)),
    "CUDA by method": ("asks for CUDA", ("return x.cuda()",), ("return x.abc()",)),
    "CUDA by name": ("asks for CUDA", ("return x.to('cuda')",), ("return x.to('abc')",)),
    "CUDA where it is made": ("asks for CUDA", ("return torch.ones(2, device='cuda')",), ("return torch.ones(2, device='abc')",)),
    "another device by name": ("asks for CUDA", ("return x.to('mps')",), ("return x.to('abc')",)),
    "asks the keyboard": ("waits for a keyboard", ("return float(input())",), ("raise EOFError",)),
    "a graph used twice": ("used up the graph", ("y = (x.requires_grad_() ** 2).sum()", "y.backward()", "y.backward()"), ("y.backward()",)),
    "backward on several": ("starts from one number", ("x.requires_grad_().exp().backward()",), ("x.sum().backward()",)),
    "nothing tracked": ("Nothing is tracked", ("x.sum().backward()",), ("x.requires_grad_().exp().backward()",)),
    "a leaf written into": ("In which `with` block", ("x.requires_grad_()", "x -= 1"), ("x -= 'a'",)),
    "a value still needed": ("still needs", ("y = x.requires_grad_() * 1", "z = (y**2).sum()", "y += 1", "z.backward()"), ("y += 1",)),
    "another tensor": ("does not depend", ("y = torch.ones(1, requires_grad=True)", "torch.autograd.grad(x.requires_grad_().sum(), y)"), ("y = 1", "torch.autograd.grad(x.sum(), x)")),
    "a gradient that is not there": ("`.grad` is `None`", ("x.requires_grad_()", "return x - 0.1 * x.grad"), ("y = None", "return x - y")),
    "autograd.grad is no .grad": ("Something is `None`", ("return torch.autograd.grad(None + x, x)",), ("return x.grad + 1",)),
    "None somewhere": ("Something is `None`", ("y = [1].append(2)", "return y[0]"), ("y = 3", "return y[0]")),
    "a leaf replaced": ("`w = w - ...` makes a new tensor", ("w = torch.tensor(1.0, requires_grad=True)", "for _ in range(2):", "    (w - 3).backward()", "    w = w - 0.1 * w.grad"), ("w = torch.tensor(1.0, requires_grad=True)", "u = w - 0.1 * w.grad")),
    "NumPy and autograd": ("NumPy takes no tensor", ("return x.requires_grad_().numpy()",), ("return x.nmpy()",)),
    "a mean of ints": ("holds whole numbers", ("return torch.tensor([1, 2]).mean()",), ("return torch.tensor([1, 2]).sum(3)",)),
    "tracked ints": ("holds whole numbers", ("return torch.tensor([1, 2], requires_grad=True)",), ("return torch.tensor([[1], [1, 2]])",)),
    "a product that does not fit": ("do not fit in a product", ("return torch.ones(2, 3) @ torch.ones(2, 3)",), ("return torch.ones(2, 3) + torch.ones(3, 3)",)),
    "a vector that does not fit": ("do not fit in a product", ("return torch.ones(2, 3) @ x[:2]",), ("return torch.ones(2) + x",)),
    "an axis that is not there": ("has no such axis", ("return x.sum(1)",), ("return x[7]",)),
    "a sum that does not fit": ("do not fit together", ("return torch.ones(2) + x",), ("return torch.ones(2, 3) @ x[:2]",)),
    "a shape that does not fit": ("another number of elements", ("return x.reshape(2)",), ("return x.reshape('a')",)),
    "two dtypes": ("Two dtypes", ("return torch.ones(3, 3) @ x.double()",), ("return torch.ones(3, 3) @ x[:2].double()[:1]",)),
    "a tensor as a condition": ("want one yes or no", ("return 1 if x > 0 else 2",), ("return 1 if x > 'a' else 2",)),
    "a tensor as a number": ("Only one element", ("return x.item()",), ("return x.itm()",)),
    "a tensor as a float": ("Only one element", ("return float(x)",), ("return float('a')",)),
    "too few to unpack": ("What is unpacked", ("a, b = [1]",), ("a = [1][2]",)),
    "itself for ever": ("calls itself again", ("return f(x)",), ("raise RecursionError",)),
    "itself too often": ("How many calls deep", ("g = lambda n: n and g(n - 1)", "return g(5000)"), ("g = lambda n: n / 0", "return g(5)")),
    "a tuple written into": ("A tuple cannot be written into", ("y = (1, 2)", "y[0] = 3"), ("y = (1, 2)", "return y - 3")),
    "entry by entry": ("multiplies entry by entry", ("return torch.ones(2) * x",), ("return (torch.ones(2) - x) * x",)),
    "tracked bools": ("Is it to be tracked at all", ("return torch.tensor([True]).requires_grad_()",), ("return torch.tensor([1, 2]).mean()",)),
    "an assert": ("An `assert`", ("assert x is None",), ("raise AssertionError",)),
    "its own raise": ("The code's own `raise`", ("raise ValueError('no')",), ("return float('a')",)),
    "a place that is not there": (GUESS, ("return [1][3]",), ("return x.foo",)),
    "a division": (GUESS, ("return 1 / 0",), ("return x / 'a'",)),
    "a text that is no number": (GUESS, ("return float('a')",), ("return float([])",)),
    "an attribute": ("behind the dot", ("class A:", "    def __getattr__(self, name):", "        return object.__getattribute__(self, 'x' * 99)", "return A().b"), ("return 1 / 0",)),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore")  # of torch's, which say what the exception says next
@pytest.mark.parametrize("name", EXCEPTIONS)
def test_what_is_typical_of_an_exception(name: str) -> None:
    """Each has a sentence of its own, and a neighbour that raises something else does not get it."""
    part, body, neighbour = EXCEPTIONS[name]
    assert part in english(said(f(*body), 17, X.clone()))
    assert part not in english(said(f(*neighbour), 17, X.clone()))


def test_a_debugger_that_is_left_in() -> None:
    """`breakpoint()` ends at once where there is no keyboard, in one exception or another."""
    for error, code in (
        ("BdbQuit", "x = 1"),
        ("EOFError", "pdb.set_trace()"),
        ("OSError", "breakpoint()"),
        ("OSError", "x = 1"),
    ):
        got = Observation("raised", "f(1)", error=error, bases=(error, "Exception"), cell="a", line=1, code=code)
        found = explain(Verdict("raised", Difference("exception"), got, returned(1)), "public", None, 5, 2**30)
        assert ("debugger" in english(found.said)) is (error == "BdbQuit" or "x" not in code)


@pytest.mark.parametrize("given", ["", "x, y", "*, x", "x, *, y"], ids=["fewer", "more", "by name", "one by name"])
def test_a_function_with_other_parameters(given: str) -> None:
    """If the call that the prompt writes fails, the `def` is the place to look at; not so for calls of the code's own."""
    assert exception_hints.ARITY in said(f("return 1", given=given), 1, 3)
    assert exception_hints.ARITY not in said("def g():\n    return 1\n" + f("return g(x)"), 1, 3)


def test_where_another_exception_is_asked_for() -> None:
    """An exception of torch's own is told apart from one that was raised by hand; a wrong name stays a wrong name."""
    assert "came from the computation itself" in english(said(f("return x @ x[:1]"), ValueError, X))
    assert "TypeError was raised; the prompt asks" in english(said(f("raise TypeError(x)"), ValueError, X))
    assert "`raise` takes an exception" in english(said(f("raise 'no'"), ValueError, X))
    assert "`raise` takes an exception" not in english(said(f("raise TypeError"), ValueError, X))
    assert "no `y` here" in english(said(f("return y"), ValueError, X))


# --- cards

CARDS: dict[str, tuple[Text, Any, Any, Any]] = {
    "a dtype with torch": (hints.CARD_DTYPE, "torch.int64", "int64", "float32"),
    "a wrong dtype with torch": (hints.CARD_DTYPE, "torch.float32", "int64", "float32"),
    "a dtype itself": (hints.CARD_DTYPE, torch.int64, "int64", "float32"),
    "a number for a tuple": (hints.CARD_COMMA, 2, (2,), (3,)),
    "a list": (hints.CARD_BRACKETS, [2, 3], (2, 3), (3, 2)),
    "a text": (hints.CARD_QUOTES, "(2, 3)", (2, 3), (3, 2)),
}


@pytest.mark.parametrize("name", CARDS)
def test_the_form_of_a_cards_answer(name: str) -> None:
    """The form is spoken of, whether the answer is right or not; another wrong answer in the right form is not."""
    text, answer, expected, neighbour = CARDS[name]
    card = msgspec.structs.replace(returned({"q": expected}), partial=True)
    for given, speaks in ((answer, True), (neighbour, False)):
        code = f(f"return {{'q': {given!r}}}".replace("Ellipsis", "..."), given="")
        assert bool(words(text).search(english(said(code, card)))) is speaks


# --- hidden checks

HIDDEN: dict[str, tuple[str, Case]] = {
    "a value": ("values are not right", (f("return x * 31337"), X, (X,))),
    "a shape": ("The shape is not", (f("return x[None]"), X, (X,))),
    "a length": ("The length is not", (f("return [1.5]"), LIST, (X,))),
    "a dtype": ("The dtype is not", (f("return x.double()"), X, (X,))),
    "another kind": ("of another kind", (f("return [x]"), X, (X,))),
    "none": ("None came back", (f("if x is None:", "    return x"), X, (X,))),
    "printed": ("`print` hands nothing over", (f("print(x)"), X, (X,))),
    "a power": ("`^` is no power", (f("return x ^ 2"), 9, (3,))),
    "let through": ("is let through", (f("return x"), ValueError, (X,))),
    "another exception": ("another exception than", (f("raise KeyError(31337)"), ValueError, (X,))),
    "an exception without the shapes": ("such as the shapes", (f("raise ValueError"), Observation("raised", error="ValueError", mentions=("(3,)",)), (X,))),
    "an exception": ("for an input that the prompt allows", (f("raise ValueError(31337)"), X, (X,))),
    "an exception that is known": ("do not fit together", (f("return x + torch.ones(31)"), X, (X,))),
    "an exception with a name": ("for an input that the prompt allows", (f("raise_31337"), X, (X,))),
    "another kind inside": ("Something inside the result", (f("return ['a', 1]"), ["a", "b"], (1,))),
    "keys in another order": ("in another place", (f("return [1, 'a']"), ["a", 1], (1,))),
    "a refusal that writes": ("Which step writes into an argument?", (f("x.clear()", "raise ValueError"), ValueError, ([1],))),
    "an argument": ("Which step writes into an argument?", (f("x += 1", "return x.clone()"), X + 1, (X.clone(),))),
    "memory": ("shares its memory", (f("return x"), X, (X,))),
    "no gradient": ("No gradient flows", (f("return (x.detach() * 2).sum()"), returned(torch.tensor(12.0), (torch.tensor([2.0, 2.0]),)), (W,))),
    "another gradient": ("The gradient is not right", (f("return (x * 3).sum() - 6"), returned(torch.tensor(12.0), (torch.tensor([2.0, 2.0]),)), (W,))),
    "tracked": ("is tracked by autograd", (f("return x.clone().requires_grad_()"), X, (X,))),
    "an object": ("cannot be looked at", (f("return {31337}"), X, (X,))),
    "an exception returned": ("An exception came back", (f("return ValueError(31337)"), ValueError, (X,))),
}  # fmt: skip


@pytest.mark.parametrize("name", HIDDEN)
def test_a_hidden_check_says_which_promise_is_broken(name: str) -> None:
    """One line for each step of the comparison, in both languages, with no number and no word of the exception."""
    part, (code, expected, args) = HIDDEN[name]
    (text,) = said(code, expected, *args, hidden=True)
    assert part in text.en
    assert not re.search(r"\d", text.en + re.sub(r"\d (つ|周目)", "", text.ja))  # one of something, two of it
    assert not text.ja.isascii() and not re.search("[!！]", text.en + text.ja)


def test_every_hint_is_a_line_in_both_languages() -> None:
    """No line breaks, no blame, no exclamation marks, the same placeholders, and not too long for one line."""
    rows = [row.text for row in exception_hints.ROWS]
    tables = [vars(module).values() for module in (hints, exception_hints)]
    texts = [value for table in tables for value in table if isinstance(value, Text)]
    assert len(texts) > 40
    for text in (*texts, *rows, *exception_hints.BY_ERROR.values()):
        assert text.en.isascii() and not text.ja.isascii()
        assert not re.search("[!！\n]|wrong|error|間違", re.sub(r"`[^`]*`", "", text.en + text.ja)), text
        assert sorted(re.findall(r"\{\w+\}", text.en)) == sorted(re.findall(r"\{\w+\}", text.ja)) or "{kind}" in text.en
        assert len(text.en) <= 140, text.en


def test_what_a_refusal_changes_is_said_of_the_argument() -> None:
    """The exception is called right, its message lacks nothing, and the fact is said in words."""
    found = english(said(f("x.clear()", "raise ValueError"), ValueError, [1]))
    assert "The exception is right; argument 1 came back changed (its values)." in found
    assert "should contain" not in found


def test_the_call_inside_an_expression_of_the_checks() -> None:
    """Where the check wraps the call there is no small input to do by hand; two calls may meet each other."""
    for call, text in (
        ("f(x (2,))", phrases.UNKNOWN),
        ("(lambda f, x: list(f(x)))(f, [1])", phrases.UNKNOWN_WRAPPED),
        ("(lambda f, *given: [f(*given).fill_(7), f(*given)])(f, [1])", phrases.CALLED_TWICE),
    ):
        got = msgspec.structs.replace(returned("a"), asked=call)
        found = explain(Verdict("wrong", Difference("value"), got, returned("b")), "public", None, 5, 2**30)
        assert found.said == (text,)


def test_giant_code_is_looked_at_in_part() -> None:
    """What is said of a program takes a moment, however long the program is."""
    code = f(*["x = x + 1"] * 30_000, "x == 3", "return x")
    assert said(code, 3, 1) == (phrases.UNKNOWN,)
