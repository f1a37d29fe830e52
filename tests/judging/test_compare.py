"""The strict comparison, rung by rung, and the answers that a lenient one would let through."""

from __future__ import annotations

import math
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from support import encoded

from autograder.judging.close import DEFAULT_TOLERANCE, close_numbers, close_to
from autograder.judging.compare import Difference, computed, difference
from autograder.programs.observation import Observation, encode, returned
from autograder.programs.recorded import from_plain, to_plain
from autograder.worker import wire

nan, inf = math.nan, math.inf


def found(got: Any, expected: Any) -> Difference | None:
    """How a returned value differs from the expected one."""
    return difference(returned(got), returned(expected))


def rung(got: Any, expected: Any) -> str:
    """The rung at which they differ; empty if they do not."""
    one = found(got, expected)
    return one.rung if one else ""


def raised(error: type[Exception], *mentions: str, **facts: Any) -> Observation:
    """The observation of a call that raised."""
    bases = tuple(base.__name__ for base in error.__mro__)
    return Observation("raised", error=error.__name__, bases=bases, mentions=mentions, **facts)


# --- the ladder

WANTED = torch.tensor([1.0, 2.0])
EVERY_FAULT: dict[str, dict[str, Any]] = {
    "kind": {"kind": "ndarray"},
    "shape": {"shape": (2, 1)},
    "dtype": {"dtype": "int32"},
    "device": {"device": "cuda:0"},
    "value": {"data": torch.tensor([1.0, 3.0]).numpy().tobytes()},
    "gradient": {"requires_grad": True},
}


def test_the_first_rung_that_differs_is_reported() -> None:
    """Kind before shape before dtype before device before value before gradient before arguments before memory."""
    expected = returned(WANTED)
    faults = dict(EVERY_FAULT)
    reported = []
    while True:
        facts = {name: value for fault in faults.values() for name, value in fault.items()}
        node = msgspec.structs.replace(encoded(WANTED), **facts)
        one = difference(Observation("returned", node=node, changed=((1, "values"),), shares=(1,)), expected)
        assert one is not None
        reported.append(one.rung)
        if one.rung not in faults:
            break
        del faults[one.rung]
    assert reported == [*EVERY_FAULT, "arguments"]
    assert difference(Observation("returned", node=encode(WANTED), shares=(1,)), expected) == Difference("memory", (1,))
    assert difference(returned(WANTED), expected) is None


NOT_THE_KIND = {
    "None for a tensor": (None, WANTED),
    "list for tensor": ([1.0, 2.0], WANTED),
    "array for tensor": (WANTED.numpy(), WANTED),
    "tensor for number": (torch.tensor(3.0), 3.0),
    "number for tensor": (3.0, torch.tensor(3.0)),
    "list for tuple": ([2, 3], (2, 3)),
    "tuple for list": ((2, 3), [2, 3]),
    "empty list for empty tuple": ([], ()),
    "int for float": (1, 1.0),
    "float for int": (1.0, 1),
    "bool for int": (True, 1),
    "int for bool": (0, False),
    "text for number": ("1", 1),
    "NumPy scalar for float": (np.float32(1), 1.0),
    "NumPy scalar for array": (np.float32(1), np.array(1, np.float32)),
    "list of pairs for dict": ([("a", 1)], {"a": 1}),
    "False for None": (False, None),
    "object for number": (object(), 1),
    "bool inside a list": ([1, True], [1, 1]),
    "tensor inside a list": ([torch.tensor(6.0)], [6.0]),
}


@pytest.mark.parametrize("name", NOT_THE_KIND)
def test_another_kind_is_another_answer(name: str) -> None:
    """An answer of another type differs in kind, however equal Python or torch would find the two."""
    assert rung(*NOT_THE_KIND[name]) == "kind"


NOT_THE_SHAPE = {
    "nothing for something": (torch.empty(0), WANTED),
    "nothing for a number": (torch.empty(0), torch.tensor(3.0)),
    "(1,) for ()": (torch.tensor([3.0]), torch.tensor(3.0)),
    "(1, 1) for ()": (torch.tensor([[3.0]]), torch.tensor(3.0)),
    "() for (1,)": (torch.tensor(3.0), torch.tensor([3.0])),
    "one number for many equal ones": (torch.tensor(2.0), torch.full((3,), 2.0)),
    "a column for a list": (torch.ones(3, 1), torch.ones(3)),
    "a row for a column": (torch.ones(1, 3), torch.ones(3, 1)),
    "(0, 3) for (3, 0)": (torch.empty(0, 3), torch.empty(3, 0)),
    "(3,) for (2,)": (torch.ones(3), torch.ones(2)),
    "arrays": (np.ones((1, 2)), np.ones(2)),
}


