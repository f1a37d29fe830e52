"""The worker and its sandbox, one property a test, each tried by code that runs where student code runs."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from support import ROOT, descendants

from autograder.errors import KataError
from autograder.programs.observation import Observation, encode
from autograder.programs.replies import observe
from autograder.sandbox import levels, process, view
from autograder.sandbox.levels import LEVELS, Level, choose, why_no_namespaces, why_not
from autograder.sandbox.process import START, Worker
from autograder.sandbox.view import KIT, import_path
from autograder.worker import frames, landlock, seccomp, wire
from autograder.worker.limits import Limits
from autograder.worker.told import Told

pytestmark = pytest.mark.hostile

Ask = Callable[..., Any]
PLACES = (".", "..", "/", "/dev", "/dev/shm", "/etc", "/kata", "/proc", "/root", "/tmp", "/usr", "/usr/lib", "/var/tmp")  # noqa: S108


@pytest.fixture(scope="module")
def warm() -> Iterator[Callable[[Level], Worker]]:
    """One warm worker per level, with small limits."""
    workers: dict[str, Worker] = {}

    def get(level: Level) -> Worker:
        if reason := why_not(level):
            pytest.skip(f"{level}: {reason}")
        if level not in workers:
            limits = Limits(memory=400 * 2**20, file_size=2**20, processes=20, disk=8 * 2**20, files=500)
            workers[level] = Worker(level, limits)
        return workers[level]

    yield get
    for worker in workers.values():
        worker.close()


def call(worker: Worker, source: str, *args: Any) -> Observation:
    """Run `source` in a fresh child, call its `f`, and end the child."""
    with worker.fork() as sock:
        until = process.deadline(60)
        try:
            frames.send(sock, wire.Run("cell", source), until)
            reply: Any = frames.read_reply(sock, until)
            if isinstance(reply, wire.Done):
                frames.send(sock, wire.Call("f", args=args), until)
                reply = frames.read_reply(sock, until)
        except EOFError:
            reply = worker.excess() or "died"
    worker.clean()
    return observe(reply, "f()", ())


@pytest.fixture
def inside(warm: Callable[[Level], Worker]) -> Callable[[str], Observation]:
    """`inside(source)`: call f of `source` at level namespaces."""
    return lambda source: call(warm("namespaces"), source)


def test_no_network(inside: Callable[[str], Observation]) -> None:
    """There is nothing to connect to, not even this machine."""
    found = inside("import socket\ndef f():\n    socket.create_connection(('127.0.0.1', 9), timeout=1)")
    assert "OSError" in found.bases


def test_the_repository_is_not_there(inside: Callable[[str], Observation]) -> None:
    """Neither solutions nor graders nor the kit itself can be found by path."""
    found = inside(
        f"import os, sys\ndef f():\n    paths = [{str(ROOT / 'solutions')!r}, {str(ROOT / 'autograder' / 'graders')!r}]\n"
        "    for folder, inner, files in os.walk('/'):\n"
        "        inner[:] = [name for name in inner if os.path.join(folder, name) not in ('/proc', '/sys')]\n"
        "        paths += [os.path.join(folder, f) for f in files if f.startswith(('key.py', 'test_mse', 'attempt.py'))"
        " and 'kata' in folder or f == 'mse_by_hand.json']\n"
        "    return [p for p in paths if os.path.exists(p)]"
    )
    assert found.value == []


IMPORTS = f"""
import sys
del sys.modules["autograder"]  # what the worker has put there for cells that check themselves
sys.path.append({str(ROOT)!r})
def f():
    import autograder.errors
    return autograder.errors.__name__
"""


@pytest.mark.parametrize("level", ["namespaces", "landlock"])
def test_the_engine_cannot_be_imported(warm: Callable[[Level], Worker], level: Level) -> None:
    """Whoever knows where the kit is finds nothing to import there; where nothing is hidden the same program does."""
    assert "ModuleNotFoundError" in call(warm(level), IMPORTS).bases
    found = call(warm("process"), IMPORTS)
    assert found.value == "autograder.errors", found.text


BESIDE_THE_WORKER = """
import importlib.util, os, sys
def f():
    beside = [folder for folder in sys.path if os.path.isdir(os.path.join(folder, "worker"))]
    return [beside, [name for name in ("judging", "grading", "plugin") if importlib.util.find_spec(name)]]
