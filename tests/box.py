"""The box: a disposable container for programs written to do harm, and the only way in which tests run them.

`contained(command)` is the command in user, process, mount, network, ipc and uts namespaces of its own, as nobody, on a
read-only view of the disk. This file is also what furnishes the box from inside, and then its process 1.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
NOBODY = 65534
PROCESSES, FILE_SIZE = 2048, 2**30
SHOWN = {"bin", "dev", "etc", "lib", "lib32", "lib64", "libx32", "opt", "proc", "sbin", "sys", "usr"}
"""What the box shows of the disk, beside the checkout and Python: what programs need, and nobody's home or sockets."""
WRITABLE = {"/tmp": 3 * 2**30, "/var/tmp": 2**26, "/run": 2**26, "/dev/shm": 2**29}  # noqa: S108
"""The folders that can be written in the box, each a disk of its own in memory with so many bytes."""
DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
PLACES_OUTSIDE = {"TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR", "SSH_AUTH_SOCK", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY"}
"""Variables that name places which are not in the box."""
ROOTS_OWN = "/proc/sys/kernel/core_pattern"
TRIAL_SECONDS = 60

MS_NOSUID, MS_NODEV, MS_BIND, MS_REC = 2, 4, 4096, 16384
MOUNT_SETATTR, AT_FDCWD, AT_RECURSIVE = 442, -100, 0x8000
ATTR_RDONLY, ATTR_NOSUID = 1, 2
SIOCSIFFLAGS, IFF_UP, IFF_RUNNING = 0x8914, 1, 64
PR_SET_PDEATHSIG, JOIN_SESSION_KEYRING, AF_VSOCK = 1, 1, 40
"""From the kernel's linux/mount.h, fcntl.h, sockios.h, if.h, prctl.h, keyctl.h and socket.h."""

if sys.platform == "linux":  # all that uses it runs there alone
    libc = ctypes.CDLL(None, use_errno=True)


# --- outside ------------------------------------------------------------------------------------------------------


def contained(command: Sequence[str | os.PathLike[str]]) -> list[str]:
    """The command line that runs a command in a new box; everything in it ends with the command, or with its caller.

    It runs in the checkout, which can be read and not changed, and finds HOME and the temporary folder empty. Its
    standard streams are the only way out. Ask `why_not()` first.
    """
    needed = os.pathsep.join(dict.fromkeys(map(str, (ROOT, sys.prefix, sys.base_prefix))))
    return _stage("begin", needed, *(os.fspath(word) for word in command))


def _stage(name: str, *words: str) -> list[str]:
    return [sys.executable, "-I", "-S", "-B", __file__, name, *words]


@cache
def why_not() -> str:
    """Empty if this machine can make a box in which the tests can be read, otherwise the reason."""
    return f"a box for hostile programs needs namespaces: {missing}" if (missing := _missing()) else ""


def _missing() -> str:
    if sys.platform != "linux":
        return f"they exist on Linux only, this is {sys.platform}"
    if shutil.which("unshare") is None:
        return "unshare is not installed (apt-get install util-linux)"
    trial = [sys.executable, "-c", "import autograder, pytest, sys; sys.path.append('tests'); import box; box.demand()"]
    try:
        subprocess.run(contained(trial), capture_output=True, text=True, check=True, timeout=TRIAL_SECONDS)
    except subprocess.CalledProcessError as error:
        return str(error.stderr.strip() or f"a trial ended with status {error.returncode}").splitlines()[-1]
    except subprocess.TimeoutExpired:
        return f"none was made within {TRIAL_SECONDS} s"
    return ""


# --- inside -------------------------------------------------------------------------------------------------------


def inside() -> bool:
    """Whether this process is in a box: process 1 is this file."""
    try:
        first = Path("/proc/1/cmdline").read_bytes().split(b"\0")
        return os.fsencode(__file__) in first and b"live" in first
    except OSError:
        return False


def demand() -> None:
    """Refuse to go on outside a box; called by whatever lets a hostile program loose."""
    if not inside():
        raise RuntimeError("a hostile program was to be run outside the box; mark the test `hostile` (tests/box.py)")


def real_root() -> bool:
    """Whether this process is the machine's root, and not only that of a user namespace."""
    return os.geteuid() == 0 and Path("/proc/self/uid_map").read_text().split() == ["0", "0", "4294967295"]


def begin(needed: str, *command: str) -> None:
    """Make the namespaces. Whoever called must live on, or all of it ends."""
    called(libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL), "prctl")
    user = [] if real_root() else ["--user", "--map-root-user"]
    own = ["--mount", "--mount-proc", "--pid", "--fork", "--kill-child", "--net", "--ipc", "--uts"]
    os.execvp("unshare", ["unshare", *user, *own, *_stage("furnish", needed, *command)])


