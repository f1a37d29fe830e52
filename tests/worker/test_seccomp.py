"""The system call filters, in a real process that puts them on itself."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Callable

import pytest
from support import ROOT

from autograder.worker import seccomp

pytestmark = pytest.mark.hostile

PRELUDE = f"""
import ctypes, errno, fcntl, os, resource, signal, socket, sys
sys.path.append({str(ROOT / "autograder")!r})
from worker import seccomp
libc = ctypes.CDLL(None, use_errno=True)

def number(name):
    return ctypes.c_long(seccomp.number(name))

def refused(call, error=errno.EPERM):
    try:
        call()
    except OSError as problem:
        assert problem.errno == error, problem
    else:
        raise AssertionError("it was allowed")

def asked(name, *arguments):
    ctypes.set_errno(0)
    libc.syscall(number(name), *arguments)
    return ctypes.get_errno()
"""


@pytest.fixture
def filtered() -> Callable[[str, str], None]:
    """`filtered(filter, code)`: run code in a process behind a filter; it fails as the code does."""
    if reason := seccomp.why_not():
        pytest.skip(f"seccomp: {reason}")

    def run(filter: str, code: str) -> None:
        text = f"{PRELUDE}seccomp.install(seccomp.{filter})\n{code}"
        done = subprocess.run(
            [sys.executable, "-I", "-c", text], capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr

    return run


EVERYWHERE = [*seccomp.KERNEL.split(), *seccomp.LASTING.split(), *seccomp.PRIORITIES.split()]
AMONG_OTHERS = [*seccomp.SOCKETS.split(), *seccomp.OTHERS.split(), *seccomp.ATTRIBUTES.split()]


@pytest.mark.parametrize("machine", seccomp.ARCHITECTURES)
def test_every_machine_has_nearly_every_call(monkeypatch: pytest.MonkeyPatch, machine: str) -> None:
    """So the two tests below have something to try, whatever machine they run on."""
    monkeypatch.setattr("platform.machine", lambda: machine)
    missing = [name for name in (*EVERYWHERE, *AMONG_OTHERS) if seccomp.number(name) is None]
    assert len(missing) < 10 < len(EVERYWHERE)


@pytest.mark.parametrize("name", EVERYWHERE)
def test_doors_are_closed_everywhere(filtered: Callable[[str, str], None], name: str) -> None:
    """Each call that reaches into the kernel or other processes fails before it looks at its arguments."""
    if seccomp.number(name) is None:
        return  # this machine has no such call
    filtered("everywhere()", f"assert asked({name!r}, -1, -1, -1, -1, -1) == errno.EPERM")


@pytest.mark.parametrize("name", AMONG_OTHERS)
def test_doors_are_closed_to_a_process_among_others(filtered: Callable[[str, str], None], name: str) -> None:
    """Without namespaces also sockets, signals and attributes of files are refused."""
    if seccomp.number(name) is None:
        return
    filtered("alone(os.getpid())", f"assert asked({name!r}, -1, -1, -1, -1, -1) == errno.EPERM")


def test_signals_reach_only_oneself(filtered: Callable[[str, str], None]) -> None:
    """kill and tgkill take the process's own number, no other, no group and not everybody."""
    filtered(
        "alone(os.getpid())",
        "os.kill(os.getpid(), 0)\n"
        "for pid in (os.getppid(), 1, 0, -1, -os.getpgrp()):\n    refused(lambda: os.kill(pid, 0))\n"
        "signal.signal(signal.SIGUSR1, signal.SIG_IGN)\nsignal.raise_signal(signal.SIGUSR1)\n"
        "assert asked('tgkill', os.getppid(), os.getppid(), 0) == errno.EPERM",
    )


