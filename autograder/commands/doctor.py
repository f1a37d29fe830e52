"""`kata doctor`: what this machine offers, why a stronger isolation level is not there, and what would change it."""

from __future__ import annotations

import importlib.util
import os
import platform
from importlib.metadata import PackageNotFoundError, version

from ..course import find
from ..errors import KataError
from ..sandbox.levels import LEVELS, Level, why_not
from ..worker import landlock

COVERS: dict[Level, str] = {
    "namespaces": "no files, network or processes but its own; limits; cleaned up after each student",
    "landlock": "no files, sockets or processes but its own, refused by the kernel; limits; cleaned up",
    "process": "a process of its own with limits; your files and your network are open to it",
}


def examine(course: str = "") -> int:
    """Print what was found; 1 if strangers' code cannot be graded safely here."""
    reasons = {level: why_not(level) for level in LEVELS}
    print(
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}, {os.cpu_count()} processors"
    )
    for name, purpose in (("torch", "runs the exercises"), ("nbgrader", "needed to grade a class, not to learn")):
        print(f"{_mark(_installed(name))} {name} {_installed(name) or f'is not installed ({purpose})'}")
    print("✓ devices: " + ", ".join(_devices()))
    print(_course(course))
    print("isolation of student code, strongest first:")
    for level, reason in reasons.items():
        version = f" (version {landlock.version()})" if level == "landlock" and not reason else ""
        print(f"  {_mark(not reason)} {level:<10} {reason or COVERS[level] + version}")
    best = next(level for level in LEVELS if not reasons[level])
    safe = best != "process"
    print(f"chosen: {best}" + ("" if safe else "; `kata grade` refuses it unless you say --isolation process"))
    return int(not safe)


def _course(given: str) -> str:
    try:
        return f"✓ course: {find(given).root}"
    except KataError as error:
        return f"✗ course: {error}"


def _mark(fine: object) -> str:
    return "✓" if fine else "✗"


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _devices() -> list[str]:
    if importlib.util.find_spec("torch") is None:
        return ["none without torch"]
    import torch

    from ..sandbox.devices import choose

    found = choose("auto")
    gpus = [f"cuda:{number} {torch.cuda.get_device_name(number)}" for number in range(torch.cuda.device_count())]
    return ["cpu", found.second or f"no practice device: {found.reason}", *(gpus or ["no CUDA device is visible"])]
