"""Starts the worker at an isolation level and hands out forked children; the grading process holds every deadline.

Levels, strongest first: `namespaces` (bubblewrap: own user, process, mount, network, ipc and uts namespaces, a
read-only view of the Python installation), `landlock` (the kernel refuses it files, sockets and other processes) and
`process` (a separate process with limits; nothing is hidden from it).
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import select
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from . import landlock, seccomp
from .errors import KataError, SandboxError
from .settings import MEMORY, SECONDS

Level = Literal["namespaces", "landlock", "process"]
Excess = Literal["processes", "out_of_memory", "disk"]
EXCESSES: dict[bytes, Excess] = {b"p": "processes", b"m": "out_of_memory", b"d": "disk"}
LEVELS: tuple[Level, ...] = get_args(Level)
HERE = Path(__file__).parent
SANDBOX_TMP = "/kata/tmp"
SANDBOX_FILES = ("forkserver.py", "worker.py", "wire.py", "practice.py", "landlock.py", "seccomp.py")
"""All of the kit that a worker sees."""
PROC_SYS = Path("/proc/sys")
OPEN_TO_PROCESS = "your files, your network and your other programs open to"
START_SECONDS = 60.0
STOP_SECONDS = 10.0
"""How long the worker may take to start (it imports torch), and to end."""


class Limits(NamedTuple):
    """What one check may use; the one place where limits are set, but for those that a teacher chooses (settings.py).
    Seconds, and bytes beyond the warm worker's memory, per file and in all files; how many files, and how many
    processes and threads; whether CUDA is used.
    """

    seconds: float = SECONDS.default
    memory: int = MEMORY.default
    file_size: int = 16 * 2**20
    processes: int = 64
    disk: int = 64 * 2**20
    files: int = 10_000
    gpu: bool = False


def choose(isolation: str = "auto", minimum: Level = "process") -> Level:
    """The strongest level this machine offers, or the one asked for by name; KataError says what would help."""
    if isolation in get_args(Level):
        level: Level = isolation  # type: ignore[assignment]
        if reason := why_not(level):
            raise KataError(f"isolation {level!r} is not available: {reason}")
        return level
    if isolation != "auto":
        raise KataError(f"unknown isolation {isolation!r}; choose auto, {', '.join(LEVELS)}")
    reasons = []
    for level in LEVELS[: LEVELS.index(minimum) + 1]:
        if not (reason := why_not(level)):
            return level
        reasons.append(f"no {level}: {reason}")
    raise KataError(
        f"refusing to grade strangers' code below isolation {minimum!r} ({'; '.join(reasons)}); "
        f"or say --isolation process, which leaves {OPEN_TO_PROCESS} the code being graded"
    )


def why_not(level: Level) -> str:
    """Empty if this machine offers a level, otherwise the reason and the command that would change it."""
    match level:
        case "namespaces":
            return why_no_namespaces()
        case "landlock":
            return why_no_landlock()
        case _:
            return ""


@cache
def why_no_namespaces() -> str:
    """Empty if bubblewrap works here, otherwise the reason and the command that would change it."""
    if sys.platform != "linux":
        return f"namespaces exist on Linux only, this is {sys.platform}"
    if shutil.which("bwrap") is None:
        return f"bubblewrap is not installed ({_install('bubblewrap')})"
    trial = subprocess.run(
        [*_bubblewrap(), *_bind_python(), sys.executable, "-I", "-S", "-c", "pass"],
        capture_output=True,
        text=True,
        check=False,
    )
    if trial.returncode:
        said = trial.stderr.strip().removeprefix("bwrap: ")
        return f"bubblewrap cannot make namespaces here: {said} ({_cure()})"
    return ""


@cache
def why_no_landlock() -> str:
    """Empty if Landlock and seccomp work here, otherwise the reason."""
    if reason := landlock.why_not() or seccomp.why_not():
        return reason
    trial = "import os, landlock, seccomp; landlock.restrict(landlock.ruleset([])); "
    trial += "seccomp.install(seccomp.alone(os.getpid())); seccomp.install(seccomp.everywhere())"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", f"import sys; sys.path.append({str(HERE)!r}); {trial}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return f"the kernel refuses it ({done.stderr.strip().splitlines()[-1]})" if done.returncode else ""


def _install(package: str) -> str:
    """The command that installs a system package here."""
    commands = {"apt-get": "apt-get install", "dnf": "dnf install", "pacman": "pacman -S", "zypper": "zypper install"}
    found = next((command for manager, command in commands.items() if shutil.which(manager)), "apt-get install")
    return f"{'' if os.geteuid() == 0 else 'sudo '}{found} {package}"


def _cure() -> str:
    """The command that would let bubblewrap make namespaces, by what forbids them."""
    switches = {
        "kernel/apparmor_restrict_unprivileged_userns": ("1", "0"),
        "kernel/unprivileged_userns_clone": ("0", "1"),
        "user/max_user_namespaces": ("0", "15000"),
    }
    for name, (forbids, allows) in switches.items():
        with contextlib.suppress(OSError):
            if (PROC_SYS / name).read_text().strip() == forbids:
                return f"sudo sysctl -w {name.replace('/', '.')}={allows}"
    if Path("/.dockerenv").exists() or Path("/run/.containerenv").exists():
        return "start the container with --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
    return "ask who runs this machine to allow unprivileged user namespaces"


class Worker:
    """A warm worker. `fork()` gives a child for one student; `clean()` kills it and all it left behind."""

    def __init__(self, level: Level = "process", limits: Limits | None = None, *, for_class: bool = False) -> None:
        """Start the process; the first `fork()` waits for it. `for_class`: a second more to start, a faster fork."""
        self._for_class = for_class
        self.level = level
        self.limits = limits or Limits()
        self._asked = False
        self._worked = False
        self._children: list[subprocess.Popen[bytes]] = []
        self._tmp = tempfile.TemporaryDirectory(prefix="kata-", ignore_cleanup_errors=True)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        self._forks = hasattr(os, "fork")
        if self._forks:
            self._start_server()

    def fork(self) -> socket.socket:
        """A connection to a fresh child; what the one before it left behind is gone by then.

        A server that has worked and died (killed from outside) is started once more.
        """
        if not self._forks:
            return self._spawn()
        self.clean()
        self._asked = False
        child = self._receive()
        if child is None and self._worked:
            self._stop_server()
            self._start_server()
            self._control.sendall(b"N")
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
        self._control.settimeout(START_SECONDS)
        byte = b"?"
        try:
            while byte not in (b"C", b""):  # what comes before is about the last child, and nobody has asked for it
                byte, descriptors, _, _ = socket.recv_fds(self._control, 1, 1)
        except OSError:
            return None
        return socket.socket(fileno=descriptors[0]) if byte else None

    def clean(self) -> None:
        """Have everything the last child left behind killed and removed, and a new child made, while we go on."""
        for child in self._children:
            child.kill()
            child.wait()
        self._children.clear()
        if self._forks and not self._asked:
            self._asked = True
            with contextlib.suppress(OSError):  # a dead server is noticed by the next fork
                self._control.sendall(b"N")

    def memory(self) -> int:
        """Resident bytes of the worker at rest (Linux), for benchmarks."""
        family = [self._server.pid]
        for pid in family:
            family += map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
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
        if self.level == "namespaces":  # everything in them ends with process 1
            self._server.kill()
        try:
            self._server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()

    def _start_server(self) -> None:
        self._control, theirs = socket.socketpair()
        with theirs:
            settings: dict[str, object] = {"control": theirs.fileno()}
            if self.level == "namespaces":
                settings["tmp"] = SANDBOX_TMP
            command = [sys.executable, "-I", "-S", "-B"]
            if self.level == "namespaces":
                command = [
                    *_bubblewrap(),
                    *("--remount-ro", "/dev"),
                    *("--size", str(self.limits.disk), "--tmpfs", "/dev/shm"),
                    *("--size", str(self.limits.disk), "--tmpfs", SANDBOX_TMP),
                    *_bind_python(),
                    *(word for name in SANDBOX_FILES for word in ("--ro-bind", str(HERE / name), f"/kata/{name}")),
                    *("--remount-ro", "/"),
                    *command,
                    "/kata/forkserver.py",
                ]
            else:
                command.append(str(HERE / "forkserver.py"))
            self._server = self._popen(command, settings, theirs.fileno())

    def _popen(self, command: list[str], settings: dict[str, object], *descriptors: int) -> subprocess.Popen[bytes]:
        limits = self.limits._asdict()
        del limits["seconds"]  # deadlines are ours
        common = {"level": self.level, "limits": limits, "for_class": self._for_class, "path": _import_path()}
        readable = _readable(self._tmp.name) if self.level == "landlock" else []
        argument = json.dumps({**common, "readable": readable, "tmp": self._tmp.name, **settings})
        return subprocess.Popen(
            [*command, argument],
            stdin=subprocess.DEVNULL,
            stdout=self._errors,
            stderr=self._errors,
            cwd=self._tmp.name,
            env=_environment(SANDBOX_TMP if self.level == "namespaces" else self._tmp.name),
            pass_fds=descriptors,
            start_new_session=True,
        )

    def _spawn(self) -> socket.socket:
        """Where there is no fork: a process of its own for each student, reached over the loopback interface."""
        token = secrets.token_hex(16)
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(START_SECONDS)
            settings = {"port": server.getsockname()[1], "token": token}
            self._children.append(
                self._popen([sys.executable, "-I", "-S", "-B", str(HERE / "forkserver.py")], settings)
            )
            connection, _ = server.accept()
        connection.settimeout(STOP_SECONDS)
        if connection.recv(len(token), socket.MSG_WAITALL) != token.encode():
            raise SandboxError("another program answered instead of the worker; try again")
        return connection


def deadline(seconds: float) -> float:
    """The moment `seconds` from now on the clock that the wire uses."""
    return time.monotonic() + seconds


def _bubblewrap() -> list[str]:
    return [
        shutil.which("bwrap") or "bwrap",
        *("--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534"),
        *("--as-pid-1", "--die-with-parent", "--new-session", "--cap-drop", "ALL"),
        *("--hostname", "kata", "--proc", "/proc", "--dev", "/dev"),
    ]


def _bind_python() -> list[str]:
    """Bind the interpreter, its libraries and the installed packages read-only, and hide the kit among them."""
    binds = ["--ro-bind", "/usr/lib", "/usr/lib", "--ro-bind-try", "/usr/local/lib", "/usr/local/lib"]
    for path in ("/lib", "/lib64", "/lib32"):
        if os.path.islink(path):
            binds += ["--symlink", os.readlink(path), path]
        else:
            binds += ["--ro-bind-try", path, path]
    binds += ["--ro-bind-try", "/usr/lib64", "/usr/lib64", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    for folder in _python_folders():
        if not folder.startswith(("/usr/lib", "/usr/local/lib")):
            binds += ["--ro-bind", folder, folder]
    interpreter = Path(sys.executable)
    for name in dict.fromkeys([*_links(interpreter), str(interpreter.resolve())]):
        binds += ["--ro-bind", str(Path(name).resolve()), name]
    configuration = Path(sys.prefix) / "pyvenv.cfg"
    if configuration.is_file():
        binds += ["--ro-bind", str(configuration), str(configuration)]
    for folder in _import_path():
        if (Path(folder) / "autograder").is_dir():
            binds += ["--tmpfs", str(Path(folder) / "autograder")]
    return binds


def _readable(tmp: str) -> list[tuple[str, int]]:
    """What a student's process may open where Landlock guards it, with its rights: the same, and its folder."""
    system = ["/usr/lib", "/usr/local/lib", "/lib", "/lib64", "/lib32", "/usr/lib64", "/etc/ld.so.cache"]
    machine = ["/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu"]
    devices = ["/dev/zero", "/dev/random", "/dev/urandom"]
    allowed = [(path, landlock.READ) for path in [*system, *machine, *devices, str(Path(sys.prefix) / "pyvenv.cfg")]]
    for folder in _python_folders():
        if (Path(folder) / "autograder").is_dir():  # a rule cannot take back what a folder's has given
            entries = [entry for entry in Path(folder).iterdir() if entry.name != "autograder"]
            allowed += [(folder, landlock.READ_DIR), *((str(entry), landlock.READ) for entry in entries)]
        else:
            allowed.append((folder, landlock.READ))
    return [*allowed, ("/dev/null", landlock.READ | landlock.WRITE_FILE), (tmp, landlock.READ | landlock.CHANGE)]


