"""What crosses the wire comes out as it went in, and what does not belong there never gets far."""

from __future__ import annotations

import math
import socket
import struct
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from support import ROOT

from autograder.programs.replies import observe
from autograder.worker import frames, wire
from autograder.worker.codec import MAX_DEPTH, Encoder, Unusable, encode_input
from autograder.worker.decoding import decode
from autograder.worker.program import Program

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    """Two connected sockets: what is written to the first is read from the second."""
    one, two = socket.socketpair()
    with one, two:
        yield one, two


def across(node: wire.Node) -> wire.Node:
    """`node` after it has been written to one socket and read from another."""
    one, two = socket.socketpair()
    with one, two:
        threading.Thread(target=frames.send, args=(one, wire.Returned(node)), daemon=True).start()
        reply = frames.read_reply(two, time.monotonic() + 5)
    assert isinstance(reply, wire.Returned)
    return reply.value


def nothing_kept(node: wire.Handle | wire.Name) -> Any:
    """Plain data needs nothing that stayed behind."""
    raise AssertionError(f"{node} is no plain data")


def facts(value: Any) -> Any:
    """Everything there is to know about a value: types, bits and flags. Two values are the same if this is equal."""
    match value:
        case torch.Tensor():
            grad = facts(value.grad) if value.is_leaf else None
            plain = torch.empty(value.shape, dtype=value.dtype).copy_(value.detach()).reshape(-1)
            bits = plain.view(torch.uint8).tolist() if value.numel() else []
            where = (value.stride(), value.storage_offset()) if value.numel() else ()
            return "tensor", value.dtype, tuple(value.shape), where, value.requires_grad, grad, bits
        case np.ndarray() | np.generic() if type(value) is not np.float64:
            return type(value), value.dtype, value.shape, value.tobytes()
        case float():
            return float, struct.pack("<d", value)
        case complex():
            return complex, repr(value)  # the sign of a nan is nobody's business
        case list() | tuple():
            return type(value), [facts(item) for item in value]
        case dict():
            return dict, [(facts(key), facts(item)) for key, item in value.items()]
    return type(value), value


def with_old_gradient(*values: float) -> torch.Tensor:
    """A leaf that some backward() has been at before."""
    leaf = torch.tensor(values, requires_grad=True)
    leaf.grad = torch.arange(float(len(values)))
    return leaf


GRID = torch.arange(12.0).reshape(3, 4)

PLAIN: dict[str, Any] = {
    "None": None,
    "bools": [True, False],
    "a bool is no int": [True, 1, False, 0],
    "int and float": [1, 1.0],
    "nan": math.nan,
    "infinities": [math.inf, -math.inf],
    "minus zero": [-0.0, 0.0],
    "the largest 64-bit int": 2**63 - 1,
    "the smallest 64-bit int": -(2**63),
    "ints beyond 64 bits": [2**63, -(2**63) - 1, 7**300, -(7**300)],
    "complex": [1 + 2j, complex(math.nan, math.inf), complex(-0.0, -0.0)],
    "text": ["", "損失", "a\0b\n"],
    "containers": [[], (), {}, [()], ({},), [[1, (2, [3])], {"a": {"b": (1,)}}]],
    "keys of many kinds": {"a": 1, 1: 2, (1, "x"): [3], None: 4, 2.5: 5},
    "pairs in their own order": {"z": 1, "a": 2},
    "empty tensors": [torch.empty(0), torch.empty(0, 3), torch.empty(2, 0, dtype=torch.int64)],
    "tensors without axes": [torch.tensor(3.0), torch.tensor(3), torch.tensor(True)],
    "tensors with nan, inf and minus zero": torch.tensor([math.nan, math.inf, -math.inf, -0.0]),
    "every dtype": [
        torch.tensor([1, 0, 3]).to(getattr(torch, name))
        for name in ("float16", "bfloat16", "float32", "float64", "complex64", "complex128", "bool")
        + ("uint8", "int8", "int16", "int32", "int64")
    ],
    "arrays": [np.arange(6.0).reshape(2, 3), np.array(3), np.array([True]), np.empty((0, 2), np.float32)],
    "a view of conjugates": torch.tensor([[1 + 2j, 3j], [4 - 1j, 5]]).conj(),
    "NumPy scalars": [np.float32(0.1), np.int64(7), np.bool_(True), np.complex64(1j)],
}

