"""Hostile replies, made by chance from the real ones of real programs, and a worker whose students give them.

A case is known by its seed alone: which program answers, from which reply on it lies, how often and how. A mutation is a
small function that takes a reply (as plain data, as bytes of msgpack, or as a frame) and a source of chance.
"""

from __future__ import annotations

import contextlib
import hashlib
import socket
import struct
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from queue import SimpleQueue
from random import Random
from threading import Thread
from typing import Any, Literal

import msgspec
import numpy as np
import torch
from support import SOLUTIONS

from autograder.authoring.programs import programs_of
from autograder.errors import SandboxError
from autograder.programs.observation import DTYPES
from autograder.reading.author import Source
from autograder.sandbox.process import Excess, Worker
from autograder.submission import Submission
from autograder.worker import frames, wire
from autograder.worker.codec import Encoder
from autograder.worker.limits import Limits
from autograder.worker.program import Program

Then = Literal["goes on", "hangs up", "falls silent"]
Hostile = tuple[bytes, Then]
"""What is sent in the place of a reply, and what the sender does behind it."""

SURROGATE = "\ue000"
"""Stands for half a character until a reply is bytes: no encoder of ours would write one."""

MOST_SHOWN = 400
"""Bytes of a reply that are printed of a failure."""

EXERCISES = (
    "losses/mse_by_hand", "autograd/grad_reset", "autograd/define_by_run", "tensors/tensor_vs_Tensor", "tensors/numpy_vs_torch",
    "tensors/devices", "matrices/shape_sense", "matrices/matrix_product", "training/model", "training/hyperparameters",
    "calculus/regression_slope", "setup/virtual_env",
)  # fmt: skip
"""Numbers and refusals, gradients, cards, arrays, devices, objects that stay in the worker, texts."""


@dataclass(frozen=True)
class Case:
    """Which program answers, and from which of its replies on how many are hostile; `cells` says whether already those
    to its cells may be. All are of one kind.
    """

    seed: int
    program: Submission
    first: int
    lies: int
    cells: bool
    kind: Callable[[bytes, Random], tuple[str, Hostile]]

    def __str__(self) -> str:
        return f"seed {self.seed} ({self.program.exercise}, {self.program.student})"

    def hostile(self, number: int, honest: bytes) -> tuple[str, Hostile]:
        """The name of what was done, and what is sent in the place of the reply with this number, whose body is given."""
        return self.kind(honest, Random(f"{self.seed} {number}"))


def make(seed: int) -> Case:
    """The case with this seed."""
    random = Random(seed)
    (kind,) = random.choices(list(KINDS), list(KINDS.values()))
    first, lies = random.randrange(random.choice((1, 10, 100))), random.choice((1, 3, 10, 1000))
    return Case(seed, random.choice(programs()), first, lies, random.random() < 0.1, kind)


@cache
def programs() -> list[Submission]:
    """The reference and a wrong program of some exercises, as submissions."""
    found = []
    for id in EXERCISES:
        _, reference, *others = programs_of(Source.load(SOLUTIONS / id))
        for program in (reference, next(one for one in others if one.student.startswith("wrong/"))):
            cells = tuple(cell for cell in program.cells if not cell.id.endswith("-check"))
            found.append(msgspec.structs.replace(program, cells=cells, only=""))
    return found


# --- a worker whose students answer what they are told to


@dataclass
class Told:
    """What the students of a stand-in are to do, and what they did."""

    case: Case
    sent: int = 0
    lies: list[str] = field(default_factory=list)
    """What was sent instead of replies, as far as a reader wants to see it."""

    def next(self, request: wire.Request, honest: bytes) -> Hostile:
        """What is sent in the place of the next reply."""
        if isinstance(request, wire.Run) and not self.case.cells:
            return framed(honest), "goes on"
        number, self.sent = self.sent, self.sent + 1
        if not self.case.first <= number < self.case.first + self.case.lies:
            return framed(honest), "goes on"
        name, hostile = self.case.hostile(number, honest)
        self.lies.append(f"    {name}: {hostile[0][:MOST_SHOWN]!r} ({len(hostile[0])} bytes)")
        return hostile