"""


@pytest.mark.parametrize("level", LEVELS)
def test_what_lies_beside_the_worker_cannot_be_imported(warm: Callable[[Level], Worker], level: Level) -> None:
    """The folder that the worker's package lies in, which holds the engine too, is on no student's import path."""
    assert call(warm(level), BESIDE_THE_WORKER).value == [[], []]


SEARCH = """
def f():
    import hashlib, os, sys
    with open("mine.py", "w") as file:
        file.write(OWN)
    paths = [os.path.join(ROOT, name) for name in NAMES.values()]
    for top in ("/", "/kata", ".", *sys.path):
        for folder, inner, files in os.walk(top):
            inner[:] = [name for name in inner if os.path.join(folder, name) not in ("/proc", "/sys")]
            paths += [os.path.join(folder, name) for name in files if name.endswith((".py", ".json", ".ipynb"))]
    found = set()
    for path in dict.fromkeys(paths):
        try:
            if os.path.getsize(path) not in SIZES:
                continue
            with open(path, "rb") as file:
                content = file.read()
        except OSError:
            continue
        found.add(NAMES.get(hashlib.sha256(content).hexdigest()))
    return sorted(found - {None})
"""


@pytest.mark.parametrize("level", ["namespaces", "landlock"])
def test_of_the_kit_only_the_workers_own_files_can_be_read(warm: Callable[[Level], Worker], level: Level) -> None:
    """Engine, graders and solutions are looked for by their paths, and by their content wherever one can get."""
    kit = [path for folder in ("autograder", "solutions", "assignments") for path in (ROOT / folder).rglob("*.*")]
    files = [path for path in kit if path.suffix in (".py", ".json", ".ipynb")]
    names = {hashlib.sha256(path.read_bytes()).hexdigest(): str(path.relative_to(ROOT)) for path in files}
    planted = ROOT / "autograder" / "errors.py"  # planted by the student: who finds it has looked
    sizes = {path.stat().st_size for path in files}
    told = {"ROOT": str(ROOT), "NAMES": names, "SIZES": sizes, "OWN": planted.read_text(encoding="utf-8")}
    found = call(warm(level), "".join(f"{name} = {value!r}\n" for name, value in told.items()) + SEARCH).value
    own = (ROOT / "autograder" / "worker").glob("*.py") if level == "namespaces" else ()
    assert found == sorted(["autograder/errors.py", *(str(path.relative_to(ROOT)) for path in own)])


def test_the_file_system_is_read_only(inside: Callable[[str], Observation]) -> None:
    """Only the student's own small folder can be written."""
    for place in ("os.path.dirname(torch.__file__)", "'/'", "'/kata'", "os.path.dirname(os.__file__)"):
        found = inside(f"import os, torch\ndef f():\n    open(os.path.join({place}, 'x'), 'w')")
        assert "OSError" in found.bases, place
    assert inside("def f():\n    return open('x', 'w').write('ok')").value == 2


def test_no_variables_but_those_needed(inside: Callable[[str], Observation]) -> None:
    """The environment holds nothing of ours: no secret, no path, no name."""
    os.environ["KATA_SECRET"] = "00"
    try:
        names = inside("import os\ndef f():\n    return sorted(os.environ)").value
    finally:
        del os.environ["KATA_SECRET"]
    threads = {"MKL_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"}
    allowed = {"HOME", "USER", "LANG", "LC_CTYPE", "MPLBACKEND", *threads}
    assert set(names) <= allowed | {"PATH", "PWD", "TMPDIR", "KMP_INIT_AT_FORK", "KMP_DUPLICATE_LIB_OK"}