INPUTS: dict[str, torch.Tensor] = {
    "transposed": GRID.T,
    "sliced": GRID[1:, ::2],
    "one column": GRID[:, 2:3],
    "expanded": torch.tensor([[1.0], [2.0]]).expand(2, 3),
    "expanded from one number": torch.tensor(5.0).expand(4),
    "a step of a bfloat16": torch.arange(6).to(torch.bfloat16)[::2],
    "tracked": torch.tensor([1.0, -0.0], requires_grad=True),
    "with an old gradient": with_old_gradient(1.0, 2.0, 3.0),
    "tracked and without axes": torch.tensor(2.0, dtype=torch.float64, requires_grad=True),
}


@pytest.mark.parametrize("name", PLAIN)
def test_plain_values_round_trip(name: str) -> None:
    """What a program returns arrives with its types and bits, as an argument and as a result."""
    value = PLAIN[name]
    assert facts(decode(across(Encoder({}).encode(value)), nothing_kept)) == facts(value)
    if not isinstance(value, dict):
        assert facts(decode(across(encode_input(value)), nothing_kept)) == facts(value)


@pytest.mark.parametrize("name", INPUTS)
def test_inputs_keep_strides_tracking_and_old_gradients(name: str) -> None:
    """An argument is built anew in the worker with the same strides, offset, `requires_grad` and `.grad`."""
    (arrived,) = decode(across(encode_input([INPUTS[name]])), nothing_kept)
    assert facts(arrived) == facts(INPUTS[name])
    assert arrived.is_leaf


def test_a_single_element_of_a_larger_tensor() -> None:
    """A view that has one element only arrives like any other."""
    for value in (GRID[:1, 2], torch.arange(2.0)[::2], torch.view_as_real(torch.tensor([3 + 4j]))[:, 1]):
        assert decode(across(Encoder({}).encode(value)), nothing_kept).tolist() == value.tolist()
        assert decode(across(encode_input(value)), nothing_kept).tolist() == value.tolist()


def test_conjugated_inputs_keep_their_values() -> None:
    """A conjugate, and the imaginary part of one, are views that torch has not computed yet; their values arrive."""
    conjugate = torch.tensor([[1 + 2j, 3j], [4 - 1j, 5]]).conj()
    for value in (conjugate.T, conjugate.imag):
        assert decode(across(encode_input(value)), nothing_kept).tolist() == value.tolist()


def test_the_byte_order_of_an_array_does_not_matter() -> None:
    """An array in the byte order of another machine arrives with its values."""
    assert decode(across(Encoder({}).encode(np.array([1, 2], ">i4"))), nothing_kept).tolist() == [1, 2]


def test_a_float64_scalar_of_numpy_is_a_float() -> None:
    """np.float64 is a Python float by inheritance; it counts as one, so that graders need not care."""
    assert type(Encoder({}).encode(np.float64(0.1))) is float
    assert across(Encoder({}).encode(np.float64(0.1))) == 0.1


def test_an_expanded_input_crosses_once() -> None:
    """Only the storage of a view crosses, not every repetition of it."""
    node = encode_input(torch.tensor([1.0]).expand(100_000))
    assert isinstance(node, wire.Array)
    assert len(node.data) == 4


def test_a_result_arrives_whole() -> None:
    """A returned view arrives as its elements, with the facts of the tensor it was."""
    node = across(Encoder({}).encode(GRID.T[1:].requires_grad_()))
    assert isinstance(node, wire.Array)
    assert (node.shape, node.strides, node.requires_grad, node.dtype) == ((3, 3), None, True, "float32")
    assert decode(node, nothing_kept).tolist() == GRID.T[1:].tolist()


def test_the_storage_of_a_view_stays_behind() -> None:
    """A small view of a large tensor crosses as a small result."""
    node = Encoder({}).encode(torch.zeros(1_000_000)[:2])
    assert isinstance(node, wire.Array)
    assert len(node.data) == 8


def test_subclasses_cannot_lie_about_their_items() -> None:
    """Lists, tuples and dicts are read by their base class, whatever methods a student's subclass overrides."""

    class Liar(list[int]):
        def __iter__(self) -> Iterator[int]:
            return iter([9])

    assert Encoder({}).encode(Liar([1])) == wire.Sequence("list", (1,))


