"""All that a worker may see of this machine: one list of rules, and what each level makes of it."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path
from typing import Literal, NamedTuple

from .. import worker
from ..worker import landlock
from ..worker.world import DEVICES, NOBODY, SHOWN

KIT = Path(worker.__path__[0]).parent
"""The folder that the package `worker` lies in."""

SYSTEM = ("/usr/lib", "/usr/local/lib", "/lib", "/lib64", "/lib32", "/usr/lib64", "/etc/ld.so.cache")
"""Shared libraries, and how they are found."""

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


class Rule(NamedTuple):
    """What a student's process may do with a path and all below it; with what no rule names, nothing.

    To "read" it, to "ask" the kernel by it, to "use" it as a device, to "change" it. What is "hidden" lies below
    something that may be read, and may not.
    """

    path: str
    may: Literal["read", "ask", "use", "change", "hidden"]


def rules(tmp: str) -> list[Rule]:
    """All that a student's process may see of this machine, of which it may change `tmp`; a level translates each."""
    interpreter = Path(sys.executable)
    names = dict.fromkeys([*_links(interpreter), str(interpreter.resolve())])
    python = [*_python_folders(), *names, str(Path(sys.prefix) / "pyvenv.cfg")]
    checkout = [] if str(KIT.parent) in import_path() else [str(KIT.parent)]  # with solutions, where it is installed so
    kits = [*(str(Path(folder) / "autograder") for folder in import_path()), *checkout]
    return [
        *(Rule(path, "read") for path in [*SYSTEM, *python] if os.path.exists(path)),
        *(Rule(path, "hidden") for path in kits if os.path.isdir(path)),
        *(Rule(f"/dev/{name}", "use") for name in DEVICES if name not in ("tty", "pts")),
        *(Rule(f"/proc/{name}", "ask") for name in SHOWN),
        Rule(tmp, "change"),
    ]


def namespaces(disk: int) -> list[str]:
    """The rules as bubblewrap's command; of what is changed there is a disk of so many bytes.

    Its own /dev and /proc have what may be used and asked, and the worker leaves little else of them (world.py).
    """
    seen = rules(SANDBOX_TMP)
    binds = [word for rule in seen for word in _bound(rule, seen)]
    binds += ["--ro-bind", str(KIT / "worker"), f"{SANDBOX_KIT}/worker"]
    named = [path for path in binds if path.startswith("/") and path != str(KIT / "worker")]
    ways = _ways_to(named) if real_root() else []
    return [
        *bubblewrap(),
        *("--remount-ro", "/dev"),
        *("--size", str(disk), "--tmpfs", "/dev/shm"),
        *("--size", str(disk), *(("--perms", "1777") if real_root() else ()), "--tmpfs", SANDBOX_TMP),
        *ways,
        *binds,
        *("--remount-ro", "/"),
    ]


def _bound(rule: Rule, seen: list[Rule]) -> list[str]:
    """The words that put what a rule is about into a file system in which there is nothing yet."""
    path = rule.path
    above = [one.path for one in seen if one.may == "read" and path.startswith(f"{one.path}/")]
    if rule.may == "hidden":
        below = [one for one in seen if one.may == "read" and one.path.startswith(f"{path}/")]
        return ["--tmpfs", path, "--remount-ro", path] if above and not below else []
    real = os.path.realpath(path)
    if rule.may != "read" or any(real.startswith(f"{os.path.realpath(one)}/") for one in above):
        return []
    bound = [one.path for one in seen if one.may == "read" and not os.path.islink(one.path)]
    if os.path.isdir(path) and os.path.islink(path) and any(f"{real}/".startswith(f"{one}/") for one in bound):
        return ["--symlink", os.readlink(path), path]
    return ["--ro-bind", real, path]


def _ways_to(paths: list[str]) -> list[str]:
    """The folders on the way to what root binds: bubblewrap would make them for root alone."""
    above = {str(folder): None for path in paths for folder in reversed(Path(path).parents[:-1])}
    return [word for folder in above for word in ("--perms", "0755", "--dir", folder)]


RIGHTS = {
    "read": landlock.READ,
    "ask": landlock.READ,
    "use": landlock.READ | landlock.WRITE_FILE,
    "change": landlock.READ | landlock.CHANGE,
}


def kernel_rules(tmp: str) -> list[tuple[str, int]]:
    """The rules for Landlock: paths with their rights."""
    seen = rules(tmp)
    hidden = {os.path.realpath(rule.path) for rule in seen if rule.may == "hidden"}
    allowed: dict[str, int] = {}
    for rule in seen:
        if rule.may != "hidden":
            _allow(os.path.realpath(rule.path), RIGHTS[rule.may], hidden, allowed)
    return list(allowed.items())


def _allow(path: str, rights: int, hidden: set[str], allowed: dict[str, int]) -> None:
    """Note what may be done with a path: what a folder's rule has given, none for something in it can take back."""
    if path in hidden or path in allowed:
        return
    if not any(one.startswith(f"{path}/") for one in hidden):
        allowed[path] = rights
        return
    allowed[path] = landlock.READ_DIR
    for entry in os.scandir(path):
        _allow(os.path.realpath(entry.path), rights, hidden, allowed)


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