def test_nobody_with_no_rights(inside: Callable[[str], Observation]) -> None:
    """uid and gid 65534, no capability, one thread for torch."""
    status = inside("def f():\n    return open('/proc/self/status').read()").value
    assert "Uid:\t65534" in status
    assert "Gid:\t65534" in status
    assert "CapEff:\t0000000000000000" in status
    assert "CapBnd:\t0000000000000000" in status
    assert inside("import torch\ndef f():\n    return torch.get_num_threads()").value == 1


@pytest.mark.parametrize("level", LEVELS)
def test_no_capabilities(warm: Callable[[Level], Worker], level: Level) -> None:
    """Also where the grading process runs as root: nothing in the effective and permitted sets, so no limit is raised."""
    capget = (
        "import ctypes\ndef f():\n    header, data = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()\n"
        "    assert ctypes.CDLL(None).capget(header, data) == 0\n    return list(data)"
    )
    assert call(warm(level), capget).value == [0] * 6


ALONE = """
import os, resource
def f():
    reached = []
    for other in [*range(2, 60), -1]:
        for way in (lambda: os.kill(other, 0), lambda: resource.prlimit(other, resource.RLIMIT_CPU)):
            try:
                way()
                reached.append(other)
            except OSError:
                pass
    return [os.getpid(), os.getppid(), sorted(os.listdir("/proc")), reached]
"""


def test_a_student_is_alone_in_its_world(inside: Callable[[str], Observation]) -> None:
    """It is process 1 and has no parent; nobody else is in /proc, none of whose settings are there, or can be reached."""
    number, parent, shown, reached = inside(ALONE).value
    assert (number, parent, reached) == (1, 0, [])
    assert shown == ["cpuinfo", "meminfo", "self", "stat"]


def test_what_others_did_in_the_network_cannot_be_seen(inside: Callable[[str], Observation]) -> None:
    """The network is the worker's, and remembers connections of the student before for a minute."""
    assert inside(
        "import os\ndef f():\n    return [os.listdir('/proc/self/net'), os.path.exists('/proc/net')]"
    ).value == [[], False]


def test_one_kind_of_sockets(inside: Callable[[str], Observation]) -> None:
    """Those that reach further than a student's own processes, or into the kernel, are refused by the filter."""
    refused = inside(
        "import errno, socket\ndef f():\n    found = []\n    for family in range(46):\n        try:\n"
        "            socket.socket(family, 1).close()\n        except OSError as error:\n"
        "            found += [family] if error.errno == errno.EPERM else []\n    return found"
    )
    assert refused.value == [family for family in range(46) if family != 1]


SYSV = "libc.syscall({shmget}, 77, 4096, {flags})"
QUEUE = "libc.syscall({mq_open}, b'left', {flags}, 0o600, None)"
LEFT = {
    "a folder without rights": ("os.chmod('..', 0); os.chmod('.', 0)", "open('x', 'w').write('x') == 1"),
    "a folder that cannot be written": ("os.chmod('.', 0o500)", "open('x', 'w').write('x') == 1"),
    "a full disk": ("fill('x' * 2**19)", "open('x', 'w').write('x' * 2**19) > 0"),
    "as many files as there may be": ("fill('')", "[open(f'n{n}', 'w').close() for n in range(50)]"),
    "full shared memory": ("os.chdir('/dev/shm'); fill('x' * 2**19)", "open('/dev/shm/x', 'w').write('x' * 2**19) > 0"),
    "a name in shared memory": ("open('/dev/shm/left', 'w').close()", "os.listdir('/dev/shm') == []"),
    "a file among the devices": ("open('/dev/left', 'w').close()", "not os.path.exists('/dev/left')"),
    "limits of process 1": (
        "[resource.prlimit(pid, resource.RLIMIT_NOFILE, (9, 9)) for pid in (1, os.getppid())]",
        "resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 9",
    ),
    "a low priority": ("os.nice(9)", "os.getpriority(os.PRIO_PROCESS, 0) == PRIORITY"),
    "one processor": ("os.sched_setaffinity(0, {0})", "len(os.sched_getaffinity(0)) == PROCESSORS"),
    "interrupts for everybody": ("[os.kill(pid, 2) for pid in (0, os.getppid(), -1)]", "True"),
}
SHARED = {"System V memory": (SYSV, 0o1600), "a message queue": (QUEUE, os.O_CREAT | os.O_RDWR)}
TRY = """
import ctypes, os, resource, signal
libc = ctypes.CDLL(None)
def fill(text):
    n = 0
    while True:
        open(f"left{n}", "w").write(text)
        n += 1
def f():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        FIRST
        return bool(LAST)
    except OSError as error:
        return str(error)
"""


