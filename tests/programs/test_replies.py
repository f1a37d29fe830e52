"""What is kept of a reply: short words of ours, names of limited length, and nothing that takes long to be shown."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from autograder.judging.shown import at, show
from autograder.programs.calls import LONGEST_OP, MOST_OPS, Caller, Planned
from autograder.programs.replies import LONGEST_FACT, observe
from autograder.worker import wire
from autograder.worker.frames import MAX_FRAME
from autograder.worker.settings import NOBODY


def tensor(*shape: int, **facts: object) -> wire.Array:
    """A tensor without a number."""
    return wire.Array(**{"kind": "tensor", "dtype": "float32", "shape": shape, "data": b"", **facts})  # type: ignore[arg-type]


@pytest.mark.parametrize("shape", [(2**23, 0), (2, 2**20, 0), (0, 2**23)])
def test_an_empty_tensor_is_shown_in_a_word(shape: tuple[int, ...]) -> None:
    """Millions of rows without a number are no millions of brackets."""
    assert observe(wire.Returned(tensor(*shape)), "f()", ()).ending == "returned"
    tracemalloc.start()
    try:
        assert show(tensor(*shape)) == f"float32 {shape}"
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "value",
    [
        tensor(10**9, 0),
        "x" * 1_000_001,
        tensor(*[2**60] * 10**5),
        tensor(*[1] * 65, data=b"abcd"),
        tensor(0, device="x" * 10**6),
        tensor(0, layout="x" * 10**6),
        wire.Handle(1, "x" * 10**6),
        wire.Sequence("list", (wire.Handle(1, "x" * 10**6),)),
    ],
)
def test_what_would_be_long_is_unusable(value: wire.Node) -> None:
    """Facts that are legal by themselves, and would be gigabytes or take minutes when they are looked at."""
    started = time.monotonic()
    assert observe(wire.Returned(value), "f()", ()).ending == "unusable_return"
    assert time.monotonic() - started < 1


def test_depth_is_looked_at_without_recursion() -> None:
    """A value nested as deeply as the wire lets it."""
    value: wire.Node = 1
    for _ in range(900):
        value = wire.Sequence("list", (value,))
    assert observe(wire.Returned(value), "f()", ()).ending == "unusable_return"


def test_facts_and_operators_are_short_and_few() -> None:
    """What a child says it has changed, and which operators ran, is cut to what they can be."""
    long = "x" * MAX_FRAME
    seen = observe(wire.Returned(1, changed=((0, long),) * 5000), "f()", ())
    assert len(seen.changed) <= 1000
    assert {len(fact) for _, fact in seen.changed} == {LONGEST_FACT}
    caller = Caller({})
    for number in range(4):
        ops = tuple(f"{number}.{one}{long[:1000]}" for one in range(1000))
        caller._observed(wire.Returned(1, ops=ops), Planned("f", (), {}))
    assert len(caller._ops) <= MOST_OPS
    assert max(map(len, caller._ops)) <= LONGEST_OP


@pytest.mark.parametrize(
    "key",
    [
        wire.Sequence("list", (1,)),
        wire.Mapping(((1, 2),)),
        wire.Array("ndarray", "float32", (1,), bytes(4)),
        wire.Sequence("tuple", (1, wire.Sequence("tuple", (wire.Sequence("list", ()),)))),
    ],
)
def test_a_key_that_no_dict_can_have_is_unusable(key: wire.Node) -> None:
    """A grader that makes values of what came back would fail, and the fault would be called its own."""
    assert observe(wire.Returned(wire.Mapping(((key, 1),))), "f()", ()).ending == "unusable_return"
    assert observe(wire.Returned(wire.Mapping(((1, key),))), "f()", ()).ending == "returned"


def test_the_keys_of_a_dict_stay_usable() -> None:
    """Texts, numbers, None and tuples of them are keys, and so are objects that stay behind."""
    keys = (
        "a",
        1,
        2.5,
        None,
        True,
        wire.Sequence("tuple", (1, wire.Sequence("tuple", ("x",)))),
        wire.Handle(1, "type"),
    )
    value = wire.Mapping(tuple((key, wire.Sequence("list", (1,))) for key in keys))
    assert observe(wire.Returned(value), "f()", ()).ending == "returned"


@pytest.mark.parametrize("node", [wire.Name("f"), wire.Device("str")])
def test_what_only_an_argument_can_be_is_unusable(node: wire.Node) -> None:
    """Names and devices are what a grader says to a program, and no value of one."""
    assert observe(wire.Returned(wire.Sequence("list", (node,))), "f()", ()).ending == "unusable_return"


def test_a_cell_has_no_value() -> None:
    """A cell that is said to have returned something did not end as cells do: no outcome is called so."""
    assert observe(wire.Returned(1), "", ()).ending == "unusable_return"


def test_a_place_that_is_none_is_the_value_itself() -> None:
    """What belongs to no argument (-1) is looked up in an empty list, too."""
    assert at(wire.Sequence("list", ()), (NOBODY,)) == wire.Sequence("list", ())


@pytest.mark.parametrize(
    ("older", "today"),
    [
        (
            "One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this",
            "The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True",
        )
    ],
)
def test_the_words_of_an_older_torch_are_todays(older: str, today: str) -> None:
    """A mistake is known by how torch puts it; torch 2.11 has put some things in other words."""
    first, second = (
        observe(wire.Raised("RuntimeError", ("RuntimeError",), text), "f()", ()) for text in (older, today)
    )
    assert first.phrase == second.phrase != ""