@pytest.mark.parametrize("name", NOT_THE_SHAPE)
def test_nothing_is_broadcast(name: str) -> None:
    """Shapes are equal or the answer is wrong, also where the numbers would fit by broadcasting or none are left."""
    assert rung(*NOT_THE_SHAPE[name]) == "shape"


def test_lengths_are_shapes_of_lists() -> None:
    """A list, tuple or dict that is too short or too long is noted as a length, after the items in common."""
    for got, expected in (([1], [1, 2]), ((1, 2, 3), (1, 2)), ([], [1]), ({"a": 1, "b": 2}, {"a": 1})):
        assert found(got, expected) == Difference("shape", (), "length")
    assert found([1, 9], [1, 2, 3]) == Difference("value", (1,))


@pytest.mark.parametrize("one", [torch.float32, torch.float64, torch.int64, torch.bool, torch.bfloat16])
def test_another_dtype_is_another_answer(one: torch.dtype) -> None:
    """The same numbers in another dtype differ in dtype, in both directions."""
    for two in (torch.float16, torch.int32):
        tensors = torch.ones(2, dtype=one), torch.ones(2, dtype=two)
        assert rung(*tensors) == rung(*reversed(tensors)) == "dtype"
        assert rung(torch.ones(2, dtype=one), torch.ones(2, dtype=one)) == ""
    assert rung(np.ones(2, np.float64), np.ones(2, np.float32)) == "dtype"


def test_a_result_belongs_beside_its_inputs() -> None:
    """A recorded result on the CPU means the device the inputs were put on; another device is another answer."""
    on_gpu = msgspec.structs.replace(encoded(WANTED), device="cuda:0")
    cases = {("cpu", "cpu"): "", ("cuda:0", "cpu"): "device", ("cuda:0", "cuda"): "", ("cpu", "cuda"): "device"}
    for (result, inputs), expected in cases.items():
        node = on_gpu if result == "cuda:0" else encode(WANTED)
        one = difference(Observation("returned", node=node, device=inputs), returned(WANTED))
        assert (one.rung if one else "") == expected, (result, inputs)


# --- values

BOUNDS = {
    torch.float64: 1e-9 + 1e-12,
    torch.complex128: 1e-9 + 1e-12,
    torch.float32: 1e-5 + 1e-6,
    torch.complex64: 1e-5 + 1e-6,
    torch.float16: 1e-2 + 1e-3,
    torch.bfloat16: 2e-2 + 1e-2,
}


@pytest.mark.parametrize("dtype", BOUNDS, ids=str)
@pytest.mark.parametrize("sign", [1, -1])
def test_just_inside_and_just_outside(dtype: torch.dtype, sign: int) -> None:
    """An error of 0.9 of the tolerance passes at 64 and one of 1.2 does not, for each dtype, above and below."""
    expected = torch.tensor([64.0], dtype=dtype)
    for factor, seen in ((0.9, ""), (1.2, "value")):
        got = torch.tensor([64 + sign * factor * 64 * BOUNDS[dtype]], dtype=torch.float64)
        assert rung(got.to(dtype), expected) == seen, factor


def test_python_floats_have_the_tolerance_of_float32() -> None:
    """A Python float may have come out of a float32 tensor."""
    assert rung(64 * (1 + 1e-5), 64.0) == ""
    assert rung(64 * (1 + 1.2e-5), 64.0) == "value"


def test_small_numbers_beside_large_ones() -> None:
    """The absolute part grows with the largest expected number, and never below 1; nothing else forgives a small one."""
    assert rung(torch.tensor([0.0009, 1000.0]), torch.tensor([0.0, 1000.0])) == ""
    assert rung(torch.tensor([0.0011, 1000.0]), torch.tensor([0.0, 1000.0])) == "value"
    assert rung(torch.tensor([9e-7]), torch.tensor([0.0])) == ""
    assert rung(torch.tensor([1.1e-6]), torch.tensor([0.0])) == "value"
    assert rung(torch.tensor([0.002, inf]), torch.tensor([0.0, inf])) == "value"