class StandIn(Worker):
    """In the place of a worker: its children are threads of this process, which speak for a program that is harmless."""

    def __init__(self, limits: Limits) -> None:
        self.level, self.limits = "process", limits
        self.told = Told(make(0))
        self.broken: Exception | None = None
        """What is wrong with this stand-in itself."""
        self._answers: dict[bytes, bytes] = {}
        self._work: SimpleQueue[socket.socket | None] = SimpleQueue()
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def fork(self, *, optimizers: bool = False) -> socket.socket:  # noqa: ARG002 - nothing is imported here
        """One end of a connection; behind the other sits a student."""
        if self.broken:
            raise SandboxError("the stand-in is broken") from self.broken
        ours, theirs = socket.socketpair()
        self._work.put(theirs)
        return ours

    def clean(self) -> None:
        """Nothing is left behind."""

    def wait(self) -> None:
        """It is always ready."""

    def excess(self) -> Excess | None:
        """No limit is held here."""
        return None

    def close(self) -> None:
        """End the thread."""
        self._work.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (theirs := self._work.get()) is not None:
            try:
                with theirs, contextlib.suppress(OSError, EOFError):  # the grading process has had enough
                    self._answer_all(theirs)
            except Exception as error:  # noqa: BLE001 - said by the test, which would wait for this thread
                self.broken = error

    def _answer_all(self, sock: socket.socket) -> None:
        student = Student(self._answers)
        while True:
            request = frames.read_request(sock)
            for one in request.requests if isinstance(request, wire.Batch) else (request,):
                data, then = self.told.next(one, student.answer(one))
                sock.sendall(data)
                if then == "hangs up":
                    return
                if then == "falls silent":
                    while sock.recv(2**16):
                        pass
                    return


LARGEST = 10**6
TOO_LARGE = wire.Raised("ValueError", ("ValueError", "Exception"), "too large")
"""A lie is passed on to the program where a grader calls it with what came back: as a size it would fill the memory."""


def small(asked: bytes) -> bool:
    """Whether no number that a program is called with is so large that the program would go on for ever."""
    waiting = [plain(asked).get(name) for name in ("args", "kwargs")]
    while waiting:
        match waiting.pop():
            case int() as number if abs(number) > LARGEST:
                return False
            case {"is": "number"}:
                return False
            case dict() as facts:
                waiting += facts.values()
            case list() as items:
                waiting += items
    return True


LONGEST_KEPT = 2**14
"""Bytes of a reply that is kept: what a lie is passed on to may return it."""


class Student:
    """A program that is harmless, and answers the same requests again and again: each is done once."""

    def __init__(self, known: dict[bytes, bytes]) -> None:
        self._known = known
        self._program: Program | None = None
        self._past: list[wire.Request] = []
        self._state = hashlib.sha256()

    def answer(self, request: wire.Request) -> bytes:
        """The body of its reply."""
        asked = msgspec.msgpack.encode(request)
        key = hashlib.sha256(self._state.digest() + asked).digest()
        body = self._known.get(key)
        if body is None:
            body = msgspec.msgpack.encode(self._alive().answer(request) if small(asked) else TOO_LARGE)
            if len(body) < LONGEST_KEPT:
                self._known[key] = body
        elif self._program is not None and self._matters(request, body):
            self._program.answer(request)
        if self._matters(request, body):
            self._past.append(request)
            self._state.update(asked)
        return body

    def _alive(self) -> Program:
        """The program as it is now."""
        if self._program is None:
            self._program = Program()
            for request in self._past:
                self._program.answer(request)
        return self._program

    def _matters(self, request: wire.Request, reply: bytes) -> bool:
        """Whether a request leaves something behind: names of a cell, an object, or what an object was told."""
        return not isinstance(request, wire.Call) or request.handle is not None or b"\xa6handle" in reply


def framed(body: bytes) -> bytes:
    """A message as it crosses the wire."""
    return struct.pack("<Q", len(body)) + body


