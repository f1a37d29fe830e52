"""The box holds: what happens in it stays in it, and no hostile program is run anywhere else."""

from __future__ import annotations

import ast
import contextlib
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
from attacks.arena import Arena, Canary, submission
from attacks.handed_in import Desk
from box import contained
from boxed import Box
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
for name in ("vm/panic_on_oom", "kernel/core_pattern", "fs/file-max"):
    attempt(f"refused: a setting {name}", lambda name=name: open(f"/proc/sys/{name}", "w").write("1"))
for place in (sys.argv[2], "/", "/usr", "/etc", sys.prefix, "/var", "/sys", "/dev"):
    attempt(f"refused: write {place}", lambda place=place: open(place + "/written-in-the-box", "w"))
for command in (["mount", "-o", "remount,rw", "/"], ["umount", "/tmp"]):
    attempt(f"refused: {command}", lambda command=command: subprocess.run(command, check=True, capture_output=True))
attempt("refused: the machine's host", socket.socket, 40, socket.SOCK_STREAM)
mounts = [line.split() for line in open("/proc/self/mountinfo")]
attempt("open mounts", lambda: sorted({m[4] for m in mounts if not {"ro", "nosuid"} <= set(m[5].split(","))}))
attempt("devices", lambda: sorted(n for n in os.listdir("/dev") if not os.path.islink(f"/dev/{n}")))
attempt("the caller's folder", os.listdir, folder)
attempt("what no program needs", os.listdir, "/var")
attempt("the network", lambda: [name for _, name in socket.if_nameindex()])
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


@pytest.fixture
def needs_box() -> None:
    """The test makes boxes."""
    if reason := box.why_not():
        pytest.skip(reason)


makes_boxes = pytest.mark.usefixtures("needs_box")