def tried(what: str) -> str:
    """The source of a function that does some things, and says what came of the last."""
    first, _, last = what.rpartition("; ")
    mine = {"PROCESSORS": len(os.sched_getaffinity(0)), "PRIORITY": os.getpriority(os.PRIO_PROCESS, 0)}
    for name, number in mine.items():
        last = last.replace(name, str(number))
    return TRY.replace("FIRST", first or "pass").replace("LAST", last)


@pytest.mark.parametrize("name", LEFT)
def test_a_student_finds_the_world_new(warm: Callable[[Level], Worker], name: str) -> None:
    """Whatever the one before has done to folders, limits and priorities, the next has what the first had."""
    leave, look = LEFT[name]
    worker = warm("namespaces")
    server = worker._server.pid
    assert call(worker, tried(look)).value is True
    assert call(worker, tried(leave)).ending in ("returned", "died")
    assert call(worker, tried(look)).value is True
    assert worker._server.pid == server, "the worker did not survive"


@pytest.mark.parametrize("name", SHARED)
def test_a_world_holds_without_the_filter(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What the filter refuses to make would end with the student all the same."""
    source, flags = SHARED[name]
    numbers = {call: seccomp.number(call) for call in ("shmget", "mq_open")}
    without = "from worker import seccomp\nseccomp.everywhere = lambda: b''\nfrom worker import server"
    monkeypatch.setattr(process, "START", START.replace("from worker import server", without))
    with Worker("namespaces") as worker:
        make = f"{source.format(**numbers, flags=flags)} >= 0"
        find = f"{source.format(**numbers, flags=flags & ~(0o1000 | os.O_CREAT))} >= 0"
        assert call(worker, tried(f"{make} and {find}")).value is True
        assert call(worker, tried(find)).value is False


ENDS_EARLY = """
from worker import fence
import os
real, forks = os.fork, []
def fork(self):
    forks.append(1)
    pid = real()
    if pid == 0 and len(forks) in THESE:
        os._exit(0)
    return pid
fence.Fence.fork = fork
from worker import server"""


@pytest.mark.parametrize(("these", "survives"), [("(3,)", True), ("range(3, 9)", True), ("range(2, 9)", False)])
def test_a_child_that_ends_before_it_is_ready(monkeypatch: pytest.MonkeyPatch, these: str, survives: bool) -> None:
    """It is the worker's fault, who is started again once, and never the student's who would have come next."""
    program = START.replace("from worker import server", ENDS_EARLY.replace("THESE", these))
    monkeypatch.setattr(process, "START", program)
    with Worker("process") as worker:
        if not survives:
            with pytest.raises(KataError, match="the worker did not start or has died"):
                worker.fork()
            return
        for number in range(3):
            assert call(worker, f"def f():\n    return {number}").value == number


def test_an_interrupt_does_not_end_the_worker(warm: Callable[[Level], Worker]) -> None:
    """The grading process says when it is over, and nobody else."""
    worker = warm("process")
    server = worker._server.pid
    assert call(worker, "def f():\n    return 1").value == 1
    os.kill(server, signal.SIGINT)
    time.sleep(0.2)
    assert call(worker, "def f():\n    return 2").value == 2
    assert worker._server.pid == server


def test_where_the_kit_is_installed_nothing_can_be_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What hides an installed kit from students is no place to write in."""
    site = tmp_path / "site-packages"
    (site / "autograder").mkdir(parents=True)
    (site / "autograder" / "engine.py").touch()
    folders = [*import_path(), str(site)]
    monkeypatch.setattr(view, "import_path", lambda: folders)
    with Worker("namespaces") as worker:
        found = call(worker, f"import os\ndef f():\n    return os.listdir({str(site / 'autograder')!r})")
        assert found.value == []
        found = call(worker, f"def f():\n    open({str(site / 'autograder' / 'x')!r}, 'w')")
        assert "Read-only file system" in found.text


def test_no_descriptor_but_its_own(inside: Callable[[str], Observation]) -> None:
    """A child holds the null device and its one connection."""
    found = inside(
        "import os\ndef f():\n    return len([fd for fd in range(256) if os.path.exists(f'/proc/self/fd/{fd}')])"
    )
    assert found.value == 4


@pytest.mark.parametrize("level", LEVELS)
def test_nothing_is_left_for_the_next_student(warm: Callable[[Level], Worker], level: Level) -> None:
    """Files, shared memory and processes of one student are gone when the next one begins."""
    # Without namespaces nothing but its own folder is emptied.
    folders = PLACES if level == "namespaces" else PLACES[:2]
    leave = f"""
import os, time
def f():
    for folder in {folders}:
        try:
            open(os.path.join(folder, 'left-by-the-test'), 'w').write('x')
        except OSError:
            pass
    if os.fork() == 0:
        try:
            os.setsid()
        except OSError:
            pass
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)
    return os.getpid()
"""
    look = f"""
import os
def f():
    return [folder for folder in {folders} if os.path.exists(os.path.join(folder, 'left-by-the-test'))]
"""
    worker = warm(level)
    call(worker, leave)
    assert call(worker, look).value == []
    with worker.fork():
        assert len(descendants(worker._server.pid)) == (3 if level == "namespaces" else 1)


@pytest.mark.parametrize("level", LEVELS)
def test_memory_is_limited(warm: Callable[[Level], Worker], level: Level) -> None:
    """More than the limit beyond the warm worker's memory is out_of_memory, in Python and in torch."""
    assert call(warm(level), "def f():\n    return len(bytearray(600 * 2**20))").ending == "out_of_memory"
    torch_hog = "import torch\ndef f():\n    return float(torch.zeros(150 * 2**20).sum())"
    assert call(warm(level), torch_hog).ending == "out_of_memory"
    assert call(warm(level), "def f():\n    return len(bytearray(100 * 2**20))").value == 100 * 2**20


@pytest.mark.parametrize("level", LEVELS)
def test_file_size_is_limited(warm: Callable[[Level], Worker], level: Level) -> None:
    """A file beyond the limit fails or ends the child; it never fills the disk."""
    flood = "import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\ndef f():\n    open('x', 'wb').write(b'x' * 2**21)"
    assert "OSError" in call(warm(level), flood).bases


FORKS = "import os\ndef f():\n    while True:\n        os.fork()"
THREADS = """
import threading, time
threading.stack_size(2**16)
def f():
    while True:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
"""


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("bomb", [FORKS, THREADS], ids=["forks", "threads"])
def test_processes_are_limited(warm: Callable[[Level], Worker], level: Level, bomb: str) -> None:
    """Processes and threads without end are all killed, for root too, whom RLIMIT_NPROC does not bind; the grading
    process learns why, unless the kernel refused the student another one first.
    """
    found = call(warm(level), bomb)
    assert (found.ending, found.text) == ("died", "processes") or found.ending == "raised", found
    assert call(warm(level), "def f():\n    return 1").value == 1


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "own", ["b'x' * (200 * 2**20)", "mmap.mmap(-1, 200 * 2**20); [x.__setitem__(n, 1) for n in range(0, len(x), 4096)]"]
)
def test_memory_of_all_processes_is_limited(warm: Callable[[Level], Worker], level: Level, own: str) -> None:
    """Three processes, each below the limit, are together beyond it."""
    found = call(
        warm(level),
        "import mmap, os, time\ndef f():\n    for _ in range(3):\n        if os.fork() == 0:\n"
        f"            x = {own}\n            time.sleep(60)\n    time.sleep(60)",
    )
    assert found.ending == "out_of_memory"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("size", "name"), [(2**19, "bytes"), (0, "names")])
