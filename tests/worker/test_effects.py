"""What a call leaves behind besides its result: seen, and where it is torch's own state, put back before the next call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch
from support import encoded

from autograder.worker import wire
from autograder.worker.codec import encode_input
from autograder.worker.decoding import decode
from autograder.worker.program import Program

X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Programs of this file run in the process of the tests: torch is as it was when a test is over."""
    yield
    torch.set_default_device(None)
    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)


def program(*cells: str) -> Program:
    """A program that has run some cells."""
    made = Program()
    for number, cell in enumerate(("import torch", *cells)):
        assert isinstance(made.answer(wire.Run(f"cell {number}", cell)), wire.Done)
    return made


def call(made: Program, *args: Any, **kwargs: Any) -> wire.Returned:
    """What a call of its `f` shows; it has to come back."""
    named = {name: encode_input(value) for name, value in kwargs.items()}
    reply = made.answer(wire.Call("f", args=tuple(map(encode_input, args)), kwargs=named))
    assert isinstance(reply, wire.Returned), reply
    return reply


def shown(body: str, *args: Any, **kwargs: Any) -> wire.Returned:
    """What a call of `def f(x, y=None)` with this body shows."""
    lines = "".join(f"\n    {line}" for line in body.splitlines())
    return call(program(f"def f(x, y=None):{lines}"), *args, **kwargs)


def leaf(*values: float, grad: float | None = None) -> torch.Tensor:
    """A tracked tensor, with an old gradient if wanted."""
    made = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    if grad is not None:
        made.grad = torch.full_like(made, grad)
    return made


# --- the settings of torch

SETTINGS = {
    "default dtype": "torch.set_default_dtype(torch.float64)",
    "default device": "torch.set_default_device('meta')",
    "grad mode": "torch.set_grad_enabled(False)",
}

STATE = (
    "def state():\n    return str(torch.get_default_dtype()), str(torch.get_default_device()), torch.is_grad_enabled()"
)

USUAL = wire.Sequence("tuple", ("torch.float32", "cpu", True))


@pytest.mark.parametrize("fact", SETTINGS)
def test_a_setting_that_a_call_changes_is_seen_and_put_back(fact: str) -> None:
    """A changed setting is a fact of the call at position -1, and the next call finds it as it was."""
    made = program(f"def f():\n    {SETTINGS[fact]}\n    return 1", STATE)
    assert call(made) == wire.Returned(1, changed=((-1, fact),))
    assert made.answer(wire.Call("state")) == wire.Returned(USUAL)


@pytest.mark.parametrize("error", ["ValueError('no')", "SystemExit(1)", "KeyboardInterrupt()"])
@pytest.mark.parametrize("fact", SETTINGS)
def test_a_setting_is_put_back_after_an_exception(fact: str, error: str) -> None:
    """Whatever ends a call, its settings do not outlive it, and the changed ones are told."""
    made = program(f"def f():\n    {SETTINGS[fact]}\n    raise {error}", STATE)
    reply = made.answer(wire.Call("f"))
    assert isinstance(reply, wire.Raised)
    assert reply.changed == ((-1, fact),)
    assert made.answer(wire.Call("state")) == wire.Returned(USUAL)


def test_a_setting_is_put_back_after_a_result_that_cannot_cross() -> None:
    """A call whose result has no plain form leaves no setting behind either."""
    made = program("def f():\n    torch.set_default_device('meta')\n    return torch.ones(2)", STATE)
    assert isinstance(made.answer(wire.Call("f")), wire.Unusable)
    assert made.answer(wire.Call("state")) == wire.Returned(USUAL)


def test_several_settings_and_an_argument() -> None:
    """All that was changed is told, torch's settings first."""
    body = "\n".join((*SETTINGS.values(), "x[0, 0] = 9", "return 1"))
    assert shown(body, X).changed == (*((-1, fact) for fact in SETTINGS), (0, "values"))


@pytest.mark.parametrize("fact", SETTINGS)
def test_a_cell_that_changes_a_setting_is_answered_with_it(fact: str) -> None:
    """The grading process hears which settings are no longer those of a fresh process, also after later cells."""
    made, later = Program(), wire.Run("later", "x = 1")
    assert made.answer(later) == wire.Done()
    assert made.answer(wire.Run("cell", f"import torch\n{SETTINGS[fact]}")) == wire.Done((fact,))
    assert made.answer(later) == wire.Done((fact,))


