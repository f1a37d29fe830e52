"""The student's process: fenced in, it answers the grading process until that hangs up."""

from __future__ import annotations

import os
import signal
import socket
import sys
import types
from collections.abc import Callable, Iterator

from . import frames, practice, wire
from .fence import Fence
from .printed import Printed
from .program import Program


def serve(sock: socket.socket) -> None:
    """Answer the grading process until it hangs up."""
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    install_notebook_names()
    sys.stdout = printed = Printed(1)
    program = Program(main.__dict__, printed)
    while True:
        try:
            request = frames.read_request(sock)
        except EOFError:
            return
        for one in request.requests if isinstance(request, wire.Batch) else (request,):
            reply = program.answer(one)
            try:
                frames.send(sock, reply)
            except frames.WireError as error:
                frames.send(sock, wire.Unusable(str(error)))


class Shell:
    """The `get_ipython()` of a notebook, which does nothing here, whatever it is asked."""

    def __getattr__(self, name: str) -> Shell:
        return self

    def __call__(self, *args: object, **kwargs: object) -> None:
        """Nothing."""

    def __getitem__(self, key: object) -> Shell:
        return self

    def __setitem__(self, key: object, value: object) -> None:
        """Nothing."""

    def __contains__(self, key: object) -> bool:
        return False

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def getoutput(self, *args: object) -> list[str]:
        """What a command has printed, which was not run."""
        return []


def install_notebook_names() -> None:
    """What a notebook has and a plain process lacks: `display`, the check cell and IPython, which do nothing here, and
    the practice device.
    """
    import builtins

    def nothing(*args: object, **kwargs: object) -> None:
        """Neither a check nor a display."""

    ipython = types.ModuleType("IPython.core.getipython")
    ipython.get_ipython = builtins.get_ipython = Shell  # type: ignore[attr-defined]
    sys.modules[ipython.__name__] = ipython  # for `from IPython import get_ipython`
    kit = types.ModuleType("autograder")
    kit.check = builtins.display = nothing  # type: ignore[attr-defined]
    nothing.hint = nothing.lang = nothing  # type: ignore[attr-defined]
    kit.practice_device = practice.install  # type: ignore[attr-defined]
    sys.modules["autograder"] = kit


def child_main(sock: socket.socket, fence: Fence, work: Callable[[socket.socket], None]) -> None:
    """The forked child: its own session and limits, no descriptor but the one to the grading process, which it tells
    when it is fenced in; then it does its `work`.

    Every page that is touched here is copied and costs microseconds, so what can be done before the fork is.
    """
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    keep = sock.detach()
    fence.close_around()
    null = os.open(os.devnull, os.O_RDWR)  # that of the student's world, which cannot be changed
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.dup2(keep, 3)
    os.closerange(4, 4096)
    sock = socket.socket(fileno=3)
    sock.sendall(frames.READY)
    work(sock)