def furnish(needed: str, *command: str) -> None:
    """As the one who made the namespaces: hide what a hostile program could harm, become nobody, and go on as `live`.

    The user namespace made last is nobody's, and the kernel locks in it every mount as it is here.
    """
    os.umask(0o022)
    Path("/proc/self/oom_score_adj").write_text("1000")  # where memory ends, the box ends first
    bring_up_loopback()
    kept = [Path(folder) for folder in needed.split(os.pathsep)]
    few_devices()
    for entry in os.scandir("/"):
        if entry.is_dir(follow_symlinks=False) and entry.name not in SHOWN and entry.path not in WRITABLE:
            cover(entry.path, 2**20, kept)
    for folder, size in WRITABLE.items():
        Path(folder).mkdir(parents=True, exist_ok=True)
        cover(folder, size, kept, mode=0o1777)
    set_attributes("/", AT_RECURSIVE, add=ATTR_RDONLY | ATTR_NOSUID)
    for folder in ("/proc", *WRITABLE):
        set_attributes(folder, 0, clear=ATTR_RDONLY)
    if real_root():  # whose files, devices and settings in /proc stay closed by their owner alone
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    os.execvp("unshare", ["unshare", "--user", "--map-root-user", "--mount", *_stage("live", *command)])


def live(*command: str) -> None:
    """As process 1 of the box: start the command, collect whatever dies, and end everything when the command ends."""
    import resource  # Windows, where this module is imported too, has none

    called(libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL), "prctl")  # a change of user has cleared it
    if os.access(ROOTS_OWN, os.W_OK):
        raise SystemExit(f"{ROOTS_OWN} could be written in it: who is root here is root outside")
    leave_what_is_shared()
    for what, most in ((resource.RLIMIT_NPROC, PROCESSES), (resource.RLIMIT_FSIZE, FILE_SIZE)):
        hard = resource.getrlimit(what)[1]  # the standard streams may be files outside
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (limit, limit))
    os.chdir(ROOT)
    home = Path("/tmp/home")  # noqa: S108 - a disk of the box's own
    home.mkdir()
    environment = {name: value for name, value in os.environ.items() if name not in PLACES_OUTSIDE}
    environment |= {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    child = os.posix_spawnp(command[0], command, environment)
    while True:
        pid, status = os.wait()
        if pid == child:
            code = os.waitstatus_to_exitcode(status)
            os._exit(code if code >= 0 else 128 - code)


def leave_what_is_shared() -> None:
    """Let go of what no namespace holds: the terminal, the caller's keys, sockets to the machine that hosts this one."""
    os.setsid()  # no keys can be typed into a terminal that is not one's own
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        if os.isatty(stream):
            os.dup2(null, stream)
    os.closerange(3, 2**16)
    sys.path.append(str(ROOT / "autograder"))
    if TYPE_CHECKING:
        from autograder.worker import seccomp
    else:  # the package would bring torch
        from worker import seccomp

    called(min(0, libc.syscall(seccomp.number("keyctl"), JOIN_SESSION_KEYRING, None)), "keyctl")
    seccomp.attach(seccomp.program("", [seccomp.Rule("socket", 0, refused=(AF_VSOCK,))]))


def bring_up_loopback() -> None:
    """Let 127.0.0.1 be reached from within the box: the only address there is."""
    import fcntl  # as above

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", IFF_UP | IFF_RUNNING))


def few_devices() -> None:
    """A /dev with devices that hold nothing: no disk, no terminal of anybody's."""
    nodes = {f"/dev/{name}": os.open(f"/dev/{name}", os.O_PATH) for name in DEVICES}
    cover("/dev", 2**20)
    for name, node in nodes.items():
        Path(name).touch()
        bind(node, name)
    os.symlink("/proc/self/fd", "/dev/fd")
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        os.symlink(f"/proc/self/fd/{number}", f"/dev/{name}")


def cover(folder: str | Path, size: int, needed: Iterable[Path] = (), mode: int = 0o755) -> None:
    """Put an empty disk of so many bytes over a folder; what is needed of it is shown again."""
    kept = {path: os.open(path, os.O_PATH) for path in needed if Path(folder) in path.parents}
    mount("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV, f"size={size},mode={mode:o}")
    for path, node in kept.items():
        path.mkdir(parents=True, exist_ok=True)
        bind(node, path)


def bind(node: int, path: str | Path) -> None:
    """Show what is open as `node` at a path too."""
    mount(f"/proc/self/fd/{node}", path, None, MS_BIND | MS_REC)
    os.close(node)


def mount(source: str, target: str | Path, kind: str | None, flags: int, data: str | None = None) -> None:
    """mount(2)."""
    words = [word if word is None else os.fsencode(word) for word in (source, target, kind, data)]
    called(libc.mount(words[0], words[1], words[2], ctypes.c_ulong(flags), words[3]), f"mount {target}")


def set_attributes(path: str, how: int, *, add: int = 0, clear: int = 0) -> None:
    """mount_setattr(2), of Linux 5.12 or newer."""
    attributes = struct.pack("QQQQ", add, clear, 0, 0)
    code = libc.syscall(MOUNT_SETATTR, AT_FDCWD, os.fsencode(path), how, attributes, ctypes.c_size_t(len(attributes)))
    called(code, f"mount_setattr {path}")


def called(code: int, what: str) -> None:
    """OSError if a call to the C library failed."""
    if code:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")


if __name__ == "__main__":
    stages: dict[str, Callable[..., None]] = {"begin": begin, "furnish": furnish, "live": live}
    stages[sys.argv[1]](*sys.argv[2:])