def test_a_setting_that_is_put_back_by_the_call_is_no_change() -> None:
    """Blocks with their own settings, and naming the default that was there, leave nothing."""
    body = "with torch.no_grad(), torch.device('meta'):\n    pass\ntorch.set_default_device('cpu')\nreturn 1"
    assert shown(body, 0) == wire.Returned(1)


def test_settings_of_a_cell_stay() -> None:
    """What the notebook itself set holds for every call, and is what a call's own changes are undone to."""
    made = program(
        "\n".join(SETTINGS.values()),
        STATE,
        "def f():\n    torch.set_default_dtype(torch.float16)\n    torch.set_default_device('cpu')\n"
        "    torch.set_grad_enabled(True)\n    return 1",
    )
    set_here = wire.Returned(wire.Sequence("tuple", ("torch.float64", "meta", False)))
    assert made.answer(wire.Call("state")) == set_here
    assert call(made).changed == tuple((-1, fact) for fact in SETTINGS)
    assert made.answer(wire.Call("state")) == set_here


GIVEN: dict[str, Any] = {
    "plain": X,
    "strided": X.T[1:],
    "expanded": X[:, :1].expand(2, 4),
    "empty": torch.empty(0, 3),
    "ints": torch.arange(3),
    "tracked, with an old gradient": leaf(1, 2, grad=5),
    "float64 array": np.arange(3.0),
    "nested": {"a": [X, (X.double(), 1)]},
}


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize("fact", SETTINGS)
def test_settings_of_a_cell_do_not_reach_inputs_and_results(fact: str, name: str) -> None:
    """Whatever the notebook set, inputs arrive as they were given and results are told as they are."""
    body = "def f(x):\n    return x"
    usual = call(program(body), GIVEN[name])
    assert call(program(SETTINGS[fact], body), GIVEN[name]).value == usual.value
    assert usual.changed == ()


@pytest.mark.parametrize("fact", SETTINGS)
def test_settings_of_a_cell_do_not_reach_gradients(fact: str) -> None:
    """The gradient of a result that is tracked is computed as usual."""
    body, given = "@torch.enable_grad()\ndef f(x):\n    return x * x", leaf(1, 2)
    usual = call(program(body), given)
    assert call(program(SETTINGS[fact], body), given) == usual


def test_untracked_by_the_notebook_itself() -> None:
    """With tracking switched off in a cell the student's result is untracked, and that is what is told."""
    found = call(program(SETTINGS["grad mode"], "def f(x):\n    return x * x"), leaf(1, 2))
    assert isinstance(found.value, wire.Array)
    assert (found.value.requires_grad, found.grads) == (False, (None,))


def test_the_graders_expressions_do_not_depend_on_the_notebook() -> None:
    """What a grader defines is made under torch's usual settings, and the notebook's are there again after it."""
    made = program("\n".join(SETTINGS.values()), STATE, "def f(x):\n    return x.weight.detach()")
    before = made.answer(wire.Call("state"))
    reply = made.answer(wire.Define("torch.nn.Linear(2, 1)"))
    assert isinstance(reply, wire.Returned)
    found = made.answer(wire.Call("f", args=(reply.value,)))
    assert isinstance(found, wire.Returned)
    assert isinstance(found.value, wire.Array)
    assert (found.value.dtype, found.value.device) == ("float32", "cpu")
    assert made.answer(wire.Call("state")) == before


# --- arguments: tensors

OLD = leaf(1, 2, grad=5)

