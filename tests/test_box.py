"""The box holds: what happens in it stays in it, and no hostile program is run anywhere else."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import box
import pytest
from box import contained
from support import ROOT

SAMPLE = Path(__file__).parent / "samples" / "boxed.py"
GONE_SECONDS = 5.0

HARM = """
import ctypes, json, os, resource, signal, socket, subprocess, sys

done, folder = {}, sys.argv[1]
victim = subprocess.Popen(["sleep", "100"])
others = [int(name) for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]

def attempt(name, function, *arguments):
    try:
        done[name] = function(*arguments)
    except Exception as error:
        done[name] = repr(error)

def fill(folder):
    written = 0
    for number in range(10):
        try:
            with open(f"{folder}/filler{number}", "wb", buffering=0) as file:
                while True:
                    written += file.write(bytes(2**20))
        except OSError as error:
            pass
    return written

for pid in {1, os.getppid(), *others}:
    attempt(f"limit of {pid}", resource.prlimit, pid, resource.RLIMIT_CPU, (1, 1))
    attempt(f"priority of {pid}", os.setpriority, os.PRIO_PROCESS, pid, 19)
    attempt(f"memory of {pid}", open, f"/proc/{pid}/mem", "r+b")
attempt("limits of process 1", lambda: resource.prlimit(1, resource.RLIMIT_CPU))
attempt("files", fill, "/tmp")
attempt("shared memory", fill, "/dev/shm")
attempt("segment", ctypes.CDLL(None).shmget, 4711, ctypes.c_size_t(2**20), 0o1666)
for name in ("stolen", "panic_on_oom"):
    attempt(f"a setting {name}", lambda name=name: open(f"/proc/sys/vm/{name}", "w").write("1"))
attempt("sysrq", lambda: open("/proc/sysrq-trigger", "w").write("h"))
attempt("a disk", lambda: [n for n in os.listdir("/dev") if not os.path.islink(f"/dev/{n}")])
attempt("the caller's folder", os.listdir, folder)
attempt("the network", lambda: [name for _, name in socket.if_nameindex()])
for place in (sys.argv[2], "/", "/usr", "/etc", sys.prefix, "/root", "/home", "/sys", "/dev"):
    attempt(f"write {place}", lambda place=place: open(place + "/written-in-the-box", "w"))
attempt("read-only no more", lambda: subprocess.run(["mount", "-o", "remount,rw", "/"], check=True, capture_output=True))
attempt("uncover", lambda: subprocess.run(["umount", "/tmp"], check=True, capture_output=True))
attempt("who", lambda: open("/proc/self/uid_map").read().split())
subprocess.Popen(["sleep", "4711"], start_new_session=True)
print(json.dumps(done, default=repr), flush=True)
for pid in (-1, 1, os.getppid(), *others):
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(pid, number)
        except OSError:
            pass
