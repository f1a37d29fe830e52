"""What a prompt forbids or asks for, found in the source and in the operators that ran; and what is none of it."""

from __future__ import annotations

import time

import pytest
from support import SETUP, Grade

from autograder.exercise import Part, Rules
from autograder.judging.rules import Breach, breach
from autograder.record import part_outcome
from autograder.submission import Cell

MSE, RESET, CARD = "losses/mse_by_hand", "autograd/grad_reset", "tensors/tensor_vs_Tensor"
NO_MSE = Rules(forbid_ops=("mse_loss",), forbid=("MSELoss",))
GRADIENTS = Rules(require=("backward", "autograd.grad", "torch.func"))


def broken(rules: Rules, *cells: str, ops: tuple[str, ...] = (), passed: bool = True) -> Breach | None:
    """The breach in the cells of a student whose part asks for a function `f`."""
    part = Part("f", 10, "", {"f": ("x", "y")}, rules)
    sources = tuple(Cell(f"cell {number}", source) for number, source in enumerate((SETUP, *cells)))
    return breach(part, sources, dict.fromkeys(ops), passed=passed)


FORBIDDEN = {
    "by its full name": "def f(x, y):\n    return torch.nn.functional.mse_loss(x, y)",
    "by the usual alias": "import torch.nn.functional as F\ndef f(x, y):\n    return F.mse_loss(x, y)",
    "by an alias of torch": "import torch as t\ndef f(x, y):\n    return t.nn.functional.mse_loss(x, y)",
    "imported under another name": "from torch.nn.functional import mse_loss as loss\ndef f(x, y):\n    return loss(x, y)",
    "imported inside the function": "def f(x, y):\n    from torch.nn.functional import mse_loss\n    return mse_loss(x, y)",
    "its class": "from torch import nn\ndef f(x, y):\n    return nn.MSELoss()(x, y)",
    "its class under another name": "from torch.nn import MSELoss as M\nm = M()\ndef f(x, y):\n    return m(x, y)",
    "as a value": "import torch.nn.functional as F\ndef f(x, y, loss=F.mse_loss):\n    return loss(x, y)",
    "assigned to the name": "f = torch.nn.functional.mse_loss",
    "imported by the name": "from torch.nn.functional import mse_loss as f",
    "in a helper": "def g(x, y):\n    return torch.nn.functional.mse_loss(x, y)\ndef f(x, y):\n    return g(x, y)",
    "in a helper of a helper": "def h(x, y):\n    return torch.nn.functional.mse_loss(x, y)\ng = lambda x, y: h(x, y)\ndef f(x, y):\n    return g(x, y)",
    "in a helper's class": "class G:\n    def g(self, x, y):\n        return torch.nn.MSELoss()(x, y)\ndef f(x, y):\n    return G().g(x, y)",
    "through a module in a variable": "def f(x, y):\n    tools = torch.nn.functional\n    return tools.mse_loss(x, y)",
}  # fmt: skip


@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_is_forbidden_is_found_in_the_source(name: str) -> None:
    """However it is imported or passed on, the line that uses it is quoted."""
    found = broken(NO_MSE, FORBIDDEN[name])
    assert found is not None
    assert found.line
    assert found.code == FORBIDDEN[name].splitlines()[found.line - 1].strip()


def test_a_helper_in_another_cell_is_followed() -> None:
    """The line is counted in the cell in which it stands."""
    helper = "\n\ndef g(x, y):\n    return torch.nn.functional.mse_loss(x, y)"
    found = broken(NO_MSE, helper, "def f(x, y):\n    return g(x, y)")
    assert found == Breach("torch.nn.functional.mse_loss", 4, "return torch.nn.functional.mse_loss(x, y)")


