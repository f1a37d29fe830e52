"""All that a worker may see of this machine: the interpreter, its libraries, and of the kit its `worker` folder."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path

from .. import worker
from ..worker import landlock
from ..worker.world import NOBODY

KIT = Path(worker.__path__[0]).parent
"""The folder that the package `worker` lies in."""

UID_MAP = Path("/proc/self/uid_map")

SANDBOX_KIT, SANDBOX_TMP = "/kata", "/kata/tmp"
"""In namespaces: the folder that holds `worker`, and the one that can be written."""


def real_root() -> bool:
    """Whether this process is the machine's root, who may become another user, and not that of a user namespace."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and UID_MAP.read_text().split() == ["0", "0", "4294967295"]


ALONE = "--unshare-ipc --unshare-pid --unshare-net --unshare-uts --unshare-cgroup-try --hostname kata"
ENDING = "--as-pid-1 --die-with-parent --new-session"
EMPTY = "--proc /proc --tmpfs /proc/sys --remount-ro /proc/sys --dev /dev"
AS_ROOT = "--cap-drop ALL --cap-add CAP_SETUID --cap-add CAP_SETGID"
AS_NOBODY = f"--cap-drop ALL --unshare-user --uid {NOBODY} --gid {NOBODY}"


def bubblewrap() -> list[str]:
    """The command that starts another one in namespaces of its own, in which there is nothing yet.

    It starts as nobody, but for root's: as a user of root's namespaces that is still root outside. So root's starts as
    root, and can only become somebody else (world.py).
    """
    words = [ALONE, ENDING, AS_ROOT if real_root() else AS_NOBODY, EMPTY]
    return [shutil.which("bwrap") or "bwrap", *" ".join(words).split()]


def namespaces(disk: int) -> list[str]:
    """The same with all that a worker sees; what is written goes into two folders, `disk` bytes each."""
    return [
        *bubblewrap(),
        *("--remount-ro", "/dev"),
        *("--size", str(disk), "--tmpfs", "/dev/shm"),
        *("--size", str(disk), *(("--perms", "1777") if real_root() else ()), "--tmpfs", SANDBOX_TMP),
        *bind_python(),
        *("--ro-bind", str(KIT / "worker"), f"{SANDBOX_KIT}/worker"),
        *("--remount-ro", "/"),
    ]


def bind_python() -> list[str]:
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
    for folder in import_path():
        if (Path(folder) / "autograder").is_dir():
            hidden = str(Path(folder) / "autograder")
            binds += ["--tmpfs", hidden, "--remount-ro", hidden]
    bound = [path for path in binds if path.startswith("/")]
    return [*(_ways_to(bound) if real_root() else ()), *binds]


def _ways_to(paths: list[str]) -> list[str]:
    """The folders on the way to what root binds: bubblewrap would make them for root alone."""
    above = {str(folder): None for path in paths for folder in reversed(Path(path).parents[:-1])}
    return [word for folder in above for word in ("--perms", "0755", "--dir", folder)]


def readable_folders(tmp: str) -> list[tuple[str, int]]:
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
    return list(dict.fromkeys([*import_path(), *own]))


def _links(path: Path) -> list[str]:
    """The names a chain of symbolic links goes through, the first included."""
    names = [str(path)]
    while path.is_symlink():
        path = path.parent / os.readlink(path)
        names.append(str(path))
    return names


def import_path() -> list[str]:
    """Where the worker may import from: the standard library and installed packages, never the kit's own folder."""
    stdlib = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    allowed = ("site-packages", "dist-packages", "lib-dynload", "DLLs", "Lib")
    found = [p for p in sys.path if p in stdlib or Path(p).name in allowed]
    return [p for p in dict.fromkeys([*found, *stdlib]) if Path(p).is_dir()]


def environment(tmp: str) -> dict[str, str]:
    """The only variables the worker sees; on Windows Python needs SYSTEMROOT to start.

    USER is for Python's `getpass.getuser()`, which torch 2.11 asks while it is imported: there is no /etc/passwd.
    """
    wanted = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    threads = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "MKL", "OPENBLAS")}
    names = {"HOME": tmp, "USER": "student", "LANG": "C.UTF-8"}
    return {**wanted, **threads, **names, "TMPDIR": tmp, "MPLBACKEND": "Agg", "PATH": ""}