print("killed", victim.wait(), flush=True)
"""


@pytest.fixture(autouse=True)
def needs_box() -> None:
    """These tests make boxes."""
    if reason := box.why_not():
        pytest.skip(reason)


def seen(folder: Path, neighbour: int) -> dict[str, Any]:
    """What a program in a box could have changed outside."""
    return {
        "limits": {pid: limits(pid) for pid in ("1", str(os.getppid()), "self", str(neighbour))},
        "priorities": [os.getpriority(os.PRIO_PROCESS, pid) for pid in (0, os.getppid(), neighbour)],
        "neighbour": Path(f"/proc/{neighbour}/stat").read_text().rsplit(")", 1)[1].split()[0],
        "files": sorted(map(str, folder.rglob("*"))),
        "shared memory": sorted(os.listdir("/dev/shm")),
        "segments": len(Path("/proc/sysvipc/shm").read_text().splitlines()),
        "settings": Path("/proc/sys/vm/panic_on_oom").read_text(),
        "written": [
            str(place) for place in (ROOT, *map(Path, ("/", "/usr", "/etc"))) if (place / "written-in-the-box").exists()
        ],
    }


def limits(pid: str) -> str:
    """The limits of a process in the kernel's words; nothing where another user's cannot be read."""
    try:
        return Path(f"/proc/{pid}/limits").read_text()
    except PermissionError:
        return ""


def test_harm_done_inside_is_not_seen_outside(tmp_path: Path) -> None:
    """Limits, signals, full disks, shared memory: all succeed on what belongs to the box, and nothing outside changes."""
    (tmp_path / "file").write_text("mine")
    with subprocess.Popen(["sleep", "100"]) as neighbour:
        before = seen(tmp_path, neighbour.pid)
        free = os.statvfs(tmp_path).f_bavail
        done = subprocess.run(
            contained([sys.executable, "-c", HARM, tmp_path, ROOT]), capture_output=True, text=True, check=False
        )
        after = seen(tmp_path, neighbour.pid)
        neighbour.kill()
    assert after == before
    assert free - os.statvfs(tmp_path).f_bavail < 2**28 // os.statvfs(tmp_path).f_bsize
    first, _, last = done.stdout.partition("\n")
    found = json.loads(first)
    assert found["limits of process 1"] == [1, 1], "the harm was really done"
    assert found["files"] > 2**31 and found["shared memory"] > 2**28
    assert found["segment"] >= 0
    assert last.startswith("killed -")
    assert found["the network"] == ["lo"]
    assert sorted(found["a disk"]) == sorted([*box.DEVICES, "shm"])
    assert "FileNotFoundError" in found["the caller's folder"]
    refused = [name for name in found if name.startswith(("write", "a setting", "sysrq", "read-only", "uncover"))]
    assert len(refused) > 10
    assert [name for name in refused if "Error" not in str(found[name])] == []
    assert os.geteuid() != 0 or found["who"] == ["0", str(box.NOBODY), "1"]


def test_namespaces_of_its_own() -> None:
    """Users, processes, mounts, network, ipc and names are the box's."""
    look = "import os; print(*(os.readlink(f'/proc/self/ns/{n}') for n in ('user', 'pid', 'mnt', 'net', 'ipc', 'uts')))"
    said = subprocess.run(contained([sys.executable, "-c", look]), capture_output=True, text=True, check=True).stdout
    ours = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout
    assert len(set(said.split())) == 6
    assert not set(said.split()) & set(ours.split())


def test_nothing_is_left_of_it() -> None:
    """With the command, or with the caller, everything in the box ends: detached processes too."""
    mark = f"{time.time_ns()}"
    detached = f"import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(100)\nprint({mark}, flush=True)\n"
    subprocess.run(contained([sys.executable, "-c", detached]), check=True, capture_output=True)
    assert not gone(mark)
    with subprocess.Popen(
        contained([sys.executable, "-c", detached + "time.sleep(100)"]), stdout=subprocess.PIPE
    ) as one:
        assert one.stdout is not None and one.stdout.readline()
        assert running(mark)
        one.kill()
    assert not gone(mark)


def running(mark: str) -> list[str]:
    """The processes with these words in their command line."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found += [str(path)] if mark in path.read_text(errors="replace") else []
        except OSError:
            continue
    return found


def gone(mark: str) -> list[str]:
    """The processes with these words that stay for longer than it takes to end."""
    deadline = time.monotonic() + GONE_SECONDS
    while (found := running(mark)) and time.monotonic() < deadline:
        time.sleep(0.01)
    return found


def test_exit_status_and_streams() -> None:
    """The command's status is the box's; a signal is shown as a shell shows it; input and output pass."""
    echo = subprocess.run(contained(["cat"]), input="through", capture_output=True, text=True, check=True)
    assert echo.stdout == "through"
    assert subprocess.run(contained(["sh", "-c", "exit 7"]), check=False).returncode == 7
    assert subprocess.run(contained(["sh", "-c", "kill -TERM $$"]), check=False).returncode == 128 + 15


def test_outside_nothing_hostile_is_let_loose() -> None:
    """What gives attacks to a grader refuses outside the box."""
    with pytest.raises(RuntimeError, match="outside the box"):
        box.demand()


# --- pytest in the box


def pytest_of_samples(**environment: str) -> subprocess.CompletedProcess[str]:
    """pytest on the samples, as on any file."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider", SAMPLE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_hostile_tests_are_reported_outside() -> None:
    """One test a report, with its own failure; a box that dies fails the test that ended it, and no other."""
    said = pytest_of_samples().stdout
    assert "3 passed, 1 skipped, 3 failed" in said or "3 failed, 3 passed, 1 skipped" in said, said
    assert "AssertionError: seen outside" in said
    assert "the box has ended" in said
    assert re.search(r"FAILED .*test_ends_its_box", said)
    assert re.search(r"PASSED .*test_after_the_end", said)
    assert "for a reason" in said