# --- sound values and replies, of every kind

VALUES: tuple[Any, ...] = (
    None, True, 3, -7, 2**200, 0.1, float("nan"), 1 + 2j, complex("nan"), "損失", [], (), {}, [1, (2.0, [3])], {"a": (1,), 1: 2, (1, "x"): None, 2.5: 0},
    [0.0] * 40, [[[1, 2], [3]]] * 14, {str(number): number for number in range(20)}, np.arange(6.0).reshape(2, 3), np.float32(0.1), np.bool_(True),
    np.empty((0, 2)), np.uint16(3), torch.nn.Linear(2, 2), print, torch.tensor(1.0, requires_grad=True), torch.full((13,), float("nan")),
    *(torch.tensor([1, 0, 3]).to(getattr(torch, name)) for name in sorted(DTYPES)), torch.arange(24.0).reshape(2, 3, 4),
)  # fmt: skip


@cache
def nodes() -> list[Any]:
    """Values of all kinds, every dtype among them, as plain data."""
    encoder = Encoder({})
    return [plain(msgspec.msgpack.encode(encoder.encode(value))) for value in VALUES]


@cache
def corpus() -> list[Any]:
    """A reply of every kind with every field in use, around each of the values, as plain data."""
    encoder = Encoder({})
    found: list[wire.Reply] = [
        wire.Done(("default dtype", "grad mode")),
        wire.Unusable("a sparse tensor", ("mm",)),
        wire.Raised("ValueError", ("ValueError", "Exception"), "(2, 3)\nis not (6,)", "mse", 3, "mse", "raise x", True, (("x", "cpu"), ("y", "cuda:0")), ((0, "values"),), ("add",)),
        wire.Raised("NameError", ("NameError", "Exception"), "name 'x' is not defined"),
    ]  # fmt: skip
    for value in VALUES:
        node = encoder.encode(value)
        found.append(
            wire.Returned(
                node, ((0, "grad"), (-1, "grad mode")), (0,), (node, None), ("mm",), (("mm", "cuda:0"),), True
            )
        )
    return [plain(msgspec.msgpack.encode(reply)) for reply in found]


def plain(body: bytes) -> Any:
    """A reply as lists, dicts, texts and numbers."""
    return msgspec.msgpack.decode(body)


def packed(data: Any) -> bytes:
    """Plain data as bytes, with half characters where they were marked."""
    return msgspec.msgpack.encode(data).replace(SURROGATE.encode(), b"\xed\xa0\x80")


# --- what is put in the place of something

ODD_TEXTS = (
    "", " ", "x", "object", "__class__", "float8_e4m3fn", "quint8", "bits8", "uint1", "complex32", "V8", "U4", "datetime64[ns]",
    "\x1b[2J\x1b[1;31m", "\x1b]0;title\x07", "\x9b2J", "\r✓ passed", "a\nb\nc\nd\ne\nf\ng\nh", "\n" * 100, "\x85\u2028\u2029", "\x00", "\x08" * 9,
    "\u202egnp.exe", "\u2066a\u2069", "\u200b\u200d\ufeff", SURROGATE, f"a{SURROGATE}b", "<script>alert(1)</script>", "<img src=x onerror=y>",
    "</div>", "&lt;", "{name}", "{0.__class__}", "{", "%s", "`", "`a` and `b", "\\(x\\)", "$x$", "| a | b", "損失" * 300, "e\u0301" * 300,
    "🧑‍🚀" * 50, " " * 500, "\u3000" * 500, "x" * 1000, "x " * 700, "cpu", "cpu:0", "cuda:0", "device", "practice:0", "meta", "nan", "1e999",
    "(nan+infj)", "1e400j", "0x", "0x0", "-0x" + "f" * 5000, "0x" + "f" * 5001, "12", "1_0", "１２", "tensor", "Tensor", "NoneType", "bool",
    "generator", "dtype", "NameError", "MemoryError", "RuntimeError", "SyntaxError", "NotImplementedError", "CUDA error: x",
    "Expected all tensors to be on the same device", "can't convert cuda:0 device type tensor to numpy", "name 'x' is not defined",
    "default dtype", "grad", "values", "version", "<lambda>", "<module>", "cell 1", "input(", "(6, 1) (6,)", "torch.float32", "()", "[]",
)  # fmt: skip