def test_slack_widens_the_tolerance() -> None:
    """Ten times the tolerance is what tells two programs apart."""
    one, two = returned(torch.tensor([1.00005])), returned(torch.tensor([1.0]))
    assert difference(one, two) is not None
    assert difference(one, two, slack=10) is None


@pytest.mark.parametrize("make", [float, torch.tensor, np.array], ids=["float", "tensor", "array"])
def test_nan_and_infinity(make: Any) -> None:
    """nan is right only where nan is expected, infinity only with its sign; minus zero is zero."""
    table = [(1.0, nan), (nan, 1.0), (0.0, nan), (inf, nan), (nan, inf), (-inf, inf), (1e30, inf), (inf, 1e30)]
    for got, expected in table:
        assert rung(make(got), make(expected)) == "value", (got, expected)
    for number in (nan, inf, -inf):
        assert rung(make(number), make(number)) == ""
    assert rung(make(-0.0), make(0.0)) == rung(make(0.0), make(-0.0)) == ""


def test_whole_numbers_are_exact() -> None:
    """Ints, bools and integer tensors have no tolerance, however large they are."""
    assert rung(10**6 + 1, 10**6) == rung(7**40 + 1, 7**40) == "value"
    assert rung(torch.tensor([2**60 + 1]), torch.tensor([2**60])) == "value"
    assert rung(torch.tensor([True]), torch.tensor([False])) == "value"
    assert rung(True, False) == rung("a", "b") == "value"
    assert rung(7**40, 7**40) == rung(torch.tensor([2**60]), torch.tensor([2**60])) == ""


def test_complex_numbers_have_a_tolerance() -> None:
    """A Python complex number is compared like the floats it is made of."""
    assert rung((0.1 + 0.2) * 1j, 0.3j) == ""


def test_the_first_wrong_element_is_named() -> None:
    """The path leads through lists and dicts to the first element that differs."""
    assert found(torch.tensor([[1.0, 2], [3, 5]]), torch.tensor([[1.0, 2], [3, 4]])) == Difference("value", (1, 1))
    got, expected = {"a": [1, torch.tensor([0.0, 1.0])]}, {"a": [1, torch.tensor([0.0, 2.0])]}
    assert found(got, expected) == Difference("value", ("a", 1, 1))
    assert found([(1, 2), (3, 4)], [(1, 2), (3, 5)]) == Difference("value", (1, 1))


def test_nothing_equals_nothing() -> None:
    """Empty tensors, lists and dicts of one shape are equal."""
    values: list[Any] = [torch.empty(0, 3), [], (), {}, None, ""]
    for value in values:
        assert found(value, value) is None


@pytest.mark.parametrize("key", ["1", 1, True, 1.0, None, (1, 2), ("a", 1.5)], ids=repr)
def test_keys_of_all_plain_kinds(key: Any) -> None:
    """A dict with such a key is equal to itself, to one with a key of another kind it is not."""
    assert difference(returned({key: 3, "more": 4}), returned({"more": 4, key: 3})) is None
    assert difference(returned({key: 2}), returned({key: 3})) == Difference("value", (str(key),))
    for other in ("1", 1, True, 1.0, None, (1, 2), (1, 2, 3), (True, 2)):
        if (type(other), str(other)) != (type(key), str(key)):
            assert difference(returned({other: 3}), returned({key: 3})) == Difference("value", (str(key),), "missing")


def test_dicts_are_compared_by_key() -> None:
    """The order of the answers does not matter; a missing one is named, a question nobody asked is a length."""
    assert found({"b": 2, "a": 1}, {"a": 1, "b": 2}) is None
    assert found({"b": 2}, {"a": 1, "b": 2}) == Difference("value", ("a",), "missing")
    assert found({"a": 1, "b": 2, 3: 4}, {"a": 1, "b": 2}) == Difference("shape", (), "length")


def test_a_partial_card_asks_only_its_own_questions() -> None:
    """Of a card whose answers are only partly known the others are taken as they are; a missing one is still missing."""
    half = msgspec.structs.replace(returned({"a": 1}), partial=True)
    assert difference(returned({"a": 1, "b": "anything"}), half) is None
    assert difference(returned({"b": 2}), half) == Difference("value", ("a",), "missing")
    assert difference(returned({"b": 2, "a": 3}), half) == Difference("value", ("a",))
    assert difference(returned([1]), half) == Difference("kind")


