"""Process 1 of the sandbox: imports torch once, forks a child for each student, watches what it uses, and removes what
it left behind. It holds no secret.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import os
import random
import select
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import torch

from . import wire
from .child import child_main, serve
from .cleaning import clean
from .codec import encode_input
from .fence import Fence, address_space, set_limits
from .frames import FOR_OPTIMIZERS, READY
from .program import Program
from .told import Told
from .usage import anonymous, measure, too_much

PR_SET_DUMPABLE, PR_SET_CHILD_SUBREAPER = 4, 36
HUGE_PAGE, MADV_COLLAPSE = 2 * 2**20, 25

OPTIMIZERS_NEED = "torch._dynamo"
"""What every optimizer imports when it is first used, which takes half as long as torch itself."""

DONE = b"D"
"""What a first child says when it has computed."""

WATCH_SECONDS, IDLE_SECONDS = 0.02, 0.2
"""How often a student's processes are counted while they compute, and while they wait."""


def main(words: str) -> None:
    """Fork a child per command until the grading process hangs up; `words` are what it has told (told.py)."""
    told = msgspec.json.decode(words, type=Told)
    torch.set_num_threads(1)
    if told.port:  # no fork on this system: one process serves one student
        sock = socket.create_connection(("127.0.0.1", told.port))
        sock.sendall(told.token.encode())
        set_limits(told.limits, address_space(told.limits), namespaced=False)
        sock.sendall(READY)
        serve(sock)
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the grading process says when it is over
    harden(told.level)
    control = socket.socket(fileno=told.control)
    fence = Fence(told)
    prime(fence, for_class=told.for_class)
    base, ready = at_rest(), told.for_class
    while asked := ask(control, told, base):
        clean(told)
        if asked == FOR_OPTIMIZERS and not ready:
            ready = True
            with contextlib.suppress(Exception):  # a child that needs it will say what is wrong
                importlib.import_module(OPTIMIZERS_NEED)
            gc.freeze()
            base, fence.space = at_rest(), address_space(told.limits)
        with start_child(fence, serve, control) as connection:
            socket.send_fds(control, [b"C"], [connection.fileno()])
    clean(told)
    os._exit(0)  # torch takes its time to leave


def at_rest() -> int:
    """The anonymous memory of a fresh child."""
    return anonymous("self") if sys.platform == "linux" else 0


def ask(control: socket.socket, told: Told, base: int) -> bytes:
    """Wait until the next child is wanted, and watch the last one; what is said, empty if the grading process hung up.

    Of a student beyond a limit every process is killed, and the grading process is told why first.
    """
    seconds, ticks = WATCH_SECONDS, -1
    watching = sys.platform == "linux"
    while not select.select([control], [], [], seconds if watching else None)[0]:
        use = measure(base, namespaced=told.level == "namespaces")
        if reason := too_much(use, told):
            control.sendall(reason[0].encode())
            clean(told)
            watching = False
        seconds = WATCH_SECONDS if use.ticks != ticks else min(2 * seconds, IDLE_SECONDS)
        ticks = use.ticks
    return control.recv(1)


def prime(fence: Fence, *, for_class: bool) -> None:
    """Let lazy imports happen once, here; but no torch operator with threads may run before the fork.

    What takes long and makes each fork cheaper is done `for_class` only.
    """
    if for_class:
        importlib.import_module(OPTIMIZERS_NEED)
        importlib.import_module("torch._decomp.decompositions_for_jvp")  # for torch.func.jvp and jacfwd
    random.seed(0)
    np.random.seed(0)
    torch.default_generator.manual_seed(0)
    warm_up(fence)
    gc.collect()
    gc.freeze()  # a collection in a child would copy every page it looks at
    if for_class and sys.platform == "linux":
        join_pages()


def join_pages() -> None:
    """Have Linux (6.1 or newer) back this process by huge pages: a fork takes a third of the time, and so does its end.

    Elsewhere the call fails, and nothing changes.
    """
    libc = ctypes.CDLL(None)
    for line in Path("/proc/self/maps").read_text().splitlines():
        bounds, rights, _, _, inode, *_ = line.split()
        low, high = (int(address, 16) for address in bounds.split("-"))
        low, high = -(-low // HUGE_PAGE) * HUGE_PAGE, high // HUGE_PAGE * HUGE_PAGE
        if rights == "rw-p" and inode == "0" and low < high:
            libc.madvise(ctypes.c_void_p(low), ctypes.c_size_t(high - low), MADV_COLLAPSE)


def warm_up(fence: Fence) -> None:
    """Let a child do what every child does first, so that the first student does not wait for cold pages.

    OSError if the fence cannot be closed around it: then nobody's code may be run here.
    """
    with start_child(fence, try_out) as connection:
        said = b"".join(iter(lambda: connection.recv(9), b""))
    if said != READY + DONE:
        raise OSError(f"a first child could not be fenced in or could not compute (it said {said!r})")


def try_out(sock: socket.socket) -> None:
    """What a first child does."""
    program = Program()
    program.answer(wire.Run("warm-up", "import torch\ndef f(x):\n    return ((x - 1) ** 2).mean()"))
    tracked = encode_input(torch.ones(2, 3, requires_grad=True))
    reply = program.answer(wire.Call("f", args=(tracked,), trace=True))
    sock.sendall(DONE if isinstance(reply, wire.Returned) else b"")


def harden(level: str) -> None:
    """Keep children from writing this process's memory, and orphans from escaping it."""
    if sys.platform != "linux":
        return
    prctl = ctypes.CDLL(None).prctl
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    if level != "namespaces":
        prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def start_child(
    fence: Fence, work: Callable[[socket.socket], None], control: socket.socket | None = None
) -> socket.socket:
    """Fork a child that does `work` and return the other end of its connection; the child never returns from here."""
    ours, theirs = socket.socketpair()
    if fence.fork():
        theirs.close()
        return ours
    try:
        for mine in (control, ours):
            if mine:
                mine.close()
        child_main(theirs, fence, work)
    finally:
        os._exit(0)
