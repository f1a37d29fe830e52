"""Starts the worker at an isolation level and hands out forked children; the grading process holds every deadline."""

from __future__ import annotations

import contextlib
import os
import secrets
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Literal

import msgspec

from ..errors import SandboxError
from ..worker import frames
from ..worker.family import children_of
from ..worker.limits import Limits
from ..worker.told import Told
from .levels import Level
from .view import KIT, SANDBOX_KIT, SANDBOX_TMP, environment, import_path, kernel_rules, namespaces

Excess = Literal["processes", "out_of_memory", "disk"]

EXCESSES: dict[bytes, Excess] = {b"p": "processes", b"m": "out_of_memory", b"d": "disk"}

START_SECONDS = 60.0

STOP_SECONDS = 10.0
"""How long the worker may take to start (it imports torch), and to end."""

START = """
import json, sys
kit, told = sys.argv[1:]
sys.path[:] = [kit, *json.loads(told)["path"]]
if json.loads(told)["level"] == "namespaces":
    from worker import world
    world.begin()
from worker import server
sys.path.remove(kit)
server.main(told)
"""
"""The worker's program. The folder that its package lies in is on the import path while that is imported, and not
later: at the weaker levels the rest of the kit lies there too.
"""


class Worker:
    """A warm worker. `fork()` gives a child for one student; `clean()` kills it and all it left behind."""

    def __init__(
        self, level: Level = "process", limits: Limits | None = None, *, for_class: bool = False, lasting: bool = False
    ) -> None:
        """Start the process; the first `fork()` waits for it. `for_class`: a second more to start, a faster fork.

        `lasting`: it will go on to serve one learner, so what optimizers need is got ready when one was there.
        """
        self._for_class = for_class
        self._lasting = lasting
        self.level = level
        self.limits = limits or Limits()
        self._asked = False
        self._worked = False
        self._optimizers = False
        self._children: list[subprocess.Popen[bytes]] = []
        self._tmp = tempfile.TemporaryDirectory(prefix="kata-", ignore_cleanup_errors=True)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        self._forks = hasattr(os, "fork")
        if self._forks:
            self._start_server()

    def fork(self, *, optimizers: bool = False) -> socket.socket:
        """A connection to a fresh child that is fenced in; what the one before it left behind is gone by then.

        With `optimizers` what they need is imported once for the children of a lasting worker that are not made yet.
        A server that has worked and died (killed from outside), or makes a child that ends first, is started once more.
        """
        if not self._forks:
            return self._spawn()
        self._optimizers |= optimizers and self._lasting
        self.clean()
        self._asked = False
        child = self._receive()
        if child is None and self._worked:
            self._stop_server()
            self._start_server()
            self._ask()
            child = self._receive()
        if child is None:
            self._errors.seek(0)
            said = self._errors.read().decode(errors="replace").strip().splitlines()
            text = said[-1] if said else "it said nothing"
            raise SandboxError(f"the worker did not start or has died: {text}")
        self._worked = True
        return child

    def wait(self) -> None:
        """Return when `fork()` would not have to wait."""
        self.clean()
        if self._forks:
            select.select([self._control], [], [], START_SECONDS)

    def excess(self) -> Excess | None:
        """Beyond which limit the last child's processes were when the worker killed them; None if it did not."""
        if self._asked or not self._forks or not select.select([self._control], [], [], 0)[0]:
            return None
        return EXCESSES.get(self._control.recv(1))

    def _receive(self) -> socket.socket | None:
        """The next child, when it is ready; None if there is none."""
        self._control.settimeout(START_SECONDS)
        byte = b"?"
        try:
            while byte not in (b"C", b""):  # what comes before is about the last child, and nobody has asked for it
                byte, descriptors, _, _ = socket.recv_fds(self._control, 1, 1)
        except OSError:
            return None
        child = socket.socket(fileno=descriptors[0]) if byte else None
        return child if child and _is_ready(child) else None

    def clean(self) -> None:
        """Have everything the last child left behind killed and removed, and a new child made, while we go on."""
        for child in self._children:
            child.kill()
            child.wait()
        self._children.clear()
        if self._forks and not self._asked:
            self._asked = True
            with contextlib.suppress(OSError):  # a dead server is noticed by the next fork
                self._ask()

    def _ask(self) -> None:
        self._control.sendall(frames.FOR_OPTIMIZERS if self._optimizers else frames.FOR_ANY)

    def memory(self) -> int:
        """Resident bytes of the worker at rest (Linux), for benchmarks."""
        family = [self._server.pid]
        for pid in family:
            family += children_of(pid)
        pages = max(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in family)
        return pages * os.sysconf("SC_PAGE_SIZE")

    def close(self) -> None:
        """End the worker and everything under it; a second time does nothing."""
        if self._errors.closed:
            return
        if self._forks:
            self._stop_server()
        else:
            self.clean()
        self._errors.close()
        self._tmp.cleanup()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _stop_server(self) -> None:
        self._control.close()
        if self.level == "namespaces" and self._server.poll() is None:
            # Everything in them ends with bubblewrap; of its group is the process that has not yet asked for that.
            os.killpg(self._server.pid, signal.SIGKILL)
        try:
            self._server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()

    def _start_server(self) -> None:
        self._control, theirs = socket.socketpair()
        with theirs:
            self._server = self._popen(theirs.fileno(), control=theirs.fileno())

    def _popen(self, *descriptors: int, **how: Any) -> subprocess.Popen[bytes]:
        """The worker, told `how` it is reached."""
        namespaced = self.level == "namespaces"
        tmp = SANDBOX_TMP if namespaced else self._tmp.name
        readable = kernel_rules(self._tmp.name) if self.level == "landlock" else []
        told = Told(self.level, self.limits, tmp, import_path(), readable, self._for_class, **how)
        return subprocess.Popen(
            [
                *(namespaces(self.limits.disk) if namespaced else []),
                *(sys.executable, "-I", "-S", "-B", "-c", START, SANDBOX_KIT if namespaced else str(KIT)),
                msgspec.json.encode(told).decode(),
            ],
            stdin=subprocess.DEVNULL,
            stdout=self._errors,
            stderr=self._errors,
            cwd=self._tmp.name,
            env=environment(tmp),
            pass_fds=descriptors,
            start_new_session=True,
        )

    def _spawn(self) -> socket.socket:
        """Where there is no fork: a process of its own for each student, reached over the loopback interface."""
        token = secrets.token_hex(16)
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(START_SECONDS)
            self._children.append(self._popen(port=server.getsockname()[1], token=token))
            connection, _ = server.accept()
        connection.settimeout(STOP_SECONDS)
        if connection.recv(len(token), socket.MSG_WAITALL) != token.encode():
            raise SandboxError("another program answered instead of the worker; try again")
        if not _is_ready(connection):
            raise SandboxError("the worker ended before it was ready")
        return connection


def _is_ready(child: socket.socket) -> bool:
    """Wait until a child is fenced in; False, and its connection is closed, if it ends before."""
    child.settimeout(START_SECONDS)
    with contextlib.suppress(OSError):
        if child.recv(1) == frames.READY:
            return True
    child.close()
    return False


def deadline(seconds: float) -> float:
    """The moment `seconds` from now on the clock that the wire uses."""
    return time.monotonic() + seconds