@pytest.mark.parametrize(
    "lie",
    [{"data": b"123"}, {"data": b""}, {"data": b"12345678", "shape": (2,), "dtype": "float32"}],
    ids=["odd bytes", "no bytes", "as it should be"],
)
def test_bytes_that_do_not_fit_their_shape(lie: dict[str, Any]) -> None:
    """A result whose bytes are not what its facts say differs in kind; nothing is read beyond them."""
    node = msgspec.structs.replace(encoded(WANTED), **lie)
    one = difference(Observation("returned", node=node), returned(WANTED))
    assert one is not None
    assert one.rung == ("value" if "shape" in lie else "kind")


# --- gradients and arguments


def test_tracking_where_nothing_was_tracked() -> None:
    """A result that is tracked though no argument was, or untracked where the right one is, differs in gradient."""
    tracked = WANTED.clone().requires_grad_()
    assert found(tracked, WANTED) == Difference("gradient", (), "tracked")
    assert found(WANTED, tracked) == Difference("gradient", (), "untracked")


@pytest.mark.parametrize(
    ("got", "expected", "seen"),
    [
        ((WANTED,), (WANTED,), None),
        ((WANTED,), (WANTED + 1,), Difference("gradient", (0,))),
        ((None,), (WANTED,), Difference("gradient", (0,), "missing")),
        ((WANTED,), (None,), Difference("gradient", (0,))),
        ((WANTED, None), (WANTED, WANTED), Difference("gradient", (1,), "missing")),
        ((WANTED * nan,), (WANTED,), Difference("gradient", (0,))),
        ((WANTED.double(),), (WANTED,), Difference("gradient", (0,))),
        ((WANTED.reshape(2, 1),), (WANTED,), Difference("gradient", (0,))),
        ((), (WANTED,), Difference("gradient", (), "missing")),
        (None, (WANTED,), Difference("gradient", (), "missing")),
    ],
)
def test_gradients_of_tracked_arguments(got: Any, expected: Any, seen: Difference | None) -> None:
    """Each tracked argument's gradient is compared as strictly as a result, and a missing one is noted as missing."""
    assert difference(returned(torch.tensor(3.0), got), returned(torch.tensor(3.0), expected)) == seen


def test_a_result_that_should_not_be_tracked() -> None:
    """Where no gradient is expected to flow back, a result that is still tracked is noted."""
    got = returned(torch.tensor(3.0, requires_grad=True), (None,))
    assert difference(got, returned(torch.tensor(3.0), (None,))) == Difference("gradient", (), "tracked")


def test_arguments_that_changed() -> None:
    """The first changed argument and what changed in it; what the right program changes too is no fault."""
    expected = Observation("returned", node=1, changed=((0, "grad"),), shares=(2,))
    got = msgspec.structs.replace(expected, changed=((0, "grad"), (2, "version"), (1, "values")))
    assert difference(expected, expected) is None
    assert difference(got, expected) == Difference("arguments", (1,), "values")
    assert difference(msgspec.structs.replace(expected, shares=(2, 0)), expected) == Difference("memory", (0,))


def test_settings_that_changed() -> None:
    """A setting of torch that a call left changed is a fault at position -1, and behaviour where mistakes are named."""
    expected = Observation("returned", node=1)
    got = msgspec.structs.replace(expected, changed=((0, "version"), (-1, "grad mode"), (-1, "default dtype")))
    assert difference(got, expected) == Difference("arguments", (-1,), "default dtype")
    assert difference(got, from_plain(to_plain(got)), exact=True) is None
    assert difference(expected, got) is None
    assert difference(expected, got, exact=True) == Difference("arguments")


def test_doing_less_to_the_arguments_is_no_fault() -> None:
    """A program that leaves alone what the right one changes is right, though it is not the same program."""
    expected = Observation("returned", node=1, changed=((0, "grad"),), shares=(0,))
    got = Observation("returned", node=1)
    assert difference(got, expected) is None
    assert difference(got, expected, exact=True) == Difference("arguments")


# --- exceptions and other endings