ALLOWED = {
    "a variable of that name": "def f(x, y):\n    mse_loss = ((x - y) ** 2).mean()\n    return mse_loss",
    "a function of that name": "def mse_loss(x, y):\n    return ((x - y) ** 2).mean()\ndef f(x, y):\n    return mse_loss(x, y)",
    "a parameter of that name": "def f(mse_loss, y):\n    return ((mse_loss - y) ** 2).mean()",
    "a comment": "def f(x, y):\n    # torch.nn.functional.mse_loss(x, y) does the same\n    return ((x - y) ** 2).mean()",
    "a docstring": "def f(x, y):\n    'Like nn.MSELoss.'\n    return ((x - y) ** 2).mean()",
    "a longer name": "def f(x, y):\n    return torch.my_mse_loss(x, y), torch.MSELoss2(x, y)",
    "somewhere else": "def trial(x, y):\n    return torch.nn.functional.mse_loss(x, y)\ndef f(x, y):\n    return ((x - y) ** 2).mean()",
    "on the cell's own lines": "def f(x, y):\n    return ((x - y) ** 2).mean()\ntorch.nn.functional.mse_loss(torch.ones(1), f(1, 2))",
    "beside its own use of torch": "def f(x, y):\n    return torch.square(x - y).mean()\nprint(torch.nn.functional.mse_loss(torch.ones(1), f(1, 2)))",
    "an earlier version": "def f(x, y):\n    return torch.nn.functional.mse_loss(x, y)\ndef f(x, y):\n    return ((x - y) ** 2).mean()",
    "a cell that Python cannot read": "def f(x, y):\n    return torch.nn.functional.mse_loss(x, y",
}  # fmt: skip


@pytest.mark.parametrize("name", ALLOWED)
def test_what_only_looks_like_it_is_fine(name: str) -> None:
    """Only what the part's own functions use counts; the same word elsewhere breaks no rule."""
    assert broken(NO_MSE, ALLOWED[name]) is None


def test_operators_that_ran_are_found_without_a_line() -> None:
    """What the worker saw breaks a rule too; other operators do not."""
    assert broken(NO_MSE, ALLOWED["a comment"], ops=("sub", "mse_loss")) == Breach("mse_loss")
    assert broken(NO_MSE, "f = 1", ops=("mse_loss",)) == Breach("mse_loss")
    assert broken(NO_MSE, ALLOWED["a comment"], ops=("sub", "mse_loss_backward2")) is None


def test_the_operator_may_be_an_authors_own_word() -> None:
    """Without rules nothing is forbidden."""
    assert broken(Rules(), FORBIDDEN["its class"], ops=("mse_loss",)) is None


REQUIRED = {
    "a method": "def f(x):\n    loss = x.sum()\n    loss.backward()\n    return x.grad",
    "by its full name": "def f(x):\n    return torch.autograd.grad(x.sum(), x)[0]",
    "imported": "from torch.autograd import grad\ndef f(x):\n    return grad(x.sum(), x)[0]",
    "of a module": "from torch import autograd as A\ndef f(x):\n    return A.grad(x.sum(), x)[0]",
    "from a family": "from torch.func import jacrev\ndef f(x):\n    return jacrev(torch.sum)(x)",
    "by a family's alias": "import torch.func as TF\ndef f(x):\n    return TF.grad(torch.sum)(x)",
    "in a helper": "def slope(x):\n    x.sum().backward()\ndef f(x):\n    slope(x)\n    return x.grad",
}


@pytest.mark.parametrize("name", REQUIRED)
def test_one_of_the_required_names_is_enough(name: str) -> None:
    """Any of the ways that the prompt names is found, however it is imported."""
    assert broken(GRADIENTS, REQUIRED[name]) is None