def test_without_namespaces_hostile_tests_are_skipped() -> None:
    """Where there can be no box the reason is given, other tests run, and no hostile one does."""
    done = pytest_of_samples(PATH=str(Path(sys.executable).parent))
    assert "1 passed, 6 skipped" in done.stdout, done.stdout
    assert "a box for hostile programs needs namespaces: unshare is not installed" in done.stdout


# --- and nowhere else


WORDS = re.compile(
    r"\bos\.(kill|killpg|fork|forkpty|setsid|getppid|setpriority|sched_\w+|memfd_create|unshare|setns|pidfd\w+)\b"
    r"|\b(prlimit|setrlimit|pthread_kill|pidfd_send_signal|ptrace|shmget|syscall|CDLL|F_SETOWN|SIGKILL|SIGSTOP)\b"
    r"|\bkill\(-?\d|\bkill -|/dev/shm|/proc/1\b|from os import|:\(\)|attacks.{0,3}submissions|import_module\('os'"
)
"""What reaches for other processes, their limits, or memory that nobody owns; and where attacks are kept."""

TRUSTED = {
    "box.py": "makes the box",
    "boxed.py": "asks a pytest in the box",
    "test_box.py": "gives its programs to contained(...)",
    "test_trust.py": "searches the engine for such words",
}


def careless(folder: Path) -> Iterator[str]:
    """The modules that hold such words and neither run in the box as a whole nor demand to be in it."""
    for path in sorted(folder.rglob("*.py")):
        if path.parent.name == "submissions" or path.name in TRUSTED:
            continue
        text = path.read_text(encoding="utf-8")
        if WORDS.search(without_comments(text)) and not re.search(
            r"^pytestmark = pytest\.mark\.hostile$|^\s+box\.demand\(\)$", text, re.MULTILINE
        ):
            yield path.name


def without_comments(text: str) -> str:
    """Code and the texts in it, which may be programs, without comments."""
    return "\n".join(ast.unparse(statement).replace("\\n", "\n") for statement in ast.parse(text).body)


def test_no_hostile_program_is_run_outside_the_box() -> None:
    """Whatever in tests/ holds what harms other processes runs in the box; attacks are loaded by the arena alone."""
    assert list(careless(Path(__file__).parent)) == []
    loads = [path.name for path in Path(__file__).parent.rglob("*.py") if '"submissions"' in path.read_text("utf-8")]
    assert sorted(loads) == ["arena.py", "test_box.py"]


@pytest.mark.parametrize(
    "program",
    [
        "import os\nos.kill(1, 9)",
        "import resource\nresource.prlimit(1, resource.RLIMIT_CPU, (1, 1))",
        "PROGRAM = 'def f():\\n    import os\\n    while True:\\n        os.fork()'",
        "PROGRAM = '''import ctypes\\nctypes.CDLL(None).kill(-1, 9)'''",
        'PROGRAM = \'open("/dev/shm/x", "wb").write(bytes(2**40))\'',
        "from pathlib import Path\nfor path in Path('tests/attacks/submissions').glob('*'):\n    exec(path.read_text())",
        "import subprocess\nsubprocess.run('kill -9 1', shell=True)",
    ],
)
def test_the_search_finds_hostile_programs(tmp_path: Path, program: str) -> None:
    """A module with any of these is found, in code or in a text, until it says that it runs in the box."""
    module = tmp_path / "test_new.py"
    module.write_text(f"import pytest\n\n{program}\n")
    assert list(careless(tmp_path)) == ["test_new.py"]
    module.write_text(f"import pytest\n\npytestmark = pytest.mark.hostile\n{program}\n")
    assert list(careless(tmp_path)) == []
