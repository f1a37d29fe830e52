"""The processes below this one, orphans among them."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path


def family(children: list[int]) -> list[int]:
    """These processes and every living descendant of theirs, as /proc has them (Linux)."""
    found: list[int] = []
    unseen = list(children)
    while unseen:
        parent = unseen.pop()
        unseen += children_of(parent)
        found.append(parent)
    return found


def children_of(pid: int | str) -> list[int]:
    """The direct children of a process, or of "self", as /proc has them (Linux); none if it has just ended."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{pid}/task"):
            found += map(int, Path(f"/proc/{pid}/task/{thread}/children").read_text().split())
    return found


def children() -> list[int]:
    """The direct children of this process, those that have ended and were not collected among them."""
    if sys.platform == "linux":
        return [pid for pid in children_of(os.getpid()) if ours(pid)]
    command = ["pgrep", "-P", str(os.getpid())]
    return [int(pid) for pid in subprocess.run(command, capture_output=True, check=False).stdout.split()]


def ours(pid: int) -> bool:
    """Whether a process is a child of ours, as the kernel has it: /proc may be that of another process namespace."""
    try:
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True