LEFT: dict[str, tuple[str, Any, tuple[str, ...]]] = {
    "a hook": ("x.register_hook(lambda g: g)", leaf(1, 2), ("hooks",)),
    "a hook after accumulating": ("x.register_post_accumulate_grad_hook(lambda t: None)", leaf(1, 2), ("hooks",)),
    "a hook that is removed": ("x.register_hook(lambda g: g).remove()", leaf(1, 2), ()),
    "a hook in a list": ("x[0].register_hook(lambda g: g)", [leaf(1, 2)], ("hooks",)),
    "retain_grad on a leaf": ("x.retain_grad()", leaf(1, 2), ()),
    "tracking on": ("x.requires_grad_()", X, ("requires_grad",)),
    "tracking on and off": ("x.requires_grad_()\n(x * 2).sum()\nx.requires_grad_(False)", X, ()),
    "tracking on and off, with a gradient": (
        "x.requires_grad_()\n(x * 2).sum().backward()\nx.requires_grad_(False)", X, ("grad",)
    ),
    "backward()": ("x.sum().backward()", leaf(1, 2), ("grad",)),
    "an old gradient grows": ("x.sum().backward()", OLD, ("grad",)),
    "an old gradient is removed": ("x.grad = None", OLD, ("grad",)),
    "an old gradient is zeroed": ("x.grad.zero_()", OLD, ("grad",)),
    "an old gradient is replaced": ("x.grad = x.grad + 1", OLD, ("grad",)),
    "an old gradient is replaced by an equal one": ("x.grad = x.grad.clone()", OLD, ()),
    "an old gradient is taken away and given back": (
        "old, x.grad = x.grad, None\nx.sum().backward()\nx.grad = old", OLD, ()
    ),
    "a gradient of an untracked one": ("x.grad = torch.ones(2, 3)", X, ("grad",)),
    "values": ("x.add_(1)", X, ("values",)),
    "minus zero": ("x.neg_()", torch.zeros(2), ("values",)),
    "values, through .data": ("x.data[0] = 7", X, ("values",)),
    "another memory with the same values": ("x.data = x.data.clone()", X, ()),
    "written and put back": ("x.add_(1)\nx.sub_(1)", X, ("version",)),
    "another order": ("x.t_()", X, ("values",)),
    "another dtype": ("x.data = x.data.double()", X, ("values",)),
    "a dict's tensor is written": ("x['a'].add_(1)", {"a": X}, ("values",)),
    "a dict's tensor, written and put back": ("x['a'].add_(1)\nx['a'].sub_(1)", {"a": X}, ("version",)),
    "a dict's old gradient": ("x['a'].grad = None", {"a": OLD}, ("grad",)),
    "a nested tensor is tracked": ("x[0]['a'].requires_grad_()", [{"a": X}], ("requires_grad",)),
    "one more tensor": ("x.append(x[0])", [X], ("values",)),
    "a sparse one instead": ("x[0] = x[0].to_sparse()", [X], ("values",)),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_what_is_left_in_a_tensor(name: str) -> None:
    """Each thing that a call can leave in an argument is told by its own name; what nobody could notice is not."""
    body, given, facts = LEFT[name]
    assert shown(f"{body}\nreturn 1", given).changed == tuple((0, fact) for fact in facts)


def test_arguments_by_keyword() -> None:
    """Arguments by keyword count on behind the others."""
    body = "y.append(1)\nreturn x"
    assert shown(body, X, y=[0]).changed == ((1, "values"),)
    assert shown("return y", 0, y=X).shares == (1,)


# --- arguments: expanded ones


def test_expanded_inputs() -> None:
    """An expanded input has its strides of 0 and its gradient the whole shape; what torch refuses to write is refused."""
    for given in (X[:, :1].expand(2, 3), torch.tensor(2.0).expand(4)):
        tracked = given.detach().requires_grad_()
        found = shown("return x * x * torch.tensor(x.stride()).sum()", tracked)
        assert found.grads is not None
        assert decode(found.grads[0], lambda node: node).tolist() == (2 * given * sum(given.stride())).tolist()
        made = program("def f(x):\n    return x.add_(1)")
        reply = made.answer(wire.Call("f", args=(encode_input(given),)))
        assert isinstance(reply, wire.Raised)
        assert "single memory location" in reply.text
        assert reply.changed == ()


def test_a_write_into_an_expanded_input() -> None:
    """Where torch lets it through, as for one element, all elements with that memory change, and that is seen."""
    found = shown("x[0, 0] = 9\nreturn x.tolist()", X[:, :1].expand(2, 3))
    assert found.changed == ((0, "values"),)
    assert found.value == encode_input([[9.0, 9.0, 9.0], [4.0, 4.0, 4.0]])


# --- arguments: containers

IN_PLACE: dict[str, tuple[str, Any]] = {
    "one more": ("x.append(3)", [1, 2]),
    "nothing left": ("x.clear()", [1, 2]),
    "another order": ("x.reverse()", [1, 2]),
    "another order, inside": ("x[0].reverse()", [[1, 2], 3]),
    "tuples in another order": ("x.sort()", [(4, 2), (2, 3)]),
    "tensors in another order": ("x.reverse()", [X, X + 1]),
    "in a tuple": ("x[0].append(1)", ([1], 2)),
    "minus zero": ("x[0] = -0.0", [0.0]),
    "a float": ("x[0] = 1.0", [1]),
    "a bool": ("x[0] = True", [1]),
    "a tuple": ("x[0] = (1,)", [[1]]),
    "itself": ("x.append(x)", [1]),
    "a value in a dict": ("x['a'] = 2", {"a": 1}),
    "a key of another type": ("x[1.0] = x.pop(1)", {1: "a"}),
    "a dict's order": ("x['a'] = x.pop('a')", {"a": 1, "b": 2}),
    "deep in a dict": ("x['a'][0]['b'].append(1)", {"a": [{"b": []}]}),
    "an array": ("x[0] = 5", np.arange(3.0)),
    "an array's zero": ("x *= -1", np.zeros(2)),
    "an array's shape": ("x.shape = (3, 2)", np.zeros((2, 3))),
    "an array, sorted": ("x.sort()", np.array([3, 1, 2])),
    "an array in a list": ("x[0] += 1", [np.arange(3)]),
    "a view of an array": ("x[0, 0] = 5", np.arange(6.0).reshape(2, 3).T),
}


@pytest.mark.parametrize("name", IN_PLACE)
def test_a_container_that_is_changed_in_place(name: str) -> None:
    """A list, dict or array that a call changes is seen, however deep and however little it changed."""
    body, given = IN_PLACE[name]
    assert shown(f"{body}\nreturn 1", given).changed == ((0, "values"),)


@pytest.mark.parametrize("body", ["x = x + [4]", "x = sorted(x)", "x.append(1)\nx.pop()", "x[0] = x[0]"])
def test_a_container_that_is_left_as_it_was(body: str) -> None:
    """A new list, and a change that is undone, are none."""
    assert shown(f"{body}\nreturn 1", [3, 1, 2]).changed == ()


# --- memory

SHARED: dict[str, tuple[str, Any, bool]] = {
    "itself": ("x", X, True),
    "a view": ("x[1:]", X, True),
    "a copy": ("x.clone()", X, False),
    "a view in a dict": ("{'a': 1, 'b': x.T}", X, True),
    "a copy in a dict": ("{'a': 1, 'b': x.T.clone()}", X, False),
    "deep inside": ("[({'a': [x[0]]},)]", X, True),
    "a tensor out of a list": ("x[1].T", [1, X], True),
    "a tensor out of a dict": ("x['a'][0]['b'][1:]", {"a": [{"b": X}]}, True),
    "a copy out of a dict": ("x['a'].clone()", {"a": X}, False),
    "an array of a tensor": ("x.numpy()", X, True),
    "a tensor of an array": ("torch.from_numpy(x)", np.arange(3.0), True),
    "a part of an array in a dict": ("{'a': x[1:]}", np.arange(3.0), True),
    "the list": ("x", [1, 2], True),
    "a list of the same": ("list(x)", [1, 2], False),
    "a list inside": ("x[0]", [[1, 2], 3], True),
    "an inner list in a new one": ("[*x]", [[1, 2], 3], True),
    "the dict in a tuple": ("(x, 1)", {"a": 1}, True),
    "an empty list": ("x", [], False),
    "a tuple": ("x", (1, (2, 3)), False),
    "tuples out of a list": ("[*x]", [(1, 2), (2, 3)], False),
}


@pytest.mark.parametrize("name", SHARED)
def test_shared_memory(name: str) -> None:
    """A result through which an argument could be changed is seen, wherever in the two the common part is."""
    expression, given, shared = SHARED[name]
    found = shown(f"return {expression}", given)
    assert (found.shares, found.changed) == (((0,) if shared else ()), ())


def test_shared_memory_of_a_list_that_holds_itself() -> None:
    """Going through an argument comes to an end, whatever the call made of it."""
    assert shown("x.append(x)\nx.append(((x, x), {'a': x}))\nreturn torch.ones(2)", [X]).shares == ()


def test_memory_is_told_by_position() -> None:
    """Only the arguments with the common memory are named."""
    assert shown("return {'a': y[0][1:]}", X, [X + 1]).shares == (1,)
    assert encoded(X).data == encoded(X.clone()).data