ODD_NUMBERS = (0, 1, -1, 2, 12, 65, 1000, 2**31, -(2**31), 2**53, 10**18, 2**63 - 1, -(2**63), 2**63, 2**64 - 1)

ODD_FLOATS = (0.0, -0.0, 0.1, float("nan"), float("inf"), -float("inf"), 1e308, -1e308, 5e-324, 1e16, 123456789.123)

ODD_SHAPES: tuple[list[Any], ...] = (
    [], [0], [1], [1, 1], [2, 3], [-1], [0, -1], [2**62, 4], [2**23, 0], [0, 2**24], [2**63, 0], [1] * 64, [1] * 65, [2**64 - 1], [1.0], ["2"],
)  # fmt: skip

ODD_BYTES = (b"", b"\0", b"\0" * 3, b"\0" * 4, b"\xff" * 8, bytes(range(48)), b"\x7f" * 64, b"\0\0\xc0\x7f" * 6)


def an_odd_value(random: Random) -> Any:
    """Anything that msgpack can say."""
    pick = random.randrange(9)
    if pick == 0:
        return random.choice((None, True, False))
    if pick == 1:
        return random.choice(ODD_NUMBERS)
    if pick == 2:
        return random.choice(ODD_FLOATS)
    if pick == 3:
        return random.choice(ODD_BYTES)
    if pick == 4:
        return deepcopy(random.choice(ODD_SHAPES))
    if pick == 5:
        return random.choice(
            ({}, {"is": "array"}, {"is": random.choice(ODD_TEXTS)}, {"a": 1}, {"is": 1}, [[]], [None] * 50)
        )
    return random.choice(ODD_TEXTS) if pick < 8 else deepcopy(random.choice(nodes()))


def a_pair(random: Random) -> Any:
    """A number, or a name, with a word for it."""
    return [
        random.choice((-1, 0, 1, 7, random.choice(ODD_NUMBERS), random.choice(ODD_TEXTS))),
        random.choice(ODD_TEXTS),
    ]


ODD_FIELDS: dict[str, Callable[[Random], Any]] = {
    "dtype": lambda random: random.choice([*sorted(DTYPES), *ODD_TEXTS[3:13], "float32\0", "Float32", ">f4", "float"]),
    "shape": lambda random: deepcopy(random.choice(ODD_SHAPES)),
    "data": lambda random: random.choice(ODD_BYTES),
    "kind": lambda random: random.choice(("tensor", "ndarray", "numpy scalar", "list", "tuple", "int", "complex", "str")),
    "is": lambda random: random.choice(("array", "sequence", "mapping", "number", "handle", "name", "device", "done", "returned", "raised", "unusable", "run", "batch", "prepare", "x")),
    "strides": lambda random: random.choice((None, [], [1], [-1], [2**63])),
    "grad": lambda random: deepcopy(random.choice(nodes())),
    "changed": lambda random: [a_pair(random) for _ in range(random.choice((1, 2, 30, 3000)))],
    "lives": lambda random: [[random.choice(ODD_TEXTS), random.choice(ODD_TEXTS)] for _ in range(random.choice((1, 2, 5, 500)))],
    "ran": lambda random: [[random.choice(ODD_TEXTS), random.choice(ODD_TEXTS)] for _ in range(random.choice((1, 2, 5, 5000)))],
    "shares": lambda random: [random.choice(ODD_NUMBERS) for _ in range(random.choice((1, 2, 50)))],
    "grads": lambda random: [deepcopy(random.choice(nodes())) for _ in range(random.choice((0, 1, 2, 3, 40)))],
    "ops": lambda random: [random.choice(ODD_TEXTS) for _ in range(random.choice((1, 5, 5000)))],
    "bases": lambda random: [random.choice(ODD_TEXTS) for _ in range(random.choice((0, 1, 50, 5000)))],
    "settings": lambda random: [random.choice(("default dtype", "default device", "grad mode", *ODD_TEXTS)) for _ in range(random.choice((1, 2, 3, 4, 50)))],
    "line": lambda random: random.choice(ODD_NUMBERS),
    "id": lambda random: random.choice(ODD_NUMBERS),
}  # fmt: skip
"""What a field may be that is nearly right, by its name."""

