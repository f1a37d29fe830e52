"""What stands around a student's process before any of the student's code: limits, no capability, and what its level
of isolation has.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from . import landlock, seccomp, world
from .limits import Limits
from .told import Told

PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 24, 38
CAPABILITIES_VERSION, CAPABILITIES = 0x20080522, 64

OPEN_FILES = 256


class Fence:
    """What stands around a child; all that takes long is prepared once, in the server."""

    def __init__(self, told: Told) -> None:
        self.limits = told.limits
        self.tmp = told.tmp
        self.space = address_space(told.limits)
        self.namespaced = told.level == "namespaces"
        self.home = world.home() if self.namespaced else -1
        self.alone = told.level == "landlock"
        self.filter = seccomp.everywhere() if told.level != "process" and not seccomp.why_not() else b""
        self.rules = landlock.ruleset(told.readable) if self.alone else -1

    def fork(self) -> int:
        """os.fork(); in namespaces the child is the first process of one of its own."""
        return world.fork(self.home) if self.namespaced else os.fork()

    def close_around(self) -> None:
        """Fence this process in, for good: limits, no capability, and what the level has."""
        if self.namespaced:
            world.enter(self.tmp, self.limits)
        set_limits(self.limits, self.space, self.namespaced)
        if sys.platform == "linux":
            drop_capabilities()
        if self.alone:
            landlock.restrict(self.rules)
            os.close(self.rules)
            seccomp.install(seccomp.alone(os.getpid()))
        if self.filter:
            seccomp.install(self.filter)


def set_limits(limits: Limits, space: int, namespaced: bool) -> None:
    """Set the limits of this process and everything it starts; `space` is the address space it may have, 0 for any."""
    if sys.platform == "win32":  # it has no rlimits; the deadline of the grading process still holds
        return
    import resource

    if space:
        resource.setrlimit(resource.RLIMIT_AS, (space, space))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_size, limits.file_size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    if namespaced:  # elsewhere the limit would count every process of the user
        resource.setrlimit(resource.RLIMIT_NPROC, (limits.processes, limits.processes))


def address_space(limits: Limits) -> int:
    """What this process has now and the limit beyond it, in bytes; 0 where that cannot be told."""
    if sys.platform != "linux" or limits.gpu:
        return 0
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE") + limits.memory


def drop_capabilities() -> None:
    """Make root an ordinary user that cannot raise its limits; nothing it starts can get a capability back."""
    libc = ctypes.CDLL(None)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    for capability in range(CAPABILITIES):  # refused where there is none to give up
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(CAPABILITIES_VERSION, 0)
    libc.capset(header, (ctypes.c_uint32 * 6)())
