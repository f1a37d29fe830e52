"""What a student's processes use together, and whether that is too much."""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import NamedTuple

from .family import children_of, family
from .told import Told

SHARED = re.compile(r"^RssShmem:\s+(\d+) kB", re.MULTILINE)


SOCKET = 212_992
"""Bytes that may wait in a socket: net.core.wmem_default."""


class Use(NamedTuple):
    """Threads of all of a student's processes, bytes of memory that a fresh child has not, and ticks of computing."""

    threads: int
    memory: int
    ticks: int


def measure(base: int, *, namespaced: bool) -> Use:
    """What the student's processes use now; `base` is the anonymous memory of a fresh child. Linux only.

    In namespaces all sockets that there are count, too, as if each were full: elsewhere a student has none.
    """
    threads = ticks = 0
    memory = sockets() * SOCKET if namespaced else 0
    for pid in family(children_of("self")):
        with contextlib.suppress(OSError, ValueError):  # it has just ended
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
            threads += int(fields[17])
            memory += max(0, anonymous(pid) - base)
    return Use(threads, memory, ticks)


def sockets() -> int:
    """How many sockets the network of this process has, which nobody else uses; 0 where the kernel does not tell."""
    with contextlib.suppress(OSError, ValueError):
        return int(Path("/proc/self/net/sockstat").read_text().split("\n", 1)[0].split()[-1])
    return 0


def too_much(use: Use, told: Told) -> str:
    """Which limit the student is beyond: "processes", "memory", "disk", or "" for none."""
    limits = told.limits
    if use.threads > limits.processes:
        return "processes"
    if use.memory > limits.memory:
        return "memory"
    if told.level == "namespaces":  # disks of the student's own, whose size is limited
        return ""
    size, files = stored(told.tmp, limits.files)
    return "disk" if size > limits.disk or files > limits.files else ""


def stored(folder: str, most: int) -> tuple[int, int]:
    """Bytes on the disk and number of the entries below a folder; it stops counting behind `most` of them."""
    size = count = 0
    folders = [folder]
    while folders and count <= most:
        with contextlib.suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                count += 1
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                size += entry.stat(follow_symlinks=False).st_blocks * 512
                if count > most:
                    break
    return size, count


def anonymous(pid: int | str) -> int:
    """Bytes of memory of a process, or of "self", that no file stands behind; what it may share with others, too."""
    _, resident, shared, *_ = map(int, Path(f"/proc/{pid}/statm").read_text().split())
    of_nobody = SHARED.search(Path(f"/proc/{pid}/status").read_text())
    return (resident - shared) * os.sysconf("SC_PAGE_SIZE") + (int(of_nobody[1]) * 1024 if of_nobody else 0)