# --- mutations of the data: what a reply says is another thing, and it is still msgpack


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every place in plain data: what holds it, and its key there."""
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        found += [(holder, key) for key in keys][:400]
        waiting += [holder[key] for key in keys][:400]
    return found


def another_value(data: Any, random: Random) -> None:
    """Something has another value, often of another type."""
    holder, key = random.choice(places(data))
    holder[key] = an_odd_value(random)


def another_fact(data: Any, random: Random) -> None:
    """A field has a value that it might nearly have."""
    known = [place for place in places(data) if place[1] in ODD_FIELDS]
    if known:
        holder, key = random.choice(known)
        holder[key] = ODD_FIELDS[key](random)


def a_fact_more(data: Any, random: Random) -> None:
    """A field that was left out, or that there is not."""
    holders = [holder for holder, _ in places(data) if isinstance(holder, dict)]
    name = random.choice([*ODD_FIELDS, "x", "", "__class__"])
    random.choice(holders)[name] = ODD_FIELDS[name](random) if name in ODD_FIELDS else an_odd_value(random)


def a_fact_less(data: Any, random: Random) -> None:
    """A field or an item is gone."""
    holder, key = random.choice(places(data))
    del holder[key]


def another_text(data: Any, random: Random) -> None:
    """A text is another one, or has one before or behind it."""
    texts = [(holder, key) for holder, key in places(data) if isinstance(holder[key], str) and key != "is"]
    if texts:
        holder, key = random.choice(texts)
        odd = random.choice(ODD_TEXTS)
        holder[key] = random.choice((odd, holder[key] + odd, odd + holder[key]))


def another_number(data: Any, random: Random) -> None:
    """Numbers in a tensor's bytes are others."""
    arrays = [(holder, key) for holder, key in places(data) if isinstance(holder[key], bytes) and holder[key]]
    for holder, key in arrays[:3]:
        content = bytearray(holder[key])
        place = random.randrange(len(content))
        content[place : place + 8] = random.choice(
            (b"\xff" * 8, b"\0\0\x80\x7f", b"\0\0\xc0\x7f", b"\0" * 8, random.randbytes(8))
        )
        holder[key] = bytes(content[: len(holder[key])]).ljust(len(holder[key]), b"\0")


def another_node(data: Any, random: Random) -> None:
    """What is returned, or a part of it, is another value, which is sound."""
    inside = [place for place in places(data) if place[1] == "value" or isinstance(place[0][place[1]], dict)]
    if inside:
        holder, key = random.choice(inside)
        holder[key] = deepcopy(random.choice(nodes()))


def nested(data: Any, random: Random) -> None:
    """A value lies in many lists."""
    depth = random.choice((1, 2, 30, 31, 32, 33, 60))
    if "value" in data:
        for _ in range(depth):
            data["value"] = {"is": "sequence", "kind": random.choice(("list", "tuple")), "items": [data["value"]]}


def in_a_mapping(data: Any, random: Random) -> None:
    """A value is a key, or stands behind one."""
    if "value" in data:
        odd, value = deepcopy(random.choice(nodes())), data["value"]
        pairs = random.choice(([[value, odd]], [[odd, value]], [[value, value]] * 3, [[odd, value], [odd, odd]]))
        data["value"] = {"is": "mapping", "items": pairs}


def many_answers(data: Any, random: Random) -> None:
    """Something there is one of is there many times."""
    lists = [holder[key] for holder, key in places(data) if isinstance(holder[key], list) and holder[key]]
    if lists:
        chosen = random.choice(lists)
        chosen *= random.choice((2, 3, 100))