def test_disk_is_limited(warm: Callable[[Level], Worker], level: Level, size: int, name: str) -> None:
    """Many small files end as one large one does: refused by the file system, or killed with the reason told."""
    write = f"open(f'{{n}}.{name}', 'wb').write(b'x' * {size})"
    found = call(warm(level), f"def f():\n    n = 0\n    while True:\n        {write}\n        n += 1")
    assert (found.ending, found.text) == ("died", "disk") or "No space left" in found.text, found
    assert call(warm(level), "import os\ndef f():\n    return os.listdir('.')").value == []


@pytest.mark.parametrize("level", LEVELS)
def test_deep_and_locked_folders_are_removed(warm: Callable[[Level], Worker], level: Level) -> None:
    """Folders deeper than recursion goes and longer than a path may be, and without rights, are gone for the next."""
    dig = "import os\ndef f():\n    os.makedirs('../first/in')\n"
    dig += "    os.chmod('../first', 0)\n" if level != "landlock" else ""
    dig += "    for _ in range(1200):\n        os.mkdir('d' * 100)\n        os.chdir('d' * 100)\n"
    lock = (
        "    os.mkdir('locked')\n    open('locked/x', 'w').close()\n    os.chmod('locked', 0)\n"
        if level != "landlock"
        else ""
    )
    worker = warm(level)
    process = worker._server.pid
    found = call(worker, dig + lock)
    assert found.ending in ("returned", "died") or "No space left" in found.text, found
    assert call(worker, "import os\ndef f():\n    return os.listdir('.') + os.listdir('..')").value == ["work"]
    assert worker._server.pid == process, "the worker did not survive"


