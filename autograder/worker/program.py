"""A namespace in which cells are run and functions called. In the worker it is the student's; the grading process runs
trusted code in one likewise.
"""

from __future__ import annotations

import contextlib
import linecache
import random
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch._C import DisableTorchFunction  # without it a default device of the student's would be the kit's too

from . import wire
from .codec import Encoder, Unusable
from .decoding import decode, make_ready
from .effects import changes, gradients, shared, snapshot
from .printed import Printed
from .raised import ABOUT_DEVICES, text_of, whereabouts
from .settings import put_back, settings, unusual, usual_settings
from .trace import OpTrace


class Program:
    """A namespace in which cells are run and functions called; every answer is plain data."""

    def __init__(self, namespace: dict[str, Any] | None = None, printed: Printed | None = None) -> None:
        self.namespace: dict[str, Any] = {"__name__": "__main__"} if namespace is None else namespace
        self.printed = printed
        self.handles: dict[int, Any] = {}
        self.sources: dict[str, list[str]] = {}

    def answer(self, request: wire.Request) -> wire.Reply:
        """Do what is asked, whatever happens while doing it."""
        trace = OpTrace()
        try:
            match request:
                case wire.Prepare(device):
                    make_ready(device)
                    return wire.Done()
                case wire.Run(name, source):
                    return self.run(name, source)
                case wire.Define(source):
                    with usual_settings():
                        value = eval(source, {"torch": torch, "np": np})  # noqa: S307 - the grader's own text
                    return wire.Returned(Encoder(self.handles).keep(value))
                case wire.Call():
                    return self.call(request, trace)
                case wire.Batch():
                    raise TypeError("a batch is answered one by one")
        except Unusable as error:
            return wire.Unusable(str(error), ops=tuple(trace.names))
        except BaseException as error:  # noqa: BLE001 - SystemExit and KeyboardInterrupt are the student's too
            return self.raised(error, ops=tuple(trace.names))

    def run(self, name: str, source: str) -> wire.Done:
        """Execute one cell."""
        filename = f"<{name}>"
        self.sources[filename] = source.splitlines()
        linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
        exec(compile(source, filename, "exec", dont_inherit=True), self.namespace)  # noqa: S102 - our job
        return wire.Done(unusual())

    def call(self, request: wire.Call, trace: OpTrace) -> wire.Reply:
        """Call one function on fresh inputs and describe all it did."""
        function = self.find(request if request.handle is None else wire.Handle(request.handle, ""), request.target)
        places = request.device, request.second
        with DisableTorchFunction():
            args = [decode(node, self.find, *places) for node in request.args]
            kwargs = {name: decode(node, self.find, *places) for name, node in request.kwargs.items()}
            given = [*args, *kwargs.values()]
            before = [snapshot(value) for value in given]
        # Uninitialised memory is filled, or the same program would not give the same record twice.
        torch._C._set_deterministic_algorithms(True, warn_only=True)
        random.seed(request.seed)
        np.random.seed(request.seed % 2**32)
        torch.default_generator.manual_seed(request.seed)  # torch.manual_seed formats a traceback for CUDA
        if "cuda" in places:
            torch.cuda.manual_seed_all(request.seed)
        error, old = None, settings()
        self.beginning_of_prints()
        try:
            with trace if request.trace else contextlib.nullcontext(), warnings_of(places) as warned:
                result = function(*args, **kwargs)
        except BaseException as caught:  # noqa: BLE001 - SystemExit and KeyboardInterrupt are the student's too
            error = caught
        left, printed = put_back(old), self.beginning_of_prints()
        with DisableTorchFunction():
            changed = (*left, *changes(before, given))
            if error is not None:
                return self.raised(error, changed=changed, ops=tuple(trace.names), printed=printed)
            value, shares = Encoder(self.handles).encode(result), shared(result, given)
        return wire.Returned(
            value=value,
            changed=changed,
            shares=shares,
            grads=gradients(result, args),
            ops=tuple(trace.names),
            ran=tuple(trace.ran),
            unsteady=any("deterministic implementation" in str(one.message) for one in warned),
            printed=printed,
        )

    def beginning_of_prints(self) -> str:
        """The beginning of what was printed since this was asked for the last time, where somebody listens."""
        return self.printed.take() if self.printed is not None else ""

    def find(self, place: wire.Call | wire.Name | wire.Handle, path: str = "") -> Any:
        """What a name or a handle, and a dotted path from it, stand for; NameError or AttributeError if nothing."""
        if isinstance(place, wire.Handle):
            found, names = self.handles[place.id], path.split(".") if path else []
        else:
            first, *names = place.target.split(".")
            library = {"torch": torch, "np": np}
            if first not in self.namespace and first not in library:
                raise NameError(f"name {first!r} is not defined")
            found = self.namespace.get(first, library.get(first))
        for name in names:
            found = getattr(found, name)
        return found

    def raised(self, error: BaseException, **facts: Any) -> wire.Raised:
        """What is known of an exception, seen from the student's own cell."""
        place, step = None, error.__traceback__
        while step is not None:
            if step.tb_frame.f_code.co_filename in self.sources:
                place = step
            step = step.tb_next
        cell, line, last_frame = "", 0, False
        if place is not None:
            cell, line, last_frame = place.tb_frame.f_code.co_filename, place.tb_lineno, place.tb_next is None
        elif isinstance(error, SyntaxError) and error.filename in self.sources:
            cell, line = error.filename or "", error.lineno or 0
        lines = self.sources.get(cell, [])
        code = lines[line - 1].strip()[:200] if 0 < line <= len(lines) else ""
        text = text_of(error)
        frame = place.tb_frame if place is not None and ABOUT_DEVICES.search(text) else None
        return wire.Raised(
            type=type(error).__name__,
            bases=tuple(base.__name__ for base in type(error).__mro__),
            text=text,
            cell=cell.strip("<>"),
            line=line,
            function=place.tb_frame.f_code.co_name if place is not None else "",
            code=code,
            own=last_frame and code.startswith("raise"),
            lives=whereabouts(code, frame) if frame is not None else (),
            **facts,
        )


@contextlib.contextmanager
def warnings_of(places: tuple[str, str]) -> Iterator[list[warnings.WarningMessage]]:
    """What torch warns of while inputs are on another device than the CPU, or may be on a GPU; nothing otherwise."""
    if places[0] == "cpu" and "cuda" not in places:
        yield []
        return
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        yield found