NEARLY = (another_fact, another_fact, another_text, another_number, another_node, nested, in_a_mapping, many_answers)
"""What mostly leaves a reply that can be decoded, so that it gets far."""

IN_DATA = (*NEARLY, another_value, another_value, a_fact_more, a_fact_less)


def other_facts(honest: bytes, random: Random) -> tuple[str, Hostile]:
    """A reply with another fact, or a few."""
    return _changed(honest, random, NEARLY)


def other_data(honest: bytes, random: Random) -> tuple[str, Hostile]:
    """A reply whose data is changed in one to four places, in any way."""
    return _changed(honest, random, IN_DATA)


def _changed(honest: bytes, random: Random, mutations: Sequence[Callable[[Any, Random], None]]) -> tuple[str, Hostile]:
    data = plain(honest) if random.random() < 0.7 else deepcopy(random.choice(corpus()))
    done = random.choices(mutations, k=random.choice((1, 1, 2, 4)))
    for mutate in done:
        if is_heavy(data):  # to change one place of it, all are listed
            break
        with contextlib.suppress(IndexError, TypeError, KeyError):  # the one before has left nothing to change
            mutate(data, random)
    body = honest if is_heavy(data) else packed(data)
    return "data: " + ", ".join(one.__name__ for one in done), (framed(body), "goes on")


