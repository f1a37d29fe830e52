"""Process 1 of the sandbox: imports torch once, forks a child for each student, watches what it uses, and removes what
it left behind. This file is executed there, with worker, wire, landlock and seccomp beside it and nothing else of the
kit; it may import the standard library and what they import. It holds no secret.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING or __package__:
    from . import landlock, seccomp, wire, worker
else:  # the import path comes with the command line
    sys.path[:] = [str(Path(__file__).parent), *json.loads(sys.argv[1])["path"]]
    import landlock
    import seccomp
    import wire
    import worker

import numpy as np
import torch

PR_SET_DUMPABLE, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 4, 36, 38
CAPABILITIES_VERSION = 0x20080522
HUGE_PAGE, MADV_COLLAPSE = 2 * 2**20, 25
WATCH_SECONDS, IDLE_SECONDS = 0.02, 0.2
"""How often a student's processes are counted while they compute, and while they wait."""
CLEAN_SECONDS = 5.0
OPEN_FILES = 256
SHARED_MEMORY = Path("/dev/shm")


class Limits(NamedTuple):
    """What a student's processes may use together: bytes of memory beyond the warm worker's, bytes per file and in all
    files, how many files, processes and threads. With a `gpu` only memory in use counts, since CUDA reserves far more.
    """

    memory: int = 2**30
    file_size: int = 16 * 2**20
    processes: int = 64
    disk: int = 64 * 2**20
    files: int = 10_000
    gpu: bool = False


class Settings(NamedTuple):
    """What the grading process says at the start. `readable` are the paths, with Landlock's rights, of that level."""

    level: str
    limits: Limits
    tmp: Path
    readable: list[tuple[str, int]]
    for_class: bool


# --- the student's process, before any of the student's code ------------------------------------------------------


class Fence:
    """What stands around a child; all that takes long is prepared once, in the server."""

    def __init__(self, settings: Settings) -> None:
        self.limits = settings.limits
        self.space = address_space(settings.limits)
        self.namespaced = settings.level == "namespaces"
        self.alone = settings.level == "landlock"
        self.filter = seccomp.everywhere() if settings.level != "process" and not seccomp.why_not() else b""
        self.rules = landlock.ruleset(settings.readable) if self.alone else -1

    def close_around(self) -> None:
        """Fence this process in, for good: limits, no capability, and what the level has."""
        set_limits(self.limits, self.space, self.namespaced)
        if sys.platform == "linux" and not self.namespaced:  # bubblewrap has done it there
            drop_capabilities()
        if self.alone:
            landlock.restrict(self.rules)
            os.close(self.rules)
            seccomp.install(seccomp.alone(os.getpid()))
        if self.filter:
            seccomp.install(self.filter)


def set_limits(limits: Limits, space: int, namespaced: bool) -> None:
    """Set the limits of this process and everything it starts; `space` is the address space it may have, 0 for any."""
    try:
        import resource
    except ImportError:  # Windows has no rlimits; the deadline of the grading process still holds
        return
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
    header = (ctypes.c_uint32 * 2)(CAPABILITIES_VERSION, 0)
    libc.capset(header, (ctypes.c_uint32 * 6)())


def child_main(sock: socket.socket, fence: Fence) -> None:
    """The forked child: its own session and limits, no descriptor but the one to the grading process.

    Every page that is touched here is copied and costs microseconds, so what can be done before the fork is.
    """
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    keep = sock.detach()
    fence.close_around()
    os.dup2(keep, 3)
    os.closerange(4, 4096)
    worker.serve(socket.socket(fileno=3))


# --- the fork server ----------------------------------------------------------------------------------------------


def main() -> None:
    """Import torch, then fork a child per command until the grading process hangs up."""
    given = json.loads(sys.argv[1])
    settings = Settings(
        given["level"], Limits(**given["limits"]), Path(given["tmp"]), given["readable"], given["for_class"]
    )
    if settings.level == "namespaces" and os.getpid() != 1:
        raise SystemExit("this worker was told to be alone in namespaces and is not: it would kill and empty too much")
    torch.set_num_threads(1)
    if "port" in given:  # no fork on this system: one process serves one student
        sock = socket.create_connection(("127.0.0.1", given["port"]))
        sock.sendall(given["token"].encode())
        set_limits(settings.limits, address_space(settings.limits), namespaced=False)
        worker.serve(sock)
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # process 1 gets no signal that it has no handler for
    harden(settings.level)
    control = socket.socket(fileno=given["control"])
    fence = Fence(settings)
    prime(fence, for_class=settings.for_class)
    base = anonymous(os.getpid()) if sys.platform == "linux" else 0
    while ask(control, settings, base):
        clean(settings)
        with start_child(control, fence) as connection:
            socket.send_fds(control, [b"C"], [connection.fileno()])
    clean(settings)
    os._exit(0)  # torch takes its time to leave