def test_an_exception_is_matched_by_subclass() -> None:
    """A subclass of the exception that is asked for is right, its parent is not."""
    assert difference(raised(UnicodeError), raised(ValueError)) is None
    assert difference(raised(Exception), raised(ValueError)) == Difference("exception", (), "type")
    assert difference(raised(TypeError), raised(ValueError)) == Difference("exception", (), "type")


def test_an_exception_mentions_the_shapes() -> None:
    """Each shape that is asked for must be in the message; the first missing one is noted, others do not matter."""
    expected = raised(ValueError, "(2, 3)", "(4, 2)")
    assert difference(raised(ValueError, "(4, 2)", "(2, 3)", "(9,)"), expected) is None
    assert difference(raised(ValueError, "(4, 2)"), expected) == Difference("exception", (), "(2, 3)")
    assert difference(raised(ValueError), raised(ValueError)) is None


@pytest.mark.parametrize("ending", ["timed_out", "out_of_memory", "died", "unusable_return"])
def test_other_endings_are_never_right(ending: Any) -> None:
    """A call that hung, died or returned nothing usable equals neither a value nor an exception."""
    assert difference(Observation(ending), returned(None)) == Difference("runs")
    assert difference(Observation(ending), raised(ValueError)) == Difference("exception")


def test_a_value_is_no_exception() -> None:
    """A value where an exception is asked for, and the other way round, is noted at the exception."""
    assert difference(returned(1), raised(ValueError)) == Difference("exception")
    assert difference(raised(ValueError), returned(1)) == Difference("exception")


@pytest.mark.parametrize(
    "other",
    [raised(TypeError), raised(ValueError, "(2, 3)"), raised(ValueError, own=True), raised(ValueError, phrase="mat#")],
    ids=["type", "shapes", "own raise", "words"],
)
def test_the_same_program_raises_the_same(other: Observation) -> None:
    """To be the same mistake, an exception must have the type, shapes, words and origin; subclasses are not enough."""
    assert difference(other, raised(ValueError), exact=True) == Difference("exception")
    assert difference(other, other, exact=True) is None


def test_objects_are_compared_by_type_only() -> None:
    """What stays in the worker can be compared by the name of its type and by nothing else."""
    assert difference(Observation("returned", node=wire.Handle(7, "Linear")), returned(torch.nn.Linear(1, 1))) is None
    assert rung(torch.nn.ReLU(), torch.nn.Linear(1, 1)) == "kind"


@pytest.mark.parametrize(
    ("got", "expected", "right"),
    [
        (torch.tensor([1.0, 2.0]).double(), torch.tensor([1.0, 2.0]), True),
        (torch.tensor([1.0, 3.0]).double(), torch.tensor([1.0, 2.0]), False),
        (torch.tensor([1.0, 3.0]), torch.tensor([1.0, 2.0]), False),
        (torch.tensor([[1.0, 2.0]]), torch.tensor([1.0, 2.0]), False),
        ([1, 2], [1.0, 2.0], False),
        (torch.tensor([1.0], requires_grad=True), torch.tensor([1.0]), True),
    ],
)
def test_right_numbers_in_another_form_were_computed(got: Any, expected: Any, right: bool) -> None:
    """Whose numbers are right but for their dtype, or who did something else besides, has pasted no table of answers."""
    one, two = returned(got), returned(expected)
    found = difference(one, two)
    assert found is not None
    assert computed(found, one, two) is right


def test_a_refusal_changes_no_argument() -> None:
    """An exception that is right in itself does not excuse an argument that came back changed."""
    right = Observation("raised", error="ValueError", bases=("ValueError",))
    changed = msgspec.structs.replace(right, changed=((0, "values"),))
    assert difference(right, right) is None
    assert difference(changed, right) == Difference("arguments", (0,), "values")


@pytest.mark.parametrize("expected", [0.0, -0.0, 1.0, -2.5, 1e-7, 1e12, math.inf, -math.inf, math.nan])
@pytest.mark.parametrize("off", [0.0, 1e-9, -9e-6, 2e-5, 1.0, math.inf, math.nan])
@pytest.mark.parametrize("slack", [1.0, 10.0])
def test_single_numbers_are_as_close_as_arrays(expected: float, off: float, slack: float) -> None:
    """A Python float is compared by the rule for arrays, without one."""
    got = expected + off
    wide = close_to(np.array(got), np.array(expected), DEFAULT_TOLERANCE, slack)
    assert close_numbers(got, expected, slack) is bool(wide)
