"""A submission in a sandboxed child; the deadlines of its calls are held here."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ..reading.plain import runnable
from ..sandbox.devices import Devices, NoDevice
from ..sandbox.process import Worker, deadline
from ..submission import Cell, Submission
from ..worker import frames, wire
from ..worker.limits import CELL_LIMITS, PART_LIMITS
from .calls import Caller, Handle, Planned
from .observation import Observation
from .replies import LONGEST_FACT, Reply, observe

MAX_BAD_CELLS = 3
"""Cells that may hang or end the process before the rest of the notebook is given up."""

CELLS, PREPARING = None, "preparing a device"
"""In the place of a part: the notebook's cells, and what a child does before them."""


class Spoilt(Exception):
    """The student's process cannot do what it would do for any sound program; `got` says what happened instead."""

    def __init__(self, got: Observation) -> None:
        super().__init__(got.ending)
        self.got = got


class Student(Caller):
    """A submission in a sandboxed child of `worker`, forked at the first call and again after every kill."""

    def __init__(
        self,
        parameters: dict[str, tuple[str, ...]],
        submission: Submission,
        setup: str,
        worker: Worker,
        devices: Devices,
    ) -> None:
        super().__init__(parameters)
        self._devices = devices
        self._worker = worker
        self._cells = [Cell("setup", setup), *submission.cells]
        self._sock: socket.socket | None = None
        self._left = 0.0
        self._part = ""
        self._allowed: dict[str | None, float] = {CELLS: CELL_LIMITS * worker.limits.seconds}
        self._cache: dict[str, list[Observation]] = {}
        self.problems: dict[str, Observation] = {}
        """What went wrong while a cell was run, by cell id."""
        self.settings: tuple[str, ...] = ()
        """The settings of torch that the notebook's cells have changed."""

    def start_check(self, seed: int, part: str = "") -> None:
        """Give the next check, of a part, its own seed and its full time, if the part is still allowed so much.

        Only the student's own time counts, not the grader's.
        """
        self._left = self._worker.limits.seconds
        self._part, self._seed = part, seed

    def known(self, name: str, observations: list[Observation]) -> None:
        """Note what a probe has shown."""
        self._cache[name] = observations

    def remember(self, name: str, make: Callable[[], list[Observation]]) -> list[Observation]:
        """Observations of a probe, made once."""
        if name not in self._cache:
            self._cache[name] = make()
        return self._cache[name]

    @contextmanager
    def on_the_cpu(self) -> Iterator[None]:
        """Put inputs on the CPU, as they were when the mistakes' behaviour was written down."""
        given, cache = self._devices, self._cache
        if given.inputs != "cpu":
            self._devices, self._cache = given._replace(inputs="cpu"), {}
        try:
            yield
        finally:
            self._devices, self._cache = given, cache

    def close(self) -> None:
        """End the child; the worker removes whatever it left behind."""
        if self._sock is not None:
            self._sock.close()
            self._sock = None
            self._worker.clean()

    def define(self, source: str, name: str = "") -> Handle:
        """The same; it is the student's doing (`torch.tensor = None`) when what works for the reference fails here."""
        reply = self._answer(wire.Define(source))
        if isinstance(reply, wire.Returned) and isinstance(reply.value, wire.Handle):
            return Handle(self, reply.value, name or source)
        got = observe(reply, source, ())
        raise Spoilt(got if got.ending != "returned" else Observation("unusable_return", source))

    def ask(self, calls: list[Planned], *, each: bool = False) -> list[Observation]:
        """Several calls in one message. What follows a call that hung or died was not run and has its ending.

        All must be done in the time of the check, or with `each`, each in that time.
        """
        requests: list[wire.Request] = [self._request(call) for call in calls]
        replies: list[Reply] = []
        while len(replies) < len(requests) and (not replies or self._spoils(replies[-1])):
            replies += self._talk(requests[len(replies) :], each=each)
        endings = [replies[-1]] * (len(calls) - len(replies)) if replies else []
        return [self._observed(reply, call) for reply, call in zip([*replies, *endings], calls, strict=True)]

    def _map(self, target: str, inputs: list[tuple[Any, ...]]) -> list[Observation]:
        return self.ask([self._planned(target, args, {}) for args in inputs])

    def _answer(self, request: wire.Request) -> Reply:
        return self._talk([request])[0]

    def _talk(self, requests: list[wire.Request], *, each: bool = False) -> list[Reply]:
        if self._sock is None:
            self._start()
        return self._exchange(requests, each=each, part=self._part)

    def _start(self) -> None:
        """Run the notebook's cells; one that hangs or dies is left out in a fresh child, so that the rest is graded."""
        spoiling: set[str] = set()
        while self._sock is None:
            self._sock = self._worker.fork(optimizers=any("optim" in cell.source for cell in self._cells))
            if self._devices.inputs != "cpu":
                self._prepare(self._devices.inputs)
            fatal = [id for id, problem in self.problems.items() if problem.ending != "raised" or id in spoiling]
            cells = [cell for cell in self._cells if cell.id not in fatal]
            runs: list[wire.Request] = [wire.Run(cell.id, runnable(cell.source)[0]) for cell in cells]
            replies = self._exchange(runs, each=True, part=CELLS) if runs else []
            for cell, reply in zip(cells, replies, strict=False):
                if isinstance(reply, wire.Done):
                    self.problems.pop(cell.id, None)
                    # There are no more, and none is longer, whatever a child says.
                    self.settings = tuple(one[:LONGEST_FACT] for one in reply.settings[:3])
                else:
                    self.problems[cell.id] = observe(reply, "", ())
                    spoiling |= {cell.id} if self._spoils(reply) else set()
            if self._sock is None and len(fatal) + 1 >= MAX_BAD_CELLS:  # enough: the cells behind it are given up
                self.problems.update({cell.id: Observation("timed_out") for cell in cells[len(replies) :]})

    def _prepare(self, device: str) -> None:
        """Have a device started in the child; NoDevice if it cannot be: that is no fault of the student's."""
        self._allowed.pop(PREPARING, None)  # it runs nothing of the student's, and takes nothing from it
        (reply,) = self._exchange([wire.Prepare(device)], each=True, part=PREPARING)
        if not isinstance(reply, wire.Done):
            said = reply.text if isinstance(reply, wire.Raised) else str(reply)
            self.close()
            raise NoDevice(f"{device} does not start: {said[:200]}")

    def _spoils(self, reply: Reply) -> bool:
        """Whether the process that gave this reply can compute nothing more on the GPU, or has filled its memory."""
        if "cuda" not in self._devices or not isinstance(reply, wire.Raised) or "RuntimeError" not in reply.bases:
            return False
        return "OutOfMemoryError" in reply.bases or reply.text.startswith("CUDA error")

    def _exchange(self, requests: list[wire.Request], *, each: bool, part: str | None) -> list[Reply]:
        """Requests and their replies; whatever is no reply, or spoils the GPU, ends the child and is the last of them.

        They take from the time that the check has left, or with `each` have the limit for each of them, and in any case
        from what the part is allowed.
        """
        assert self._sock is not None
        replies: list[Reply] = []
        room = frames.Room()
        limit, started = self._worker.limits.seconds, time.monotonic()
        allowed = self._allowed.setdefault(part, PART_LIMITS * limit)
        last = started + allowed
        message = requests[0] if len(requests) == 1 else wire.Batch(tuple(requests))  # type: ignore[arg-type]
        try:
            frames.expect_silence(self._sock)
            until = min(deadline(limit if each else self._left), last)
            frames.send(self._sock, message, until)
            while len(replies) < len(requests):
                replies.append(frames.read_reply(self._sock, until, room))
                if self._spoils(replies[-1]):
                    break
                until = min(deadline(limit), last) if each else until
        except TimeoutError:
            replies.append("slow" if part is not CELLS and time.monotonic() >= last else "timed_out")
        except frames.WireError:
            replies.append("unusable_return")
        except (EOFError, OSError):
            replies.append(self._worker.excess() or "died")
        finally:
            took = time.monotonic() - started
            self._left -= 0 if each else took
            self._allowed[part] = allowed - took
        if len(replies) < len(requests) or isinstance(replies[-1], str) or self._spoils(replies[-1]):
            self.close()
        return replies