def ask(control: socket.socket, settings: Settings, base: int) -> bool:
    """Wait until the next child is wanted, and watch the last one; False if the grading process has hung up.

    Of a student beyond a limit every process is killed, and the grading process is told why first.
    """
    seconds, ticks = WATCH_SECONDS, -1
    watching = sys.platform == "linux"
    while not select.select([control], [], [], seconds if watching else None)[0]:
        use = measure(base)
        if reason := too_much(use, settings):
            control.sendall(reason[0].encode())
            clean(settings)
            watching = False
        seconds = WATCH_SECONDS if use.ticks != ticks else min(2 * seconds, IDLE_SECONDS)
        ticks = use.ticks
    return bool(control.recv(1))


def prime(fence: Fence, *, for_class: bool) -> None:
    """Let lazy imports happen once, here; but no torch operator with threads may run before the fork.

    What takes long and makes each fork cheaper is done `for_class` only.
    """
    if for_class:
        importlib.import_module("torch._dynamo")  # every optimiser's first step needs it
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
    if pid := os.fork():
        if status := os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]):
            raise OSError(f"a first child could not be fenced in or could not compute (status {status})")
        return
    try:
        fence.close_around()
        program = worker.Program()
        program.answer(wire.Run("warm-up", "import torch\ndef f(x):\n    return ((x - 1) ** 2).mean()"))
        tracked = worker.encode_input(torch.ones(2, 3, requires_grad=True))
        reply = program.answer(wire.Call("f", args=(tracked,), trace=True))
        os._exit(0 if isinstance(reply, wire.Returned) else 1)
    finally:
        os._exit(2)


def harden(level: str) -> None:
    """Keep children from writing this process's memory, and orphans from escaping it."""
    if sys.platform != "linux":
        return
    prctl = ctypes.CDLL(None).prctl
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    if level != "namespaces":
        prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def start_child(control: socket.socket, fence: Fence) -> socket.socket:
    """Fork a child and return the other end of its connection; the child itself never returns from here."""
    ours, theirs = socket.socketpair()
    if os.fork():
        theirs.close()
        return ours
    try:
        control.close()
        ours.close()
        child_main(theirs, fence)
    finally:
        os._exit(0)


# --- what a student uses, and leaves behind -----------------------------------------------------------------------


class Use(NamedTuple):
    """Threads of all of a student's processes, bytes of memory that a fresh child has not, and ticks of computing."""

    threads: int
    memory: int
    ticks: int


def measure(base: int) -> Use:
    """What the student's processes use now; `base` is the anonymous memory of a fresh child. Linux only."""
    threads = memory = ticks = 0
    for pid in family():
        with contextlib.suppress(OSError, ValueError):  # it has just ended
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
            threads += int(fields[17])
            memory += max(0, anonymous(pid) - base)
    return Use(threads, memory, ticks)


def too_much(use: Use, settings: Settings) -> str:
    """Which limit the student is beyond: "processes", "memory", "disk", or "" for none."""
    limits = settings.limits
    if use.threads > limits.processes:
        return "processes"
    if use.memory > limits.memory:
        return "memory"
    if settings.level == "namespaces":  # file systems of their own, whose size is limited
        states = [os.statvfs(folder) for folder in (settings.tmp, SHARED_MEMORY)]
        size, files = 0, sum(state.f_files - state.f_ffree for state in states)
    else:
        size, files = stored(settings.tmp, limits.files)
    return "disk" if size > limits.disk or files > limits.files else ""


def stored(folder: Path, most: int) -> tuple[int, int]:
    """Bytes on the disk and number of the entries below a folder; it stops counting behind `most` of them."""
    size = count = 0
    folders = [os.fspath(folder)]
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


def anonymous(pid: int) -> int:
    """Bytes of memory of a process that no file stands behind."""
    _, resident, shared, *_ = map(int, Path(f"/proc/{pid}/statm").read_text().split())
    return (resident - shared) * os.sysconf("SC_PAGE_SIZE")


def family() -> list[int]:
    """Every living descendant of this process, orphans among them (Linux)."""
    found, unseen = [], children()
    while unseen:
        parent = unseen.pop()
        unseen += children_of(parent)
        found.append(parent)
    return found


def children_of(pid: int) -> list[int]:
    """The direct children of a process (Linux); none if it has just ended."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{pid}/task"):
            found += map(int, Path(f"/proc/{pid}/task/{thread}/children").read_text().split())
    return found


def clean(settings: Settings) -> None:
    """Kill every process a student left behind, reap it, empty the folders it could write; the next begins there."""
    namespaced = settings.level == "namespaces"
    deadline = time.monotonic() + CLEAN_SECONDS
    while time.monotonic() < deadline:
        kill_everybody() if namespaced else kill_descendants()
        try:
            while os.waitpid(-1, os.WNOHANG if not namespaced else 0)[0]:
                pass
        except ChildProcessError:
            break
        time.sleep(0.001)
    for folder in [settings.tmp, SHARED_MEMORY] if namespaced else [settings.tmp]:
        empty(folder)
    (settings.tmp / "work").mkdir()
    os.chdir(settings.tmp / "work")


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
        for pid in family():
            with contextlib.suppress(OSError):  # it has just ended
                held[pid] = os.pidfd_open(pid)
        below = set(family())
        for pid, descriptor in held.items():
            with contextlib.suppress(ProcessLookupError):
                if pid in below:
                    signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            os.close(descriptor)


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


if __name__ == "__main__":
    main()