@pytest.mark.parametrize("level", LEVELS)
def test_the_next_check_has_a_fresh_fork_at_once(warm: Callable[[Level], Worker], level: Level) -> None:
    """After a kill the next child answers within 50 ms, in the best of several tries (machines are busy)."""
    worker, best = warm(level), 9.0
    for _ in range(8):
        with worker.fork() as sock:
            frames.send(sock, wire.Run("cell", "while True: pass"))
            with pytest.raises(TimeoutError):
                frames.read_reply(sock, process.deadline(0.05))
        started = time.monotonic()
        worker.clean()
        with worker.fork() as sock:
            frames.send(sock, wire.Run("cell", "x = 1"))
            assert frames.read_reply(sock, process.deadline(5)) == wire.Done()
            best = min(best, time.monotonic() - started)
        worker.clean()
    assert best < 0.05


def test_giant_replies_are_refused(warm: Callable[[Level], Worker]) -> None:
    """A value larger than a frame is unusable; nobody allocates it."""
    for source in ("'x' * 2**25", "torch.zeros(1).expand(10**12)", "torch.zeros(2**23)", "[0] * 10**6"):
        found = call(warm("process"), f"import torch\ndef f():\n    return {source}")
        assert found.ending == "unusable_return", source


def test_a_killed_worker_is_replaced(warm: Callable[[Level], Worker]) -> None:
    """If something kills the worker, the next student is graded by a new one."""
    worker = Worker("process")
    try:
        assert call(worker, "def f():\n    return 1").value == 1
        os.kill(worker._server.pid, signal.SIGKILL)
        time.sleep(0.2)
        assert call(worker, "def f():\n    return 2").value == 2
    finally:
        worker.close()


def test_nothing_is_left_of_a_worker_that_is_closed_while_it_starts() -> None:
    """bubblewrap's own child may not have asked yet to end with it. A worker whose asking is undone for a moment, while it
    becomes another user, ends once it has started and finds that nobody is left to answer.
    """
    if reason := why_no_namespaces():
        pytest.skip(f"namespaces: {reason}")
    limits = Limits(disk=123_456_789)  # stands in bubblewrap's command
    for tenths in range(30, 100, 2):  # of a millisecond
        worker = Worker("namespaces", limits)
        time.sleep(tenths / 10_000)
        worker.close()
    until = time.monotonic() + 30
    while left := [line for line in _command_lines() if str(limits.disk) in line]:
        assert time.monotonic() < until, left
        time.sleep(0.01)