def test_objects_stay_behind_a_handle() -> None:
    """What is no plain data is kept in the worker; calls reach it by its number, and a wrong number is an error."""
    program = Program()
    program.answer(wire.Run("cell", "def layer():\n    return lambda x: x + 1\ndef apply(f, x):\n    return f(x)"))
    reply = program.answer(wire.Call("layer"))
    assert isinstance(reply, wire.Returned)
    handle = across(reply.value)
    assert handle == wire.Handle(1, "function")
    assert program.answer(wire.Call("__call__", handle=1, args=(2,))) == wire.Returned(3)
    assert program.answer(wire.Call("apply", args=(handle, 2))) == wire.Returned(3)
    assert program.answer(wire.Call("apply", args=(wire.Name("abs"), 2))).type == "NameError"  # type: ignore[union-attr]
    assert program.answer(wire.Call("__call__", handle=2)).type == "KeyError"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "value",
    [
        torch.eye(3).to_sparse(),
        torch.empty(3, device="meta"),
        torch.empty(1).expand(10**12),
        np.array([object()]),
        np.array(["text"]),
        [0] * 300_000,
    ],
    ids=["sparse", "meta", "giant", "objects", "text", "many entries"],
)
def test_what_has_no_plain_form_is_refused(value: Any) -> None:
    """Such a value is Unusable, with a reason, before memory is taken for it."""
    with pytest.raises(Unusable, match="a "):
        Encoder({}).encode(value)


def test_a_list_that_contains_itself_is_refused() -> None:
    """Values may be nested so deep and no deeper."""
    inside: list[Any] = []
    for _ in range(MAX_DEPTH):
        inside = [inside]
    Encoder({}).encode(inside)
    loop: list[Any] = []
    loop.append(loop)
    for value in ([inside], loop):
        with pytest.raises(Unusable, match="nested deeper"):
            Encoder({}).encode(value)


ATOMS = st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | st.text()
KEYS = st.text() | st.integers() | st.tuples(st.booleans(), st.text())


@settings(max_examples=150, deadline=None)
@given(st.recursive(ATOMS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner) | st.tuples(inner, inner)))
def test_any_plain_data_round_trips(value: Any) -> None:
    """Numbers, text and containers of them arrive with their types and bits, however they are put together."""
    assert facts(decode(across(Encoder({}).encode(value)), nothing_kept)) == facts(value)


# --- frames


def received(pair: Pair, content: bytes, seconds: float = 5.0) -> Any:
    """What read_reply makes of `content`, after which the other side hangs up."""
    one, two = pair
    one.sendall(content)
    one.close()
    return frames.read_reply(two, time.monotonic() + seconds)


def frame(body: bytes) -> bytes:
    """A frame as the worker would send it."""
    return struct.pack("<Q", len(body)) + body


def packed(**fields: Any) -> bytes:
    """The frame of a message with these fields."""
    return frame(msgspec.msgpack.encode(fields))


NESTED_LIST = msgspec.msgpack.encode({"is": "sequence", "kind": "list", "items": [0]})[:-1]
RETURNED = b"\x82\xa2is\xa8returned\xa5value"