def run(*command: str | os.PathLike[str], text: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command in a box of its own, with `text` as its input."""
    return subprocess.run(contained(command), input=text, capture_output=True, text=True, check=False)


def seen(folder: Path, neighbour: int) -> dict[str, Any]:
    """What a program in a box could have changed outside."""
    places = (ROOT, Path("/"), Path("/usr"), Path("/etc"))
    return {
        "limits": {pid: limits(pid) for pid in ("1", str(os.getppid()), "self", str(neighbour))},
        "priorities": [os.getpriority(os.PRIO_PROCESS, pid) for pid in (0, os.getppid(), neighbour)],
        "neighbour": Path(f"/proc/{neighbour}/stat").read_text().rsplit(")", 1)[1].split()[0] in "RSD",
        "files": sorted(map(str, folder.rglob("*"))),
        "shared memory": sorted(map(str, Path("/dev/shm").glob("filler*"))),
        "segment": "4711" in Path("/proc/sysvipc/shm").read_text().split(),
        "setting": Path("/proc/sys/vm/panic_on_oom").read_text(),
        "written": [str(place) for place in places if (place / "written-in-the-box").exists()],
    }


def limits(pid: str) -> str:
    """The limits of a process in the kernel's words; nothing where another user's cannot be read."""
    try:
        return Path(f"/proc/{pid}/limits").read_text()
    except PermissionError:
        return ""


@makes_boxes
@pytest.mark.slow
def test_harm_done_inside_is_not_seen_outside(tmp_path: Path) -> None:
    """Limits, signals, full disks, shared memory: all succeed on what belongs to the box, and nothing outside changes."""
    (tmp_path / "file").write_text("mine")
    with subprocess.Popen(["sleep", "100"]) as neighbour:
        before = seen(tmp_path, neighbour.pid)
        done = run(sys.executable, "-c", HARM, tmp_path, ROOT)
        after = seen(tmp_path, neighbour.pid)
        neighbour.kill()
    assert after == before
    first, _, last = done.stdout.partition("\n")
    found = json.loads(first)
    assert found["limits of process 1"] == [1, 1], "the harm was really done"
    assert found["files"] > 2**31 and found["shared memory"] > 2**28
    assert found["segment"] >= 0
    assert last.startswith("killed -")
    refused = {name: str(said) for name, said in found.items() if name.startswith("refused: ")}
    assert len(refused) == 14
    assert {name: said for name, said in refused.items() if "Error" not in said or "FileNotFound" in said} == {}
    assert found["open mounts"] == sorted(["/proc", *box.WRITABLE])
    assert found["devices"] == sorted([*box.DEVICES, "shm"])
    assert found["the network"] == ["lo"]
    assert "FileNotFoundError" in found["the caller's folder"]
    assert found["what no program needs"] == ["tmp"]
    assert not box.real_root() or found["who"] == ["0", str(box.NOBODY), "1"]


@makes_boxes
def test_namespaces_of_its_own() -> None:
    """Users, processes, mounts, network, ipc and names are the box's."""
    look = "import os; print(*(os.readlink(f'/proc/self/ns/{n}') for n in ('user', 'pid', 'mnt', 'net', 'ipc', 'uts')))"
    said = run(sys.executable, "-c", look).stdout
    ours = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout
    assert len(set(said.split())) == 6
    assert not set(said.split()) & set(ours.split())


@makes_boxes
def test_nothing_is_left_of_it() -> None:
    """With the command, or with a caller that is killed, everything in the box ends: detached processes too."""
    mark = f"{time.time_ns()}"
    detached = f"import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(100)\nprint({mark}, flush=True)\n"
    assert run(sys.executable, "-c", detached).stdout.split() == [mark]
    assert not left(mark)
    stays = [sys.executable, "-c", detached + "time.sleep(100)"]
    calls = f"import sys, subprocess; sys.path.append('tests'); import box; subprocess.run(box.contained({stays}))"
    with subprocess.Popen([sys.executable, "-c", calls], cwd=ROOT, stdout=subprocess.PIPE) as caller:
        assert caller.stdout is not None and caller.stdout.readline()
        assert running(mark)
        caller.kill()
    assert not left(mark)


def running(mark: str) -> list[str]:
    """The processes with these words in their command line."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it has just ended
            found += [str(path)] if mark in path.read_text(errors="replace") else []
    return found


def left(mark: str) -> list[str]:
    """The processes with these words that stay for longer than it takes to end."""
    deadline = time.monotonic() + GONE_SECONDS
    while (found := running(mark)) and time.monotonic() < deadline:
        time.sleep(0.01)
    return found


@makes_boxes
def test_exit_status_and_streams() -> None:
    """The command's status is the box's; a signal is shown as a shell shows it; input and output pass."""
    assert run("cat", text="through").stdout == "through"
    assert run("sh", "-c", "exit 7").returncode == 7
    assert run("sh", "-c", "kill -TERM $$").returncode == 128 + 15


def test_outside_nothing_hostile_is_let_loose(tmp_path: Path) -> None:
    """What gives attacks to a grader refuses outside the box: an arena, an armed attack, a hostile student's desk."""
    for loose in (
        lambda: Arena("process", tmp_path),
        lambda: Canary.armed(None, "", 0, 0),  # type: ignore[arg-type]
        lambda: submission("mallory", ""),
        lambda: Desk(1, "mallory", tmp_path, tmp_path, ""),
    ):
        with pytest.raises(RuntimeError, match="outside the box"):
            loose()


# --- pytest in the box


def pytest_of_samples(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """pytest on the samples, as on any file."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-rA", "--color=no", "-p", "no:cacheprovider", *words, SAMPLE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.slow
@makes_boxes
def test_hostile_tests_are_reported_outside() -> None:
    """One test a report, with its own failure; a box that dies fails the test that ended it, and no other."""
    said = pytest_of_samples().stdout
    assert "3 failed, 3 passed, 1 skipped" in said, said
    assert "AssertionError: seen outside" in said
    assert "the box has ended" in said
    assert re.search(r"FAILED .*test_ends_its_box", said)
    assert re.search(r"PASSED .*test_after_the_end", said)
    assert "for a reason" in said


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([None], "has reported nothing"),
        ([["here", {"when": "setup"}], None], "has reported"),
        ([["elsewhere", {"when": "setup"}]], "has answered for elsewhere"),
    ],
)
def test_half_an_answer_is_a_failure(monkeypatch: pytest.MonkeyPatch, answers: list[Any], words: str) -> None:
    """A box that leaves out a test's end, all of it, or speaks of another test is not believed."""
    lines = iter(answers)
    monkeypatch.setattr(Box, "_next", lambda self: next(lines))
    with pytest.raises(RuntimeError, match=words):
        list(Box.reports(object.__new__(Box), "here"))


@pytest.mark.slow
@makes_boxes
def test_the_first_failure_ends_the_box() -> None:
    """With -x nobody waits for what the box would have gone on with."""
    said = pytest_of_samples("-x").stdout
    assert "1 failed, 2 passed" in said, said


@pytest.mark.slow
@pytest.mark.parametrize("words", [(), ("-p", "no:skipping")])
def test_without_namespaces_hostile_tests_are_skipped(words: tuple[str, ...]) -> None:
    """Where there can be no box the reason is given, other tests run, and no hostile one does, whatever pytest is told."""
    done = pytest_of_samples(*words, PATH=str(Path(sys.executable).parent))
    assert "1 passed, 6 skipped" in done.stdout, done.stdout
    assert "a box for hostile programs needs namespaces: unshare is not installed" in done.stdout


@pytest.mark.slow
def test_a_hostile_test_that_reaches_pytest_outside_is_stopped() -> None:
    """Should the plugin ever let one through, it fails before anything of it has run."""
    program = """
import sys, pytest

class WithoutTheBox:
    def pytest_collection_finish(self, session):
        plugins = session.config.pluginmanager
        plugins.unregister(next(p for p in plugins.get_plugins() if type(p).__name__ == "Hostile"))

sys.exit(pytest.main(sys.argv[1:], plugins=[WithoutTheBox()]))
"""
    command = [sys.executable, "-c", program, "--color=no", "-p", "no:cacheprovider", str(SAMPLE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "1 passed, 6 errors" in done.stdout, done
    assert done.stdout.count("RuntimeError: a hostile program was to be run outside the box") >= 6


# --- and nowhere else


WORDS = re.compile(
    r"\bos\.(kill|killpg|fork|forkpty|setsid|getppid|setpriority|sched_\w+|memfd_create|unshare|setns|pidfd\w+)\b"
    r"|\b(prlimit|setrlimit|pthread_kill|pidfd_send_signal|ptrace|shmget|syscall|CDLL|F_SETOWN|SIGKILL|SIGSTOP)\b"
    r"|\b(pkill|killall|sysrq|mkfs)\b|\bkill\(-?\d|'kill'|\bkill -?\d|\bkill -[A-Z]|/dev/shm|/proc/1\b|from os import"
    r"|:\(\)|rm -rf|attacks.{0,3}submissions|import_module\('os'"
)
"""What reaches for other processes, their limits, or memory that nobody owns; and where attacks are kept."""

TRUSTED = {
    "tests/box.py": "makes the box",
    "tests/test_box.py": "gives its programs to contained(...)",
    "tests/samples/boxed.py": "is run by test_box.py, and marks its tests one by one",
    "tests/test_trust.py": "searches the engine for such words",
}


WHOLE_MODULE = re.compile(
    r"^pytestmark = (pytest\.mark\.hostile|\[pytest\.mark\.hostile, pytest\.mark\.slow\])$", re.MULTILINE
)
"""How a module says that all its tests run in the box."""


def careless(folder: Path) -> Iterator[str]:
    """The modules that hold such words and neither run in the box as a whole nor demand to be in it."""
    for path in sorted(folder.rglob("*.py")):
        if path.parent.name == "submissions" or path.relative_to(folder.parent).as_posix() in TRUSTED:
            continue
        text = path.read_text(encoding="utf-8")
        demands = re.search(r"^\s+box\.demand\(\)$", text, re.MULTILINE)
        if WORDS.search(without_comments(text)) and not (demands or WHOLE_MODULE.search(text)):
            yield path.name


def without_comments(text: str) -> str:
    """Code and the texts in it, which may be programs, without comments."""
    return "\n".join(ast.unparse(statement).replace("\\n", "\n") for statement in ast.parse(text).body)


def test_no_hostile_program_is_run_outside_the_box() -> None:
    """Whatever in tests/ holds what harms other processes runs in the box; attacks are loaded by the arena alone."""
    assert [name for folder in ("tests", "benchmarks", "docs") for name in careless(ROOT / folder)] == []
    loads = [path.name for path in Path(__file__).parent.rglob("*.py") if '"submissions"' in path.read_text("utf-8")]
    assert sorted(loads) == ["arena.py", "test_box.py"]


def test_every_attack_module_runs_in_the_box() -> None:
    """In the attacks' folder each test module is marked as a whole, but the one that only reads SECURITY.md."""
    modules = Path(__file__).parent.glob("attacks/test_*.py")
    unmarked = [path.name for path in modules if not WHOLE_MODULE.search(path.read_text("utf-8"))]
    assert unmarked == ["test_security_page.py"]


@pytest.mark.slow
@pytest.mark.parametrize("words", ["", "--doctest-modules"])
def test_an_attack_given_to_pytest_by_name_is_not_imported(words: str) -> None:
    """pytest collects a file that it is given whatever it is called; attacks are refused before they are imported."""
    attack = Path(__file__).parent / "attacks" / "submissions" / "value_nan.py"
    command = [sys.executable, "-m", "pytest", *words.split(), "-p", "no:cacheprovider", str(attack)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
    assert "value_nan.py is an attack" in done.stdout + done.stderr


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
        "import subprocess\nsubprocess.run(['kill', '1'])",
        "import os\nos.system('kill 1')",
        "import os\nos.system('pkill python')",
        "open('/proc/sysrq-trigger', 'w').write('b')",
    ],
)
def test_the_search_finds_hostile_programs(tmp_path: Path, program: str) -> None:
    """A module with any of these is found, in code or in a text, until it says that it runs in the box."""
    module = tmp_path / "test_new.py"
    module.write_text(f"import pytest\n\n{program}\n")
    assert list(careless(tmp_path)) == ["test_new.py"]
    module.write_text(f"import pytest\n\npytestmark = pytest.mark.slow\n{program}\n")
    assert list(careless(tmp_path)) == ["test_new.py"]
    for mark in ("pytest.mark.hostile", "[pytest.mark.hostile, pytest.mark.slow]"):
        module.write_text(f"import pytest\n\npytestmark = {mark}\n{program}\n")
        assert list(careless(tmp_path)) == []
