"""A world of its own for each student: process, user, mount and ipc namespaces that end with its first process, so that
whatever a student makes or changes in them is gone with it. Runs inside bubblewrap's namespaces; imports the standard
library only.
"""

from __future__ import annotations

import ctypes
import os
import signal
from pathlib import Path

from .limits import Limits

CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID = 0x00020000, 0x08000000, 0x10000000, 0x20000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_MOVE = 1, 2, 4, 8, 32, 4096, 8192

NO_RIGHTS = MS_NOSUID | MS_NODEV | MS_NOEXEC

PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4

NOBODY, NOBODY_ELSE = 65534, 65533
"""Who a student is, and, where root grades, who the worker is: outside, too, two users who own nothing."""

SHARED_MEMORY = "/dev/shm"

SHOWN = ("cpuinfo", "meminfo", "stat")
"""What is left of /proc beside /proc/self: what programs ask before they choose how many threads to start."""

DEVICES = ("null", "zero", "full", "random", "urandom", "tty", "pts")
"""What bubblewrap shows of /dev; each is a mount of its own, and all but the last are the machine's own files."""

FEW = 2**16
"""Bytes of the disk that is laid over /proc."""


def begin() -> None:
    """Go on as process 1 of namespaces in which this process may make others; whoever called waits, and ends with it.

    Root becomes somebody else: in namespaces of its own it would still be the root of the machine.
    """
    if os.getpid() != 1:
        raise SystemExit("this worker was told to be alone in namespaces and is not: it would kill too much")
    if os.getuid() == 0:
        os.setgroups([])
        _unshare_with_two(CLONE_NEWUSER | CLONE_NEWPID)
        _become(NOBODY_ELSE)
    else:
        _unshare(CLONE_NEWUSER | CLONE_NEWPID)
    if child := os.fork():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os._exit(abs(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])))


def home() -> int:
    """A descriptor of the process namespace that `fork` comes back to."""
    return os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)


def fork(home: int) -> int:
    """os.fork(), but the child is process 1 of a process namespace: it reaches no other, its own end with it."""
    libc = _libc()
    _called(libc.unshare(CLONE_NEWPID), "unshare")
    if pid := os.fork():
        _called(libc.setns(home, CLONE_NEWPID), "setns")
    return pid


def enter(tmp: str, limits: Limits) -> None:
    """Leave for user, mount and ipc namespaces of one's own, where this process, which must have one thread, has every
    capability until it drops them.

    `tmp` and /dev/shm are empty disks of a limited size, `tmp/work` the current folder, no device can be changed, and
    of /proc there is this process. OSError if the kernel refuses.
    """
    libc = _libc()
    if os.getuid() != NOBODY:
        _become(NOBODY)
    _unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWIPC)
    _hide_the_others(libc, tmp)
    for name in DEVICES:
        rights = os.statvfs(f"/dev/{name}").f_flag & NO_RIGHTS
        _mount(libc, "none", f"/dev/{name}", None, rights | MS_RDONLY | MS_REMOUNT | MS_BIND)
    disk = f"size={limits.disk},nr_inodes={limits.files},mode=700"
    for folder in (tmp, SHARED_MEMORY):
        _mount(libc, "tmpfs", folder, "tmpfs", NO_RIGHTS, disk)
    os.mkdir(f"{tmp}/work")
    os.chdir(f"{tmp}/work")


def _unshare(namespaces: int) -> None:
    """Make namespaces for this process, in which it is nobody, and nobody else is anything."""
    libc, user, group = _libc(), os.getuid(), os.getgid()
    _called(libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0), "prctl")  # or the maps below would be root's
    _called(libc.unshare(namespaces), "unshare")
    _write_maps("self", f"{NOBODY} {user} 1", f"{NOBODY} {group} 1")
    _called(libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0), "prctl")


def _unshare_with_two(namespaces: int) -> None:
    """Make namespaces for this process, which is root, in which there are two users: the worker, and a student.

    Only who stays outside may name two, so a child of root's does.
    """
    theirs, ours = os.pipe()
    root = os.fork()
    if not root:
        try:
            os.close(ours)
            os.read(theirs, 1)
            both = f"{NOBODY} {NOBODY} 1\n{NOBODY_ELSE} {NOBODY_ELSE} 1"
            _write_maps(os.getppid(), both, both)
            os._exit(0)
        finally:
            os._exit(1)
    os.close(theirs)
    _called(_libc().unshare(namespaces), "unshare")
    os.close(ours)
    if os.waitpid(root, 0)[1]:
        raise OSError("no two users could be named in a namespace of root's")


def _write_maps(pid: int | str, users: str, groups: str) -> None:
    """Say who the users and groups of a namespace are outside; `pid` is a process in it."""
    for name, text in (("setgroups", "deny"), ("uid_map", users), ("gid_map", groups)):
        Path(f"/proc/{pid}/{name}").write_text(text)


def _become(user: int) -> None:
    """Be another user, and the only one of a group; still end with the parent, which the change has let go."""
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    _called(_libc().prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0), "prctl")


def _hide_the_others(libc: ctypes.CDLL, place: str) -> None:
    """Put a disk, made in an empty `place`, where /proc is: it shows this process and a few files of the old one.

    A /proc of the new namespace's own would be simpler, but the kernel refuses it where anything of the old is covered.
    """
    few = f"size={FEW},mode=755"
    _mount(libc, "tmpfs", place, "tmpfs", NO_RIGHTS, few)
    os.mkdir(f"{place}/self")
    _mount(libc, f"/proc/{os.readlink('/proc/self')}", f"{place}/self", None, MS_BIND)
    _mount(libc, "tmpfs", f"{place}/self/net", "tmpfs", NO_RIGHTS | MS_RDONLY, few)  # which all students share
    for name in SHOWN:
        Path(place, name).touch()
        _mount(libc, f"/proc/{name}", f"{place}/{name}", None, MS_BIND)
    _mount(libc, place, "/proc", None, MS_MOVE)
    _mount(libc, "tmpfs", "/proc", None, NO_RIGHTS | MS_RDONLY | MS_REMOUNT | MS_BIND)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _mount(libc: ctypes.CDLL, source: str, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    words = [word if word is None else os.fsencode(word) for word in (source, target, kind, data)]
    _called(libc.mount(words[0], words[1], words[2], ctypes.c_ulong(flags), words[3]), f"mount {target}")


def _called(code: int, what: str) -> None:
    if code:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")
