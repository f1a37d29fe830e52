"""Removes what a student leaves behind: processes, and files in the folders that can be written."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from pathlib import Path

from .family import children, family
from .told import Told

CLEAN_SECONDS = 5.0


def clean(told: Told) -> None:
    """Kill every process a student left behind, reap it, empty the folders it could write; the next begins there."""
    namespaced, tmp = told.level == "namespaces", Path(told.tmp)
    deadline = time.monotonic() + CLEAN_SECONDS
    while time.monotonic() < deadline:
        kill_everybody() if namespaced else kill_descendants()
        try:
            while os.waitpid(-1, os.WNOHANG if not namespaced else 0)[0]:
                pass
        except ChildProcessError:
            break
        time.sleep(0.001)
    if not namespaced:  # what a world held has ended with it
        empty(tmp)
        (tmp / "work").mkdir()
        os.chdir(tmp / "work")


def empty(folder: Path) -> None:
    """Remove everything in a folder, however deep and however locked; folders in it are moved up to be emptied."""
    place = 0
    while entries := list(os.scandir(folder)):
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)
                continue
            os.chmod(entry.path, 0o700)
            for inner in list(os.scandir(entry.path)):
                if inner.is_dir(follow_symlinks=False):
                    os.chmod(inner.path, 0o700)
                    place += 1
                    os.rename(inner.path, folder / f"{place}.{os.urandom(8).hex()}")
                else:
                    os.unlink(inner.path)
            os.rmdir(entry.path)


def kill_everybody() -> None:
    """Kill every process but this one, which must be process 1 of a namespace: there all others are below it."""
    if os.getpid() != 1:
        raise PermissionError("only process 1 of a namespace may kill everybody")
    with contextlib.suppress(ProcessLookupError):
        os.kill(-1, signal.SIGKILL)


def kill_descendants() -> None:
    """Kill the processes below this one and nobody else, whoever dies meanwhile and whose number is given to others.

    A child of ours that we have not collected keeps its number, and that of the group it leads. Anybody else is held
    by a descriptor, and killed only if seen below us while it is held. Systems without /proc lose sight of orphans.
    """
    for child in children():
        for end in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                end(child, signal.SIGKILL)
    if sys.platform == "linux":
        held = {}
        for pid in family(children()):
            with contextlib.suppress(OSError):  # it has just ended
                held[pid] = os.pidfd_open(pid)
        below = set(family(children()))
        for pid, descriptor in held.items():
            with contextlib.suppress(ProcessLookupError):
                if pid in below:
                    signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            os.close(descriptor)
