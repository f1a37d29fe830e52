"""`kata doctor`: what this machine offers, what is missing, and the one command that would change it."""

from __future__ import annotations

import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from ..course import find
from ..errors import KataError
from ..sandbox.levels import LEVELS, Level, install_command, why_not
from ..text import Text, fill
from ..worker import landlock

KIT = "torch-kata"

MACHINE = Text(
    "Python {python} on {system}, {processors} processors", "{system} の Python {python}、プロセッサ {processors} 個"
)


class Needed(NamedTuple):
    """A package, and what it is for."""

    name: str
    purpose: Text


PACKAGES = (
    Needed("torch", Text("runs the exercises", "演習を動かします")),
    Needed("nbgrader", Text("needed to grade a class, not to learn", "クラスの採点に使います。学習には要りません")),
    Needed("jupyterlab", Text("opens the notebooks", "ノートブックを開きます")),
)

NOT_INSTALLED = Text(
    "{name} is not installed ({purpose}): {command}", "{name} がインストールされていません ({purpose}): {command}"
)

TOO_OLD = Text(
    "{name} {version} is too old, {least} or newer is needed: {command}",
    "{name} {version} は古すぎます。{least} 以上が必要です: {command}",
)

DEVICES = Text("devices: {devices}", "デバイス: {devices}")

NO_TORCH = Text("none without torch", "torch がないと使えません")

NO_PRACTICE = Text("no practice device: {reason}", "practice デバイスは使えません: {reason}")

NO_CUDA_DEVICE = Text("no CUDA device is visible", "CUDA デバイスは見えません")

GPU = Text("GPU: {names}", "GPU: {names} を使えます")

NO_GPU = Text(
    "GPU: none was found, and none is needed; the CPU and the practice device are enough for every exercise",
    "GPU: 見つかりませんが、なくて構いません。CPU と practice デバイスですべての演習ができます",
)

GPU_WITHOUT_TORCH = Text("GPU: only torch can tell", "GPU: torch がないと調べられません")

BUILT_WITHOUT_CUDA = Text(
    "GPU: NVIDIA's driver is here, but torch {version} was built without CUDA: {command}",
    "GPU: NVIDIA のドライバはありますが、torch {version} は CUDA なしで作られています: {command}",
)

DRIVER_REFUSES = Text(
    "GPU: NVIDIA's driver is here, but torch {version} sees no GPU; to see why: {command}",
    "GPU: NVIDIA のドライバはありますが、torch {version} から GPU が見えません。理由を調べるには: {command}",
)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "firefox", "microsoft-edge")

BROWSER = Text("browser: {name}", "ブラウザ: {name}")

SYSTEMS_OWN = Text("the system's own", "システムの標準")

NO_BROWSER = Text(
    "browser: none was found (JupyterLab, feedback and reports open in one): {command}",
    "ブラウザ: 見つかりません (JupyterLab、フィードバック、レポートを開くのに使います): {command}",
)

ENOUGH_DISK = 2**30
"""Bytes that should be free: a class's notebooks, records and temporary folders have room in them."""

DISK = Text("disk: {free} GiB free at {folder}", "ディスク: {folder} の空きは {free} GiB です")

LITTLE_DISK = Text(
    "disk: only {free} GiB free at {folder}, and grading may need {least} GiB: {command}",
    "ディスク: {folder} の空きは {free} GiB だけです。採点には {least} GiB ほど必要です: {command}",
)

COURSE = Text("course: {found}", "コース: {found}")

ISOLATION = Text("isolation of student code, strongest first:", "学生のコードの隔離 (強い順):")

COVERS: dict[Level, Text] = {
    "namespaces": Text(
        "no files, network or processes but its own; limits; cleaned up after each student",
        "自分のもの以外のファイル、ネットワーク、プロセスは使えません。制限があり、学生ごとに片付けます",
    ),
    "landlock": Text(
        "no files, sockets or processes but its own, refused by the kernel; limits; cleaned up",
        "自分のもの以外のファイル、ソケット、プロセスはカーネルが拒みます。制限があり、片付けます",
    ),
    "process": Text(
        "a process of its own with limits; your files and your network are open to it",
        "制限のある別のプロセスです。あなたのファイルとネットワークには手が届きます",
    ),
}

VERSION = Text("{covers} (version {number})", "{covers} (バージョン {number})")

CHOSEN = Text("chosen: {level}", "使うレベル: {level}")

CHOSEN_UNSAFE = Text(
    "chosen: {level}; `kata grade` refuses it unless you say --isolation process",
    "使うレベル: {level}。`kata grade` は --isolation process と指定しない限り採点しません",
)


class Line(NamedTuple):
    """What was found, and whether it is as it should be."""

    fine: bool
    text: Text


def examine(course: str = "", lang: str = "en") -> int:
    """Print what was found; 1 if strangers' code cannot be graded safely here."""
    system = f"{platform.system()} {platform.release()}"
    print(fill(MACHINE, python=platform.python_version(), system=system, processors=os.cpu_count())[lang])
    found, root = _course(course, lang)
    for line in (*map(_package, PACKAGES), _devices(), _gpu(), _browser(), found, *_disks(root)):
        print(f"{_mark(line.fine)} {line.text[lang]}")
    reasons = {level: why_not(level) for level in LEVELS}
    print(ISOLATION[lang])
    for level, reason in reasons.items():
        print(f"  {_mark(not reason)} {level:<10} {reason or _covers(level)[lang]}")
    best = next(level for level in LEVELS if not reasons[level])
    safe = best != "process"
    print(fill(CHOSEN if safe else CHOSEN_UNSAFE, level=best)[lang])
    return int(not safe)