def test_few_uses_of_fcntl(filtered: Callable[[str, str], None]) -> None:
    """Flags, duplicates and locks stay; to have signals sent, a file held up or a folder watched does not."""
    filtered(
        "everywhere()",
        "one, two = os.pipe()\nfcntl.fcntl(one, fcntl.F_SETFL, os.O_NONBLOCK)\nos.dup(one)\n"
        "file = open(sys.executable)\nfcntl.lockf(file, fcntl.LOCK_SH)\n"
        "for command in (fcntl.F_SETOWN, 10, 15, fcntl.F_SETLEASE, fcntl.F_NOTIFY, 1031):\n"
        "    refused(lambda: fcntl.fcntl(one, command, 0))",
    )


def test_few_uses_of_ioctl(filtered: Callable[[str, str], None]) -> None:
    """A terminal may be asked and a descriptor be flagged; attributes of a file that is open for reading may not be set."""
    filtered(
        "everywhere()",
        "file = open(sys.executable)\nassert not os.isatty(0)\nos.set_blocking(0, True)\n"
        "os.set_inheritable(file.fileno(), True)\n"
        "for request in (0x40086602, 0x401C5820, 0x40806685, 0x800C6613, 0x5412):\n"
        "    refused(lambda: fcntl.ioctl(file, request, bytes(256)))",
    )


def test_no_sockets_where_they_are_not_counted(filtered: Callable[[str, str], None]) -> None:
    """Beside others a student has none; in namespaces those of its own processes, with the sizes they have."""
    filtered("alone(os.getpid())", "refused(socket.socketpair)\nrefused(lambda: socket.socket(socket.AF_UNIX))")
    filtered(
        "everywhere()",
        "one, two = socket.socketpair()\n"
        "for size in (7, 8, 32, 33):\n"
        "    refused(lambda: one.setsockopt(socket.SOL_SOCKET, size, 2**20))",
    )


def test_limits_of_others_cannot_be_set(filtered: Callable[[str, str], None]) -> None:
    """One's own limits may be lowered; those of another process, process 1 of a namespace too, may not."""
    filtered(
        "everywhere()",
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "refused(lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (10**9, 10**9)))",
    )


def test_threads_and_forks_stay(filtered: Callable[[str, str], None]) -> None:
    """clone3 is answered as by an old kernel, clone without new namespaces works: threads and forks are possible."""
    filtered(
        "everywhere()",
        "import threading\nt = threading.Thread(target=print)\nt.start()\nt.join()\n"
        "if os.fork() == 0:\n    os._exit(0)\nassert os.wait()[1] == 0\n"
        "assert asked('clone3', 0, 0) == errno.ENOSYS\n"
        "assert asked('clone', ctypes.c_long(0x10000000 | 17), 0, 0, 0, 0) == errno.EPERM",
    )


def test_calls_newer_than_the_table(filtered: Callable[[str, str], None]) -> None:
    """A call that the table has not been read up to, and the second set of x86-64's numbers, are not there."""
    filtered(
        "everywhere()",
        "libc.syscall(ctypes.c_long(seccomp.NEWEST + 1))\nassert ctypes.get_errno() == errno.ENOSYS\n"
        "libc.syscall(ctypes.c_long(0x40000000 + 39))\nassert ctypes.get_errno() == errno.ENOSYS",
    )


@pytest.mark.parametrize("machine", seccomp.ARCHITECTURES)
def test_programs_for_every_machine(monkeypatch: pytest.MonkeyPatch, machine: str) -> None:
    """A filter can be built for each machine of the table; every jump lands inside the program."""
    monkeypatch.setattr("platform.machine", lambda: machine)
    for filter in (seccomp.everywhere(), seccomp.alone(4711)):
        steps = list(struct.iter_unpack("=HBBI", filter))
        assert steps[1][3] == seccomp.ARCHITECTURES[machine]
        assert len(steps) <= 4096
        for place, (code, if_true, if_false, _) in enumerate(steps):
            if code & 0x07 == 0x05:
                assert place + 1 + max(if_true, if_false) < len(steps)
        assert steps[-1][0] == seccomp.RETURN


def test_unknown_machines_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that the table does not know the level is not offered."""
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    assert "riscv64" in seccomp.why_not()