@pytest.mark.parametrize(
    "code",
    [
        "def f(x):\n    return 2 * (x - 3)",
        "def f(x):\n    backward = 2 * (x - 3)\n    return backward",
        "def grad(x):\n    return 2 * (x - 3)\ndef f(x):\n    return grad(x)",
        "def f(x):\n    return x.grad",
        "def trial(x):\n    x.sum().backward()\ndef f(x):\n    return 2 * (x - 3)",
    ],
    ids=["formula", "a variable", "a function of that name", "only .grad", "somewhere else"],
)
def test_what_is_missing_is_noted_once_all_is_right(code: str) -> None:
    """A part without any of the required names breaks the rule only if everything passed."""
    assert broken(GRADIENTS, code) == Breach("backward")
    assert broken(GRADIENTS, code, passed=False) is None


def test_literals_allow_no_call() -> None:
    """A prediction card is typed: any call in it, or in a helper, is quoted; other cells may call what they like."""
    literals = Rules(literals=True)
    assert broken(literals, "print(1)\ndef f():\n    return {'a': ((2,), 'float32'), 'b': -1}") is None
    called = broken(literals, "def f():\n    return {'a': tuple(torch.ones(2).shape)}")
    assert called == Breach("tuple", 2, "return {'a': tuple(torch.ones(2).shape)}")
    helped = broken(literals, "CARD = dict(a=1)\ndef f():\n    return CARD")
    assert helped == Breach("dict", 1, "CARD = dict(a=1)")


# --- through the grading service

GUARD = "    if a.shape != b.shape:\n        raise ValueError(tuple(a.shape), tuple(b.shape))\n"


@pytest.mark.parametrize(
    "call",
    [
        "getattr(torch.nn.functional, 'mse' + '_loss')(a, b)",
        "torch.ops.aten.mse_loss(a, b)",
        "vars(torch.nn)['MSE' + 'Loss']()(a, b)",
        "torch._C._nn.mse_loss(a, b)",
    ],
)
def test_the_trace_sees_through_names(grade: Grade, call: str) -> None:
    """The operator is found while it runs, whatever name led to it, and the whole part is against the rules."""
    record = grade(MSE, f"def mse(a, b):\n{GUARD}    return {call}")
    assert {check.outcome for check in record.checks} == {"rule_broken"}
    assert record.score == 0
    assert "mse_loss` was used" in record.checks[0].message.en


def test_a_rule_takes_its_own_part_only(grade: Grade) -> None:
    """sgd without autograd is against the rules of sgd; the other parts keep their points."""
    formula = """
def sgd(w, lr, steps):
    path = []
    for _ in range(steps):
        w -= lr * 2 * (w - 3)
        path.append(w)
    return path
"""
    autograd = """
def fresh_gradient(w):
    return torch.autograd.grad(((w - 3) ** 2).sum(), w)[0]
"""
    record = grade(RESET, formula + autograd)
    assert part_outcome(record.part("sgd")) == "rule_broken"
    assert part_outcome(record.part("fresh_gradient")) == "passed"
    assert "one of `backward`, `autograd.grad`, `torch.func`" in record.part("sgd")[0].message.en
    wrong = grade(RESET, formula.replace("-=", "+=") + autograd)
    assert part_outcome(wrong.part("sgd")) == "wrong"


def test_a_computed_card_is_against_the_rules(grade: Grade) -> None:
    """Answers that were measured are no predictions, also when they are right."""
    code = """
NAMES = ["torch.tensor(3)"]
def predict_creation():
    return {name: (tuple(eval(name).shape), str(eval(name).dtype)[6:]) for name in NAMES}
"""
    record = grade(CARD, code)
    assert part_outcome(record.part("predict_creation")) == "rule_broken"
    assert "Answers are typed as literals here" in record.part("predict_creation")[0].message.en


def test_a_card_measured_beside_the_function_is_against_the_rules(grade: Grade) -> None:
    """It makes no difference whether the answers are measured inside the function or by a loop above it."""
    code = """
CARD = {}
for name in ("torch.tensor(3)", "torch.Tensor(3)", "torch.Tensor([1, 2])", "torch.tensor([1.5])"):
    CARD[name] = tuple(eval(name).shape), str(eval(name).dtype)[6:]
CARD["torch.tensor(2, 3)"] = "TypeError"
def predict_creation():
    return CARD
"""
    assert part_outcome(grade(CARD, code).part("predict_creation")) == "rule_broken"


