"""Landlock: what the student's process may open, and, where the kernel is new enough, connect to and signal.
Runs inside the sandbox; imports the standard library only. The system calls have one number on all architectures.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from collections.abc import Iterable

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446

CREATE_RULESET_VERSION = 1

RULE_PATH_BENEATH = 1

PR_SET_NO_NEW_PRIVS = 38

OLDEST = 3
"""The first version of Landlock (Linux 6.2) that sees every way to change a file's content."""

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_DIR, REMOVE_FILE = (1 << bit for bit in range(6))

MAKE_CHAR, MAKE_DIR, MAKE_REG, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM, REFER, TRUNCATE, IOCTL_DEV = (
    1 << bit for bit in range(6, 16)
)

ALL_FILE_RIGHTS = {3: (1 << 15) - 1, 5: (1 << 16) - 1}

READ = READ_FILE | READ_DIR

CHANGE = WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_SYM | MAKE_FIFO | REFER | TRUNCATE

OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
"""The rights that a rule for a single file may name."""

TCP = 0b11
"""Bind and connect, since version 4."""

SCOPES = 0b11
"""Abstract UNIX sockets and signals of others, since version 6."""


def version() -> int:
    """The version of Landlock that this kernel offers; 0 for none."""
    if sys.platform != "linux":
        return 0
    return max(0, int(ctypes.CDLL(None).syscall(CREATE_RULESET, None, ctypes.c_size_t(0), CREATE_RULESET_VERSION)))


def why_not() -> str:
    """Empty if Landlock can be used here, otherwise the reason and what would change it."""
    if sys.platform != "linux":
        return f"Landlock exists on Linux only, this is {sys.platform}"
    found = version()
    if found == 0:
        return "this kernel has no Landlock, or forbids it (cat /sys/kernel/security/lsm should name landlock)"
    if found < OLDEST:
        return f"this kernel has version {found} of Landlock and {OLDEST} is needed (Linux 6.2 or newer)"
    return ""


def ruleset(folders: Iterable[tuple[str, int]]) -> int:
    """A descriptor of the rules: nothing may be opened but each folder or file with its rights, and no TCP.

    Paths that are not there are left out.
    """
    found = version()
    handled = ALL_FILE_RIGHTS[5 if found >= 5 else 3]
    fields = [handled, TCP if found >= 4 else 0, SCOPES if found >= 6 else 0]
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    size = 8 * (1 if found < 4 else 2 if found < 6 else 3)
    descriptor = _call(CREATE_RULESET, attributes, ctypes.c_size_t(size), 0)
    for path, rights in folders:
        with contextlib.suppress(FileNotFoundError):
            _allow(descriptor, path, rights & handled)
    return descriptor


def restrict(descriptor: int) -> None:
    """Put the rules on this process and everything it starts, for good; OSError if the kernel refuses."""
    ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _call(RESTRICT_SELF, descriptor, 0)


def _allow(ruleset: int, path: str, rights: int) -> None:
    beneath = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not os.path.isdir(path):
            rights &= OF_A_FILE
        _call(ADD_RULE, ruleset, RULE_PATH_BENEATH, struct.pack("=QI", rights, beneath), 0)
    finally:
        os.close(beneath)


def _call(number: int, *arguments: object) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    result = int(libc.syscall(number, *arguments))
    if result < 0:
        raise OSError(ctypes.get_errno(), f"the kernel refused Landlock: {os.strerror(ctypes.get_errno())}")
    return result