def _mark(fine: object) -> str:
    return "✓" if fine else "✗"


def _covers(level: Level) -> Text:
    """What a level that is there keeps from a student's code."""
    is_landlock = level == "landlock"
    return fill(VERSION, covers=COVERS[level], number=landlock.version()) if is_landlock else COVERS[level]


def _course(given: str, lang: str) -> tuple[Line, Path]:
    """Where the course is, and its folder; the current one where there is no course."""
    try:
        root = find(given).root
    except KataError as error:
        return Line(False, fill(COURSE, found=error.said(lang))), Path.cwd()
    return Line(True, fill(COURSE, found=str(root))), root


def _package(needed: Needed) -> Line:
    """Whether a package is there, and new enough."""
    name, have, least = needed.name, _installed(needed.name), _least(needed.name)
    wanted = f'"{name}>={least}"' if least else name
    if not have:
        return Line(False, fill(NOT_INSTALLED, name=name, purpose=needed.purpose, command=f"pip install {wanted}"))
    if least and _numbers(have) < _numbers(least):
        return Line(False, fill(TOO_OLD, name=name, version=have, least=least, command=f"pip install -U {wanted}"))
    return Line(True, Text(f"{name} {have}", f"{name} {have}"))


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _least(name: str) -> str:
    """The oldest version of a package that the kit's own metadata allows; "" where it says nothing."""
    try:
        wanted = requires(KIT) or []
    except PackageNotFoundError:  # the kit lies in the course, and is not installed
        wanted = []
    found = (re.match(rf"{name}\s*>=\s*([\d.]+)", one) for one in wanted)
    return next((match[1] for match in found if match), "")


def _numbers(version: str) -> tuple[int, ...]:
    """A version to compare: 2.13.0 of 2.13.0+cpu."""
    return tuple(map(int, re.findall(r"\d+", re.split(r"[^\d.]", version)[0])))


def _has_torch() -> bool:
    return importlib.util.find_spec("torch") is not None


def _devices() -> Line:
    """The devices that exercises may use."""
    if not _has_torch():
        return Line(False, fill(DEVICES, devices=NO_TORCH))
    from ..sandbox.devices import choose

    found = choose("auto")
    gpus = [f"cuda:{number} {name}" for number, name in enumerate(_gpus())]
    second = Text(found.second, found.second) if found.second else fill(NO_PRACTICE, reason=found.reason)
    last = Text(*[", ".join(gpus)] * 2) if gpus else NO_CUDA_DEVICE
    return Line(True, fill(DEVICES, devices=Text(*(f"cpu, {second[one]}, {last[one]}" for one in ("en", "ja")))))


def _gpus() -> list[str]:
    """The names of the GPUs that torch sees."""
    import torch

    return [torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count())]


def _gpu() -> Line:
    """Whether torch can use a GPU; a machine without one lacks nothing."""
    if not _has_torch():
        return Line(False, GPU_WITHOUT_TORCH)
    import torch

    if torch.cuda.is_available():
        return Line(True, fill(GPU, names=", ".join(_gpus())))
    if not (shutil.which("nvidia-smi") or Path("/proc/driver/nvidia/version").exists()):
        return Line(True, NO_GPU)
    if torch.backends.cuda.is_built():
        return Line(False, fill(DRIVER_REFUSES, version=torch.__version__, command="nvidia-smi"))
    # `--force-reinstall`, or the one without CUDA is taken for good enough.
    command = "pip install --force-reinstall torch"
    return Line(False, fill(BUILT_WITHOUT_CUDA, version=torch.__version__, command=command))


def _browser() -> Line:
    """A browser by its name on PATH, or the one that the system opens pages with."""
    named = next(filter(shutil.which, [*BROWSERS, os.environ.get("BROWSER", "")]), "") or _default_browser()
    if named:
        return Line(True, fill(BROWSER, name=named))
    if sys.platform in ("darwin", "win32"):
        return Line(True, fill(BROWSER, name=SYSTEMS_OWN))
    return Line(False, fill(NO_BROWSER, command=install_command("chromium")))


def _default_browser() -> str:
    """What a Linux desktop opens pages with; "" where there is no desktop, or it has none."""
    ask = shutil.which("xdg-settings")
    if ask is None:
        return ""
    try:
        done = subprocess.run(
            [ask, "get", "default-web-browser"], capture_output=True, text=True, check=False, timeout=5
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip().removesuffix(".desktop")


def _disks(course: Path) -> Iterator[Line]:
    """How much is free where the course is, and where temporary files go if that is another disk."""
    temporary = Path(tempfile.gettempdir())
    commands = {course: "pip cache purge", temporary: "export TMPDIR=FOLDER"}
    for folder in (course,) if course.stat().st_dev == temporary.stat().st_dev else (course, temporary):
        free = shutil.disk_usage(folder).free
        if free >= ENOUGH_DISK:
            yield Line(True, fill(DISK, free=f"{free / 2**30:.1f}", folder=str(folder)))
        else:
            least, command = f"{ENOUGH_DISK / 2**30:.0f}", commands[folder]
            text = fill(LITTLE_DISK, free=f"{free / 2**30:.1f}", folder=str(folder), least=least, command=command)
            yield Line(False, text)