def _command_lines() -> Iterator[str]:
    """Those of all processes that can be seen."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it has just ended
            yield path.read_text()


BESIDE = """
import os, signal, subprocess, sys, tempfile, time
from pathlib import Path
from autograder.worker import cleaning, server, told
from autograder.worker.limits import Limits
from autograder.worker.told import Told

bystander = subprocess.Popen(["sleep", "100"], stdout=subprocess.DEVNULL)
if os.fork():  # the worker's parent dies, and process 1 takes its place
    os._exit(0)
while os.getppid() != 1:
    time.sleep(0.01)
server.harden("process")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.setsid()
    os.execvp("sleep", ["sleep", "101"])

def names():
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        with open(f"/proc/{pid}/cmdline") as file:
            found.append(file.read().split("\\0"))
    return [words[1] for words in found if words[0] == "sleep"], any("live" in words for words in found)

def clean(level):
    cleaning.clean(told.Told(level, Limits(), tempfile.mkdtemp(), []))

time.sleep(0.5)
try:
    clean("LEVEL")
except PermissionError as error:
    print(error)
sleeping, process_1 = names()
print(sorted(sleeping), process_1, flush=True)
clean("process")
os.kill(bystander.pid, signal.SIGKILL)
"""


def test_a_worker_kills_only_what_is_below_it() -> None:
    """Beside another process, its parent dead and process 1 in its place, it reaches its own descendants and no other."""
    program = BESIDE.replace("LEVEL", "process")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout == "['100'] True\n", done


def test_only_process_one_kills_everybody() -> None:
    """A worker that is told it is alone in namespaces and is not kills nobody, and does not even start."""
    program = BESIDE.replace("LEVEL", "namespaces")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert "only process 1 of a namespace may kill everybody" in done.stdout
    assert "['100', '101', '101'] True" in done.stdout, done
    told = msgspec.json.encode(Told("namespaces", Limits(), "/tmp", import_path())).decode()
    command = [sys.executable, "-I", "-S", "-c", START, str(KIT), told]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "told to be alone in namespaces and is not" in done.stderr


def test_where_there_is_no_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without os.fork (Windows) each student gets a process of its own, with the same answers."""
    monkeypatch.delattr(os, "fork")
    worker = Worker("process")
    try:
        assert call(worker, "import torch\ndef f():\n    return torch.ones(2)").value.tolist() == [1, 1]
    finally:
        worker.close()


def test_a_worker_without_torch_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that cannot import torch is a clear error, not a hang."""
    monkeypatch.setattr(process, "import_path", list)
    worker = Worker("process")
    try:
        with pytest.raises(KataError, match="No module named"):
            worker.fork()
    finally:
        worker.close()


def test_levels_are_chosen_strongest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """auto takes the strongest level there is; grading refuses process unless asked in so many words."""
    monkeypatch.setattr(levels, "why_no_namespaces", lambda: "")
    assert choose("auto") == "namespaces"
    monkeypatch.setattr(levels, "why_no_namespaces", lambda: "bubblewrap is not installed (apt-get install bubblewrap)")
    monkeypatch.setattr(levels, "why_no_landlock", lambda: "")
    assert choose("auto") == choose("auto", minimum="landlock") == "landlock"
    monkeypatch.setattr(levels, "why_no_landlock", lambda: "this kernel has no Landlock")
    assert choose("auto") == "process"
    assert choose("process", minimum="landlock") == "process"
    with pytest.raises(KataError, match=r"apt-get install bubblewrap.*no Landlock.*--isolation process, which leaves"):
        choose("auto", minimum="landlock")
    with pytest.raises(KataError, match="isolation 'landlock' is not available: this kernel has no Landlock"):
        choose("landlock")
    with pytest.raises(KataError, match="unknown isolation 'docker'"):
        choose("docker")


def test_a_missing_bubblewrap_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason names the package and the command."""
    monkeypatch.setattr(shutil, "which", lambda name: None)
    why_no_namespaces.cache_clear()
    try:
        assert "apt-get install bubblewrap" in why_no_namespaces()
    finally:
        why_no_namespaces.cache_clear()


