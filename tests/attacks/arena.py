"""Where attacks are tried, in the box: a real grading service at one level, and things around it that must come to no harm."""

from __future__ import annotations

import ast
import fcntl
import hashlib
import importlib.util
import os
import re
import site
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import box
import pytest
import support
from support import MSE, RIGHT, ROOT, SOLUTIONS, descendants

from autograder.record import Record, part_outcome
from autograder.sandbox.levels import LEVELS, Level
from autograder.service.client import GradingService
from autograder.submission import Submission
from autograder.worker.limits import Limits

SUBMISSIONS = Path(__file__).parent / "submissions"
LIMITS = Limits(seconds=1.0, memory=600 * 2**20)
CLEAN_SECONDS = 3.0
MOST_SECONDS = 30.0
"""An attack's share of the teacher's evening: its cells have four times the limit and its calls twice."""
MOST_MEMORY = 256 * 2**20
"""What a submission may cost the grading process for a moment: some replies and their comparison."""
PLANTED = (
    "conftest.py", "pytest.ini", "sitecustomize.py", "usercustomize.py", "planted.pth", "wire.py", "left-behind",
    "wire.cpython-311.pyc",
)  # fmt: skip
MARK = b"planted by an attack"
GET_ATTRIBUTES = 0x80086601
"""FS_IOC_GETFLAGS of the kernel's linux/fs.h."""
ATTACK = "attack"
"""What a note in a test's report is called."""


class Attack(NamedTuple):
    """A submission that tries something: its code, where it must fail, and the outcome it must have ("" for any).

    One that is handed in several `times`, by one accomplice after the other, is told whose turn it is: TURN is 0, 1 and so
    on. A process that has sent nonsense is replaced, and the next would begin with the same nonsense again.
    """

    name: str
    does: str
    code: str
    levels: tuple[Level, ...] = LEVELS
    expects: str = ""
    row: int = 0
    exercise: str = MSE
    times: int = 1


def load(path: Path) -> Attack:
    """The attack in a file. Its docstring has a sentence, then the other facts where there is a need."""
    code = path.read_text(encoding="utf-8")
    does, _, rest = (ast.get_docstring(ast.parse(code)) or "").partition("\n")
    facts = dict(line.split(": ", 1) for line in rest.split("\n") if line)
    levels = tuple(level for level in LEVELS if level in facts.get("levels", " ".join(LEVELS)).split())
    row, times = int(facts.get("row", 0)), int(facts.get("times", 1))
    return Attack(path.stem, does, code, levels, facts.get("expects", ""), row, facts.get("exercise", MSE), times)


def load_all() -> list[Attack]:
    """Every attack, by name."""
    return [load(path) for path in sorted(SUBMISSIONS.glob("*.py"))]


def submission(student: str, *cells: str, exercise: str = MSE) -> Submission:
    """What a student hands in who writes these cells, attacks among them."""
    box.demand()
    return support.submission(student, exercise, *cells)


class Result(NamedTuple):
    """What an attack got: points, and in words every harm it did."""

    points: float
    harm: list[str]
    outcome: str


def note(request: pytest.FixtureRequest, name: str, level: str, result: Result) -> None:
    """Put into a test's report what an attack got at a level, for the table."""
    request.node.user_properties.append((ATTACK, (name, level, result.points, len(result.harm))))