BAD_FRAMES: dict[str, tuple[bytes, type[Exception]]] = {
    "nothing": (b"", EOFError),
    "half a length": (b"\x05\0\0", EOFError),
    "a length and no body": (struct.pack("<Q", 10), EOFError),
    "half a body": (struct.pack("<Q", 10) + b"\x81", EOFError),
    "the largest frame, cut off": (struct.pack("<Q", frames.MAX_FRAME) + b"x", EOFError),
    "one byte too many": (struct.pack("<Q", frames.MAX_FRAME + 1), frames.WireError),
    "a length of 2^64 - 1": (b"\xff" * 8, frames.WireError),
    "an empty body": (frame(b""), frames.WireError),
    "no msgpack": (frame(b"\xc1" * 20), frames.WireError),
    "JSON": (frame(b'{"is": "done"}'), frames.WireError),
    "two messages in one": (frame(msgspec.msgpack.encode({"is": "done"}) * 2), frames.WireError),
    "no map": (frame(msgspec.msgpack.encode([1, 2])), frames.WireError),
    "no tag": (packed(value=1), frames.WireError),
    "an unknown tag": (packed(**{"is": "eval", "source": "1"}), frames.WireError),
    "the tag of a request": (packed(**{"is": "run", "name": "x", "source": "1"}), frames.WireError),
    "the tag of a node": (packed(**{"is": "number", "kind": "int", "text": "0x1"}), frames.WireError),
    "a field of another type": (packed(**{"is": "returned", "value": 1, "shares": "all"}), frames.WireError),
    "an unknown kind": (packed(**{"is": "returned", "value": {"is": "sequence", "kind": "set", "items": []}}), frames.WireError),
    "a value without a tag": (packed(**{"is": "returned", "value": {"kind": "list", "items": []}}), frames.WireError),
    "bytes for a value": (packed(**{"is": "returned", "value": b"x"}), frames.WireError),
    "4 billion items announced": (frame(RETURNED + NESTED_LIST[:-1] + b"\xdd\xff\xff\xff\xff"), frames.WireError),
    "4 billion bytes announced": (frame(RETURNED + b"\xc6\xff\xff\xff\xff"), frames.WireError),
    "nested 100,000 deep": (frame(RETURNED + NESTED_LIST * 100_000 + b"\0"), frames.WireError),
}  # fmt: skip


HIDDEN = b"\x84\xa1x" + b"\xc7\x05\x00\xc6\xff\xff\xff\xff"
"""An unknown field whose value is an extension, in which a text of 4 GiB seems to begin."""

NO_MESSAGES = {
    "values behind an extension": HIDDEN + RETURNED[1:] + b"\xa8sequence",
    "every extension": b"\xd4\x00\x00",
    "a text that ends early": b"\xda\xff\xffabc",
    "a length that ends early": b"\xdd\xff",
}


@pytest.mark.parametrize("name", NO_MESSAGES)
def test_what_cannot_be_counted_is_refused(name: str) -> None:
    """Nothing is decoded whose values were not all counted."""
    with pytest.raises(frames.WireError):
        frames.Room().take(NO_MESSAGES[name])


def test_an_unknown_field_is_refused(pair: Pair) -> None:
    """A reply has the fields of its kind and no others."""
    with pytest.raises(frames.WireError, match="unknown field"):
        received(pair, packed(**{"is": "done", "more": [1, 2, 3]}))