def is_heavy(data: Any) -> bool:
    """Whether data would be far more than a message may have: what lies in it many times is copied as often."""
    waiting, left = [data], frames.MAX_VALUES
    while waiting and left > 0:
        one = waiting.pop()
        left -= 1 + (len(one) // 40 if isinstance(one, str | bytes) else 0)
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return left <= 0


# --- mutations of the bytes of one message


def a_bit(body: bytes, random: Random) -> bytes:
    """One bit or a few are turned round."""
    content = bytearray(body)
    for _ in range(random.choice((1, 1, 1, 2, 8))):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    return bytes(content)


def cut(body: bytes, random: Random) -> bytes:
    """A piece is gone, often the last."""
    one, two = sorted((random.randrange(len(body) + 1), random.choice((len(body), random.randrange(len(body) + 1)))))
    return body[:one] + body[two:]


def inserted(body: bytes, random: Random) -> bytes:
    """Bytes of chance in the midst."""
    place = random.randrange(len(body) + 1)
    return body[:place] + random.randbytes(random.choice((1, 2, 9, 300))) + body[place:]


def doubled(body: bytes, random: Random) -> bytes:
    """A piece stands there twice, or many times."""
    one, two = sorted(random.randrange(len(body) + 1) for _ in range(2))
    return body[:two] + body[one:two] * random.choice((1, 1, 3, 50)) + body[two:]


def spliced(body: bytes, random: Random) -> bytes:
    """The beginning of one reply and the end of another."""
    other = packed(random.choice(corpus()))
    return body[: random.randrange(len(body) + 1)] + other[random.randrange(len(other) + 1) :]


def another_length(body: bytes, random: Random) -> bytes:
    """Something says that it is longer than it can be."""
    place = random.randrange(len(body) + 1)
    says = random.choice((b"\xc6", b"\xdb", b"\xdd", b"\xdf", b"\xdc", b"\xde", b"\xc5", b"\xda", b"\xc9", b"\xc7"))
    return (
        body[:place] + says + random.choice((b"\xff" * 4, b"\x7f\xff\xff\xff", b"\0\0\0\1", b"\0\1\0\0")) + body[place:]
    )


def noise(body: bytes, random: Random) -> bytes:
    """Nothing but bytes of chance."""
    return random.randbytes(random.randrange(200))


def deep(body: bytes, random: Random) -> bytes:
    """Lists in lists in lists, as deep as no decoder of ours goes."""
    one, two = packed({"is": "sequence", "kind": "list", "items": [SURROGATE]}).split(b"\xa3\xed\xa0\x80")
    return packed({"is": "returned", "value": 0})[:-1] + one * random.choice((300, 1000, 20_000)) + b"\x01" + two


IN_BYTES = (a_bit, cut, inserted, doubled, spliced, another_length, noise, deep)


def other_bytes(honest: bytes, random: Random) -> tuple[str, Hostile]:
    """A message whose bytes are changed."""
    body = honest if random.random() < 0.6 else packed(random.choice(corpus()))
    done = random.choices(IN_BYTES, k=random.choice((1, 1, 2)))
    for mutate in done:
        body = mutate(body or b"\0", random)
    return "bytes: " + ", ".join(one.__name__ for one in done), (framed(body), "goes on")


# --- wrong frames


def other_frames(honest: bytes, random: Random) -> tuple[str, Hostile]:
    """The frame itself is wrong: its length, its end, or how many there are."""
    frame = framed(honest)
    lengths = (0, 1, len(honest) - 1, len(honest) + 1, 2**16, frames.MAX_FRAME, frames.MAX_FRAME + 1, 2**63, 2**64 - 1)
    name, sent = random.choice((
        ("a wrong length", struct.pack("<Q", random.choice(lengths)) + honest),
        ("a wrong length", struct.pack("<Q", random.choice(lengths)) + honest),
        ("an empty frame", framed(b"")),
        ("two frames", frame * 2),
        ("many frames", frame * 40),
        ("an early end", frame[: random.randrange(len(frame))]),
        ("nothing", b""),
        ("no frame", random.randbytes(random.randrange(40))),
        ("a length turned round", struct.pack(">Q", len(honest)) + honest),
    ))  # fmt: skip
    # Who does not hang up may be waited for: what follows is taken for the rest of a frame that is too short.
    then: Then = "hangs up"
    if random.random() < 0.1:
        then = random.choice(("goes on", "goes on", "falls silent"))
    return f"frames: {name}, {then}", (sent, then)


# --- replies that are as large as the wire lets them be


def much(honest: bytes, random: Random) -> tuple[str, Hostile]:
    """Many values, long texts, large tensors, where few and small ones are expected."""
    many = random.choice((10**4, 10**5, 2 * 10**5, 5 * 10**5))
    dtype, size = random.choice(
        (("float32", 4), ("uint8", 1), ("bool", 1), ("float64", 8), ("complex128", 16), ("bfloat16", 2))
    )
    count = random.choice((10**5, 2 * 10**6, frames.MAX_FRAME - 4096)) // size
    array = {
        "is": "array",
        "kind": random.choice(("tensor", "ndarray")),
        "dtype": dtype,
        "shape": [count],
        "data": bytes(count * size),
    }
    empty = {
        "is": "array",
        "kind": "tensor",
        "dtype": "float32",
        "shape": random.choice(([2**23, 0], [2**12, 2**11, 0])),
        "data": b"",
    }
    texts = {"is": "sequence", "kind": "list", "items": [random.choice(ODD_TEXTS)[:5]] * many}
    mapping = {"is": "mapping", "items": [[number, None] for number in range(many // 4)]}
    long = random.choice(("x", "損", "\n", "\x1b", " ", "x ", "`", "<b>", "{")) * min(many, 10**5 * 2)
    big = random.choice(
        (array, array, empty, texts, mapping, long, {"is": "number", "kind": "int", "text": "0x" + "f" * 5000})
    )
    data = plain(honest)
    known = [place for place in places(data) if place[1] == "value" or isinstance(place[0][place[1]], (str, dict))]
    if not known or random.random() < 0.3:
        data = {"is": "returned", "value": big, "grads": [big] * random.choice((0, 1, 2))}
        return "much", (framed(packed(data)), "goes on")
    holder, key = random.choice(known)
    if key == "is":
        holder, key = data, "text"
    holder[key] = long if isinstance(holder.get(key) if isinstance(holder, dict) else holder[key], str) else big
    return "much", (framed(packed(data)), "goes on")


KINDS: dict[Callable[[bytes, Random], tuple[str, Hostile]], float] = {
    other_facts: 50,
    other_data: 20,
    other_bytes: 20,
    other_frames: 8,
    much: 2,
}
"""How often each kind of lie is told."""