class Canary:
    """A folder, servers and a process that an attack knows the places of, and must neither read, change nor reach.

    `packages` is a folder of installed packages, which it may read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # Beside, since what is above a folder that may be read can be seen.
        self.packages = folder.parent.with_name(f"{folder.parent.name}-python") / "site-packages"
        self.packages.mkdir(mode=0o755, parents=True)
        (self.packages / "installed.py").write_text("answer = 3.25")
        folder.mkdir(mode=0o755)
        (folder / "secret.txt").write_text("the answer is 3.25")
        (folder / "other.txt").write_text("another file")
        self.name = f"kata-{os.getpid()}-{folder.parent.name}"
        self.sockets = [
            _listen(socket.AF_INET, ("127.0.0.1", 0)),
            _listen(socket.AF_UNIX, str(folder / "socket")),
            _listen(socket.AF_UNIX, f"\0{self.name}"),
            _listen(socket.AF_UNIX, str(folder / "datagrams"), socket.SOCK_DGRAM),
            _listen(socket.AF_UNIX, f"\0{self.name}-datagrams", socket.SOCK_DGRAM),
        ]
        self.port = self.sockets[0].getsockname()[1]
        self.process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        self.state = self.look()

    def look(self) -> dict[str, str]:
        """What can be seen of everything now."""
        found = {}
        for path in [one for folder in (self.folder, self.packages) for one in (folder, *sorted(folder.rglob("*")))]:
            status = path.lstat()
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
            facts = f"{status.st_mode:o} {status.st_uid} {status.st_nlink} {status.st_mtime_ns} {_attributes(path)}"
            found[str(path)] = f"{facts} {content}"
        pid = self.process.pid
        stat = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        found["process"] = "stopped or dead" if stat[0] in "TZX" else "alive"
        found |= settings_of(pid)
        found["limits of process 1"] = _of_process(1, "limits")
        return found

    def armed(self, code: str, grader: int, worker: int) -> str:
        """An attack, told the places it could not know; `grader` and `worker` are the numbers of those processes.

        Process 1 and the parent are the box's, whatever has died meanwhile: there is no attack outside one.
        """
        box.demand()
        places = {
            "VICTIMS": f"{{1, os.getppid(), {worker}, GRADER_PID, CANARY_PID}} - {{os.getpid()}}",
            "CANARY_FOLDER": str(self.folder),
            "CANARY_PACKAGES": str(self.packages),
            "CANARY_NAME": self.name,
            "CANARY_PORT": str(self.port),
            "CANARY_PID": str(self.process.pid),
            "GRADER_PID": str(grader),
            "ROOT/": f"{ROOT}/",
        }
        for name, place in places.items():
            code = code.replace(name, place)
        return code

    def harm(self) -> list[str]:
        """In words, what is not as it was; afterwards it is."""
        now = self.look()
        found = [f"changed {name}" for name in sorted({*now, *self.state}) if now.get(name) != self.state.get(name)]
        for sock in self.sockets:
            try:
                sock.recv(100) if sock.type == socket.SOCK_DGRAM else sock.accept()[0].close()
            except OSError:
                continue
            found.append(f"reached {sock.getsockname()!r}")
        self.state = now
        return found

    def close(self) -> None:
        """End the servers and the process."""
        for sock in self.sockets:
            sock.close()
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()  # type: ignore[union-attr]


class Arena:
    """One level: attacks are graded one by one, each followed by an honest student whose record must not change."""

    def __init__(self, level: Level, folder: Path) -> None:
        box.demand()
        self.canary = Canary(folder / "canary")
        state = folder / "state"
        self.service = GradingService(solutions=SOLUTIONS, isolation=level, state=state, limits=LIMITS, lanes=1)
        self.level = level
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PYTHONPATH", str(self.canary.packages))
            self.honest = self._grade("honest", RIGHT)
        assert self.honest.score == self.honest.max_score, self.honest
        assert self.honest.isolation == level
        time.sleep(0.2)  # the waiting child is being made
        self.family = self._family()
        self.settings = self._settings()

    def attack(self, attack: Attack) -> Result:
        """Grade an attack, then look at what it got and what it did."""
        code = self.canary.armed(attack.code, self._pid(), self.family[-2])
        harm, records = [], []
        for turn in range(attack.times):
            before, started = memory_at_most(self._pid(), anew=True), time.monotonic()
            record = self._grade(f"mallory{turn or ''}", code.replace("TURN", str(turn)), exercise=attack.exercise)
            records.append(record)
            if (seconds := time.monotonic() - started) > MOST_SECONDS:
                harm.append(f"grading took {seconds:.0f} s")
            if (more := memory_at_most(self._pid()) - before) > MOST_MEMORY:
                harm.append(f"the grading process took {more // 2**20} MB more")
            harm += _told(record)
        if self._grade("honest", RIGHT) != self.honest:
            harm.append("the next student's record is another one")
        family = self._settled()
        if family[:-1] != self.family[:-1]:
            harm.append("the worker did not survive")
        if len(family) != len(self.family):
            harm.append(f"processes are left: {len(family) - len(self.family)}")
        self.family = family
        if (settings := self._settings()) != self.settings:
            harm.append(f"settings of others: {settings} for {self.settings}")
        self.settings = settings
        harm += self.canary.harm() + planted()
        best = max(records, key=lambda record: record.score)
        return Result(best.score, harm, part_outcome(best.checks))

    def close(self) -> None:
        """End everything."""
        self.service.close()
        self.canary.close()

    def _pid(self) -> int:
        assert self.service._process is not None
        return self.service._process.pid

    def _grade(self, student: str, *cells: str, exercise: str = MSE) -> Record:
        return self.service.grade(submission(student, *cells, exercise=exercise))

    def _settings(self) -> list[dict[str, str]]:
        """What the kernel has been told of the grading process and of the worker, whose children inherit it."""
        return [settings_of(pid) for pid in self.family[:-1]]

    def _settled(self) -> list[int]:
        """The processes once the worker has cleaned up, which it does while we go on."""
        deadline = time.monotonic() + CLEAN_SECONDS
        while len(family := self._family()) != len(self.family) and time.monotonic() < deadline:
            time.sleep(0.005)
        return family

    def _family(self) -> list[int]:
        """The processes below the grading service, the waiting child last."""
        return [self._pid(), *descendants(self._pid())]


def _told(record: Record) -> list[str]:
    """What a record gives away or gets wrong: hidden inputs, words that only a successful attack says, our own errors."""
    found = []
    for check in record.checks:
        text = check.message.en + check.message.ja if check.message else ""
        for word in ("STOLEN", "LEAK") if check.visibility == "hidden" else ("STOLEN",):
            if word in text:
                found.append(f"told in {check.id}: {text[text.index(word) :][:80]}")
        if check.outcome == "grader_error":
            found.append(f"the grader failed in {check.id}: {text[:200]}")
        if len(text) > 5000:
            found.append(f"a message of {len(text)} characters in {check.id}")
    return found


def planted() -> list[str]:
    """Files that attacks leave where other programs would find them; they are removed, and nobody else's."""
    home = Path.home()
    folders = {Path(folder) for folder in ("/", "/tmp", "/var/tmp", "/dev", "/dev/shm", "/run", "/kata")}  # noqa: S108
    folders |= {
        home,
        home / ".config",
        home / ".ipython/profile_default/startup",
        ROOT,
        Path(site.getusersitepackages()),
    }
    folders |= {Path(folder or ".") for folder in sys.path} | {Path(folder) for folder in site.getsitepackages()}
    folders |= {Path(importlib.util.find_spec("torch").origin).parent}  # type: ignore[union-attr, arg-type]
    folders |= {folder / "__pycache__" for folder in folders}
    found = [path for folder in folders for name in PLANTED if _ours(path := folder / name)]
    for path in found:
        path.unlink()
    return [f"left {path}" for path in found]