def _python_folders() -> list[str]:
    """The folders of the standard library, of the installed packages, and of Python's own shared library."""
    library = sysconfig.get_config_var("LIBDIR")
    own = [library] if library and library.startswith(sys.base_prefix) else []
    return list(dict.fromkeys([*_import_path(), *own]))


def _links(path: Path) -> list[str]:
    """The names a chain of symbolic links goes through, the first included."""
    names = [str(path)]
    while path.is_symlink():
        path = path.parent / os.readlink(path)
        names.append(str(path))
    return names


def _import_path() -> list[str]:
    """Where the worker may import from: the standard library and installed packages, never the kit's own folder."""
    stdlib = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    allowed = ("site-packages", "dist-packages", "lib-dynload", "DLLs", "Lib")
    found = [p for p in sys.path if p in stdlib or Path(p).name in allowed]
    return [p for p in dict.fromkeys([*found, *stdlib]) if Path(p).is_dir()]


def _environment(tmp: str) -> dict[str, str]:
    """The only variables the worker sees; on Windows Python needs SYSTEMROOT to start."""
    wanted = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    threads = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "MKL", "OPENBLAS")}
    return {**wanted, **threads, "TMPDIR": tmp, "HOME": tmp, "MPLBACKEND": "Agg", "PATH": "", "LANG": "C.UTF-8"}