@pytest.mark.parametrize(
    ("switch", "forbids", "cure"),
    [
        (
            "kernel/apparmor_restrict_unprivileged_userns",
            "1",
            "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
        ),
        ("kernel/unprivileged_userns_clone", "0", "sysctl -w kernel.unprivileged_userns_clone=1"),
        ("user/max_user_namespaces", "0", "sysctl -w user.max_user_namespaces=15000"),
    ],
)
def test_the_cure_is_one_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, switch: str, forbids: str, cure: str
) -> None:
    """What forbids namespaces (Ubuntu's AppArmor, Debian's switch, a limit of zero) names what would allow them."""
    (tmp_path / switch).parent.mkdir()
    (tmp_path / switch).write_text(f"{forbids}\n")
    monkeypatch.setattr(levels, "PROC_SYS", tmp_path)
    assert cure in levels._cure()


def test_a_secret_path_is_not_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but the Python installation is bound, whatever folder it is called in and whatever can be imported."""
    before = view.namespaces(1)
    (tmp_path / "autograder").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert view.namespaces(1) == before
    assert not any(str(tmp_path).startswith(f"{rule.path}/") for rule in view.rules("/kata/tmp"))


OPENED = """
import os
def f(paths):
    def tried(action, *arguments):
        try:
            action(*arguments)
        except OSError:
            return ""
        return action.__name__
    return [tried(os.listdir if os.path.isdir(path) else open, path) or "nothing" for path in paths]
"""


@pytest.mark.parametrize("level", ["namespaces", "landlock"])
def test_a_student_sees_what_the_rules_say(warm: Callable[[Level], Worker], level: Level) -> None:
    """Each level opens what the one list names, and nothing else of this machine."""
    worker = warm(level)
    own = view.SANDBOX_TMP if level == "namespaces" else worker._tmp.name
    named = view.rules(own)
    assert {rule.may for rule in named} >= {"read", "ask", "use", "change"}
    for rule, found in zip(named, call(worker, OPENED, encode([rule.path for rule in named])).value, strict=True):
        assert found != "nothing" or rule.may == "hidden", rule
    others = [
        "/etc/passwd",
        "/proc/version",
        "/var/log",
        "/sys/kernel",
        str(ROOT / "README.md"),
        str(ROOT / "solutions"),
    ]
    assert call(worker, OPENED, encode(others)).value == ["nothing"] * len(others)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The kit, installed among the machine's own libraries, to which a link leads, too."""
    packages = tmp_path / "lib/python/site-packages"
    for name in ("autograder", "torch"):
        (packages / name).mkdir(parents=True)
    (tmp_path / "lib/other").mkdir()
    (tmp_path / "link").symlink_to("lib")
    monkeypatch.setattr(view, "SYSTEM", (f"{tmp_path}/link", f"{tmp_path}/lib"))
    monkeypatch.setattr(view, "import_path", lambda: [str(packages)])
    return tmp_path


def test_an_installed_kit_is_hidden_in_namespaces(installed: Path) -> None:
    """Over what has been bound an empty folder is laid, after it."""
    words = view.namespaces(1)
    hidden = str(installed / "lib/python/site-packages/autograder")
    assert words[words.index(hidden) - 1] == "--tmpfs"
    assert words.index(hidden) > words.index(str(installed / "lib"))


def test_an_installed_kit_is_hidden_from_landlock(installed: Path) -> None:
    """No folder above the kit may be read as a whole, by whatever name; everything beside it may."""
    allowed = {path: rights for path, rights in view.kernel_rules("/tmp/own") if path.startswith(str(installed))}
    read = {path for path, rights in allowed.items() if rights & landlock.READ_FILE}
    assert read == {str(installed / "lib/other"), str(installed / "lib/python/site-packages/torch")}
    assert all(not str(installed / "lib/python/site-packages/autograder").startswith(path) for path in read)