def test_looking_at_typed_answers_is_allowed(grade: Grade) -> None:
    """A card kept in a name and filled in by hand is a prediction; printing it or the function's result is no rule's business."""
    code = """
CARD = {"torch.tensor(3)": ((), "int64"), "torch.Tensor(3)": ((3,), "float32")}
CARD["torch.Tensor([1, 2])"] = ((2,), "float32")
print(CARD)
def predict_creation():
    return CARD
print(predict_creation(), torch.tensor(3))
"""
    assert part_outcome(grade(CARD, code).part("predict_creation")) == "wrong"


LITERALS, NO_BACKWARD = Rules(literals=True), Rules(forbid=("backward",))
LONG = {
    "calls of calls": (LITERALS, f"def f():\n    return a{'.b' * 900}()"),
    "a long name": (LITERALS, f"def f():\n    return {'a' * 10_000}()"),
    "a long name for a short one": (NO_BACKWARD, f"from {'a' * 10_000} import n\ndef f():\n    n.backward()"),
    "beside a long import": (NO_BACKWARD, f"import a{'.a' * 500} as n; m = 1\ndef f():\n    x.backward()"),
}


@pytest.mark.parametrize("kind", LONG)
def test_what_is_long_is_shown_short(kind: str) -> None:
    """A name is cut, however deep or long it is, and nothing fails over it."""
    found = broken(*LONG[kind])
    assert found is not None
    assert len(found.name) < 100
    assert found.line in (2, 3)


SLOW = {
    "one statement for many names": "".join(f"n{number}=" for number in range(2000)) + "0\ndef f():\n    return n1",
    "a long import": f"import a{'.a' * 60_000} as n\ndef f():\n    return n",
}


@pytest.mark.parametrize("kind", SLOW)
def test_reading_a_program_takes_little_time(kind: str) -> None:
    """It takes time by the length of the program, not by its square: nothing could stop it."""
    started = time.perf_counter()
    broken(GRADIENTS, SLOW[kind])
    assert time.perf_counter() - started < 2


NO_CUDA = Rules(forbid=("cuda",), forbid_text=("cuda",))


@pytest.mark.parametrize(
    "code",
    [
        "def f(x, y):\n    return x.cuda()",
        "def f(x, y):\n    return x.to('cuda')",
        "def f(x, y):\n    return x.to(device='cuda:0')",
        "def f(x, y):\n    return x.to(torch.device('cuda', 0))",
        "device = 'cuda' if torch.cuda.is_available() else 'cpu'\ndef f(x, y):\n    return x.to(device)",
        "def g(x):\n    return x.cuda(0)\ndef f(x, y):\n    return g(x)",
    ],
)
def test_devices_by_name_are_found(code: str) -> None:
    """A method, a text that begins like it, and a name that stands for one."""
    found = broken(NO_CUDA, code)
    assert found is not None
    assert "cuda" in found.name and "cuda" in found.code


@pytest.mark.parametrize(
    "code",
    [
        'def f(x, y):\n    """On cuda as on the CPU."""\n    return x.to(y.device)',
        'def f(x, y):\n    """cuda is not named here."""\n    return x.to(y.device)',
        "def f(x, y):\n    return x.to('cpu')",
        "def f(x, y):\n    return x  # .cuda()",
        "def g(x):\n    return x.cuda()\ndef f(x, y):\n    return x",
        "def f(x, y):\n    barracuda = x\n    return barracuda",
    ],
)
def test_devices_from_the_arguments_are_not(code: str) -> None:
    """Neither words in between, nor comments, nor code that the part does not use."""
    assert broken(NO_CUDA, code) is None