def _ours(path: Path) -> bool:
    """Whether an attack has written a file: each one says so in it."""
    try:
        return path.is_file() and MARK in path.read_bytes()
    except OSError:
        return False


def settings_of(pid: int) -> dict[str, str]:
    """What the kernel has been told of a process: its limits, its priorities, and where it may run."""
    found = {name: _of_process(pid, name) for name in ("limits", "comm", "oom_score_adj", "timerslack_ns", "autogroup")}
    found["priority"] = f"{os.getpriority(os.PRIO_PROCESS, pid)} {os.sched_getscheduler(pid)}"
    return found | {"processors": str(os.sched_getaffinity(pid))}


def memory_at_most(pid: int, *, anew: bool = False) -> int:
    """Bytes that a process has had in memory at one time, since it was asked `anew`."""
    if anew:
        Path(f"/proc/{pid}/clear_refs").write_text("5")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())[0]) * 1024


def _of_process(pid: int, name: str) -> str:
    """A file of the kernel's about a process; nothing where the machine hides it or has none."""
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except OSError:
        return ""


def _attributes(path: Path) -> str:
    """What `lsattr` shows of a file or folder; nothing where its disk has no attributes."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:  # a socket
        return ""
    try:
        return fcntl.ioctl(descriptor, GET_ATTRIBUTES, bytes(4)).hex()
    except OSError:
        return ""
    finally:
        os.close(descriptor)


def _listen(
    family: socket.AddressFamily, address: object, kind: socket.SocketKind = socket.SOCK_STREAM
) -> socket.socket:
    sock = socket.socket(family, kind)
    sock.bind(address)  # type: ignore[arg-type]
    if kind == socket.SOCK_STREAM:
        sock.listen()
    sock.setblocking(False)
    return sock


def row(attack: Attack, results: dict[str, tuple[float, int]]) -> str:
    """A line of the table: the attack, and per level the points gained and the harm done."""
    cells = []
    for level in LEVELS:
        result = results.get(level)
        shown = "open" if level not in attack.levels else "-" if result is None else f"{result[0]:g} / {result[1]}"
        cells.append(f"{shown:>12}")
    return f"{attack.name:<40}{''.join(cells)}  {attack.does}"
