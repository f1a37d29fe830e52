"""How strongly student code can be kept apart on this machine, and which command would make more of it possible.

Levels, strongest first: `namespaces` (bubblewrap: own user, process, mount, network, ipc and uts namespaces, a
read-only view of the Python installation), `landlock` (the kernel refuses it files, sockets and other processes) and
`process` (a separate process with limits; nothing is hidden from it).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from ..errors import KataError
from ..text import Text, fill
from ..worker import landlock, seccomp
from .view import KIT, SANDBOX_KIT, SANDBOX_TMP, import_path, namespaces, real_root

Level = Literal["namespaces", "landlock", "process"]

LEVELS: tuple[Level, ...] = get_args(Level)

UNKNOWN = Text(
    f"unknown isolation {{isolation}}; choose auto, {', '.join(LEVELS)}",
    f"isolation {{isolation}} はありません。auto、{'、'.join(LEVELS)} のどれかを選んでください",
)

NOT_HERE = Text("isolation {level} is not available: {reason}", "isolation {level} は使えません: {reason}")

PROC_SYS = Path("/proc/sys")

A_WORLD = f"""
import os, sys
sys.path.append({SANDBOX_KIT!r})
from worker import limits, world
world.begin()
for folder in {import_path()!r}:
    if not os.access(folder, os.R_OK | os.X_OK):
        raise SystemExit(f"nobody, who a student is, cannot read {{folder}}; chmod -R a+rX {{folder}}")
if child := world.fork(world.home()):
    raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
world.enter({SANDBOX_TMP!r}, limits.Limits())
"""
"""What a worker does for its first student, without torch."""

OPEN_TO_PROCESS = "your files, your network and your other programs open to"


def choose(isolation: str = "auto", minimum: Level = "process") -> Level:
    """The strongest level this machine offers, or the one asked for by name; KataError says what would help."""
    if isolation in get_args(Level):
        level: Level = isolation  # type: ignore[assignment]
        if reason := why_not(level):
            raise KataError(fill(NOT_HERE, level=repr(level), reason=reason))
        return level
    if isolation != "auto":
        raise KataError(fill(UNKNOWN, isolation=repr(isolation)))
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
        return f"bubblewrap is not installed ({install_command('bubblewrap')})"
    no_world = _fails(A_WORLD)
    if no_world and (said := _fails("pass")):
        return f"bubblewrap cannot make namespaces here: {said} ({_cure()})"
    if os.access(PROC_SYS / "kernel/core_pattern", os.W_OK) and not real_root():
        return "who is root here is root outside, and cannot become anybody else; grade as another user"
    return f"no world can be made for a student here: {no_world} ({_cure()})" if no_world else ""


def _fails(program: str) -> str:
    """What goes wrong when a program is run in namespaces, in a line; empty if nothing does."""
    trial = [*namespaces(2**20), sys.executable, "-I", "-S", "-B", "-c", program]
    done = subprocess.run(trial, capture_output=True, text=True, check=False)
    said = done.stderr.strip().splitlines() or ["it says nothing"]
    return said[-1].removeprefix("bwrap: ") if done.returncode else ""


@cache
def why_no_landlock() -> str:
    """Empty if Landlock and seccomp work here, otherwise the reason."""
    if reason := landlock.why_not() or seccomp.why_not():
        return reason
    trial = "import os; from worker import landlock, seccomp; landlock.restrict(landlock.ruleset([])); "
    trial += "seccomp.install(seccomp.alone(os.getpid())); seccomp.install(seccomp.everywhere())"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", f"import sys; sys.path.append({str(KIT)!r}); {trial}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return f"the kernel refuses it ({done.stderr.strip().splitlines()[-1]})" if done.returncode else ""


def install_command(package: str) -> str:
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