MANY: dict[str, Any] = {
    "small numbers": [7] * (frames.MAX_VALUES + 1),
    "texts": [""] * (frames.MAX_VALUES + 1),
    "empty lists": [wire.Sequence("list", ())] * (frames.MAX_VALUES // 5),
    "pairs": [wire.Mapping(((1, 2.5),))] * (frames.MAX_VALUES // 5),
}


@pytest.mark.parametrize("name", MANY)
def test_more_values_than_there_is_room_for_are_refused(name: str) -> None:
    """A reply that is short on the wire and long in memory is refused by the number of its values, before there are any."""
    body = msgspec.msgpack.encode(wire.Returned(wire.Sequence("list", tuple(MANY[name]))))
    tracemalloc.start()
    try:
        with pytest.raises(frames.WireError, match="values"):
            frames.Room().take(body)
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


def test_the_replies_to_one_message_share_their_room() -> None:
    """Many replies, each of a legal size, are together too many bytes, or too many values."""
    half = msgspec.msgpack.encode(wire.Returned("x" * (frames.MAX_FRAME - 100)))
    room = frames.Room()
    for _ in range(2):
        room.take(half)
    with pytest.raises(frames.WireError, match="bytes"):
        room.take(half)
    room, few = frames.Room(), msgspec.msgpack.encode(wire.Returned(wire.Sequence("list", (1,) * 100_000)))
    for _ in range(4):
        room.take(few)
    with pytest.raises(frames.WireError, match="values"):
        room.take(few)


def items_of(value: Any) -> int:
    """How many values are in plain data, itself among them."""
    if isinstance(value, dict):
        return 1 + sum(items_of(key) + items_of(one) for key, one in value.items())
    return 1 + sum(map(items_of, value)) if isinstance(value, list) else 1


PLAIN_ATOMS = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text() | st.binary()


@settings(max_examples=200, deadline=None)
@given(st.recursive(PLAIN_ATOMS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_values_are_counted_as_they_are(value: Any) -> None:
    """What is counted in the bytes is what would be made of them, for every form that msgpack has."""
    body = msgspec.msgpack.encode(value)
    assert frames.values(body, 10**9) == items_of(msgspec.msgpack.decode(body))


@pytest.mark.parametrize("size", [15, 16, 31, 32, 255, 256, 65535, 65536])
def test_values_are_counted_at_every_width(size: int) -> None:
    """Lengths of texts, bytes, lists and maps are written in several widths."""
    for value in ("x" * size, b"x" * size, [1] * size, {str(number): 1 for number in range(size)}):
        body = msgspec.msgpack.encode([value, 5])
        assert frames.values(body, 10**9) == items_of([value, 5])


@pytest.mark.parametrize("name", BAD_FRAMES)
def test_a_bad_frame_is_refused_without_memory(name: str) -> None:
    """Whatever comes instead of a reply is one of two errors, and a length is never believed before it is checked."""
    content, expected = BAD_FRAMES[name]
    one, two = socket.socketpair()
    with one, two:

        def write() -> None:
            one.sendall(content)
            one.close()

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        tracemalloc.start()
        try:
            with pytest.raises(expected):
                frames.read_reply(two, time.monotonic() + 5)
            assert tracemalloc.get_traced_memory()[1] < len(content) * 3 + 2 * 2**20
        finally:
            tracemalloc.stop()
        writer.join()


def test_text_that_is_no_utf8_is_a_wire_error(pair: Pair) -> None:
    """A reply whose text cannot be decoded is no valid reply."""
    with pytest.raises(frames.WireError):
        received(pair, frame(RETURNED + b"\xa1\xff"))


def test_text_that_is_no_utf8_is_not_sent(pair: Pair) -> None:
    """Half of a surrogate pair, which Python has and UTF-8 has not, is refused by the sender."""
    with pytest.raises(frames.WireError):
        frames.send(pair[0], wire.Returned("\ud800"))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 80))
def test_garbage_is_a_wire_error(noise: bytes, cut: int) -> None:
    """A reply with random bytes in it is read as a reply or refused; no other exception comes out."""
    honest = msgspec.msgpack.encode(wire.Returned(wire.Array("tensor", "float32", (1,), b"1234")))
    one, two = socket.socketpair()
    with one, two:
        one.sendall(frame(honest[:cut] + noise))
        try:
            assert isinstance(frames.read_reply(two, time.monotonic() + 5), get_args(wire.Reply))
        except frames.WireError as error:
            assert "no valid reply" in str(error)  # noqa: PT017 - both ends are right


def test_a_silent_worker_times_out(pair: Pair) -> None:
    """Nothing is waited for beyond the deadline, and a deadline that has passed is not waited for at all."""
    for seconds in (0.1, -1.0):
        started = time.monotonic()
        with pytest.raises(TimeoutError):
            frames.read_reply(pair[1], started + seconds)
        assert time.monotonic() - started < 1


def test_a_dripping_worker_times_out(pair: Pair) -> None:
    """The deadline is for the whole reply: a byte now and then does not prolong it."""
    one, two = pair
    stop = threading.Event()

    def drip() -> None:
        for byte in packed(**{"is": "returned", "value": "x" * 1000}):
            if stop.wait(0.02):
                return
            one.sendall(bytes([byte]))

    dripping = threading.Thread(target=drip, daemon=True)
    dripping.start()
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        frames.read_reply(two, started + 0.3)
    assert time.monotonic() - started < 2
    stop.set()
    dripping.join()


def test_a_worker_that_does_not_read_times_out(pair: Pair) -> None:
    """A request the other side never takes off the line ends at the deadline too."""
    with pytest.raises(TimeoutError):
        frames.send(pair[0], wire.Run("cell", "#" * 10**7), time.monotonic() + 0.2)


def test_a_message_too_large_is_not_sent(pair: Pair) -> None:
    """The sender refuses what the reader would refuse, and says how large it is."""
    with pytest.raises(frames.WireError, match="the limit is 16777216"):
        frames.send(pair[0], wire.Run("cell", "#" * (frames.MAX_FRAME + 1)), time.monotonic() + 2)
    pair[1].setblocking(False)
    with pytest.raises(BlockingIOError):
        pair[1].recv(1)


def test_a_reply_that_nobody_asked_for_is_refused(pair: Pair) -> None:
    """Two replies to one request are an error: the second must not be taken for the answer to the next."""
    one, two = pair
    frames.expect_silence(two)
    one.sendall(packed(**{"is": "returned", "value": 1}) + packed(**{"is": "returned", "value": 2}))
    assert frames.read_reply(two, time.monotonic() + 5) == wire.Returned(1)
    with pytest.raises(frames.WireError, match="nobody asked for"):
        frames.expect_silence(two)


def test_a_frame_may_arrive_in_pieces(pair: Pair) -> None:
    """However the bytes come, a frame ends where its length says."""
    one, two = pair
    for byte in packed(**{"is": "returned", "value": 2}):
        one.sendall(bytes([byte]))
    assert frames.read_reply(two, time.monotonic() + 5) == wire.Returned(2)


# --- replies that lie

LIES: dict[str, wire.Node] = {
    "fewer bytes than the shape": wire.Array("tensor", "float32", (3,), b"1234"),
    "more bytes than the shape": wire.Array("tensor", "float32", (), b"12345678"),
    "a giant shape": wire.Array("tensor", "float32", (2**40,), b"1234"),
    "a shape beyond 64 bits": wire.Array("ndarray", "float64", (2**64 - 1,), b""),
    "a negative side": wire.Array("tensor", "float32", (-1,), b"1234"),
    "no such dtype": wire.Array("tensor", "float33", (1,), b"1234"),
    "a name of torch that is no dtype": wire.Array("tensor", "load", (1,), b"1234"),
    "objects": wire.Array("ndarray", "O", (1,), b"12345678"),
    "strides in a result": wire.Array("tensor", "float32", (1,), b"1234", strides=(10**6,)),
    "a gradient in a result": wire.Array("tensor", "float32", (), b"1234", grad=wire.Array("tensor", "float32", (), b"1234")),
    "no hexadecimal": wire.Number("int", "__import__('os')"),
    "a giant int": wire.Number("int", "0x" + "f" * 10_000),
    "inside a list": wire.Sequence("list", (1, wire.Array("tensor", "float32", (3,), b""))),
    "as a key": wire.Mapping(((wire.Number("int", "x"), 1),)),
}  # fmt: skip


@pytest.mark.parametrize("name", LIES)
def test_a_lying_reply_is_unusable(name: str) -> None:
    """A value whose facts do not fit its bytes is the student's outcome, and never an error of the grader."""
    assert observe(wire.Returned(LIES[name]), "f()", ()).ending == "unusable_return"
    assert observe(wire.Returned(1, grads=(LIES[name],)), "f()", ()).ending == "unusable_return"


@pytest.mark.parametrize(
    "node",
    [
        wire.Number("complex", "eej"),
        wire.Number("complex", "(1j"),
        wire.Array("ndarray", "U1", (1,), b"1234"),
        wire.Array("ndarray", "f8,f8", (1,), b"1" * 16),
    ],
    ids=["no complex number", "half a complex number", "text in an array", "records in an array"],
)
def test_a_reply_that_only_looks_plain_is_unusable(node: wire.Node) -> None:
    """What the encoder would never have sent is refused, though it could be read."""
    assert observe(wire.Returned(node), "f()", ()).ending == "unusable_return"


@pytest.mark.slow
def test_a_dtype_of_another_world_is_unusable() -> None:
    """Replies with quantised or packed dtypes end as unusable, in a process that lives on: torch can crash on them."""
    script = """
from autograder.worker import wire
from autograder.programs.replies import observe
for dtype, size in {"quint8": 1, "qint8": 1, "qint32": 4, "quint4x2": 1, "quint2x4": 1, "bits8": 1, "float8_e4m3fn": 1}.items():
    node = wire.Array("tensor", dtype, (1,), b"1" * size)
    for _ in range(20):
        assert observe(wire.Returned(node), "f()", ()).ending == "unusable_return", dtype
"""
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (result.returncode, result.stderr) == (0, "")
