"""What a student hands in is never imported, unpickled, evaluated or shown unescaped in the grading process: the source
of the engine is searched for every way to do so, and what is found must be on a short list with its reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import ROOT

ENGINE = [path for path in sorted((ROOT / "autograder").rglob("*.py")) if "graders" not in path.parts]

RUNS_CODE = {
    ("program.py", "eval"): "an expression of the grader's, in the student's process",
    ("program.py", "exec"): "the student's cells, in the student's process; the grading process runs trusted ones only",
    ("program.py", "compile"): "the same",
    ("trusted.py", "eval"): "an expression of the grader's, for the key",
    ("authored.py", "exec"): "the author's key.py, and a public grader for its probes",
    ("authored.py", "compile"): "the same",
    ("blame.py", "compile"): "an author's file, to see whether Python can; it is not run here",
    ("server.py", "import_module"): "torch._dynamo, by that name",
}
CALLS = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "import_module",
    "exec_module",
    "load_module",
    "run_path",
    "run_module",
}
MODULES = {
    "pickle",
    "cPickle",
    "marshal",
    "shelve",
    "dill",
    "cloudpickle",
    "joblib",
    "runpy",
    "imp",
    "yaml",
    "jsonpickle",
}
LOADERS = {("torch", "load"), ("np", "load"), ("numpy", "load"), ("torch", "jit"), ("pd", "read_pickle")}

REACHES_OTHERS = {
    ("cleaning.py", "kill_everybody", "kill"): "-1, by process 1 of a namespace only: all others there are below it",
    ("cleaning.py", "kill_descendants", "killpg"): "groups that uncollected children of ours lead",
    ("cleaning.py", "kill_descendants", "kill"): "uncollected children of ours",
    (
        "cleaning.py",
        "kill_descendants",
        "pidfd_send_signal",
    ): "processes seen below us while their descriptor was held",
    ("fence.py", "set_limits", "setrlimit"): "this process itself, a student's child",
    ("__main__.py", "bound_memory", "setrlimit"): "the service itself; its workers set limits of their own",
    ("process.py", "clean", "kill"): "Popen of ours, which signals only what it has not collected",
    ("process.py", "_stop_server", "kill"): "the same",
    ("process.py", "_stop_server", "killpg"): "the group that it leads, while we have not collected it",
    ("client.py", "abort", "kill"): "the same",
    ("landlock.py", "_call", "syscall"): "Landlock's own three calls, on this process",
    ("landlock.py", "version", "syscall"): "asks which Landlock there is",
}
"""What signals processes or sets limits, by module, function and call, and why it can only hit our own descendants."""
REACHING = {"kill", "killpg", "pthread_kill", "send_signal", "terminate", "pidfd_send_signal", "prlimit", "setrlimit"}
REACHING |= {"setpriority", "nice", "sched_setaffinity", "sched_setscheduler", "sched_setparam", "tgkill", "setpgid"}
REACHING |= {"syscall", "pkill", "killall", "taskkill"}

TAG = re.compile(r"</?(a|b|body|code|div|h\d|img|li|p|pre|script|span|style|svg|table|td|th|title|tr|ul)[ >]")


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call in a module with the last part of its name; of `re.compile` and the like the first part says enough."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name):
                yield node, function.id
            elif isinstance(function, ast.Attribute) and ast.unparse(function.value) not in ("re", "ast"):
                yield node, function.attr


def test_code_is_run_only_where_the_list_says() -> None:
    """Every eval, exec, compile and import by name is on the list, and nothing on the list is out of date."""
    found = {(path.name, name) for path in ENGINE for _, name in calls(path) if name in CALLS}
    assert found == set(RUNS_CODE)


def test_other_processes_are_reached_only_as_the_list_says() -> None:
    """Every signal and every limit in the engine stands on the list with what it can hit, whatever way it is named."""
    found = set()
    for path in sorted((ROOT / "autograder").rglob("*.py")):
        if path.name == "seccomp.py":  # a table of what is refused; it calls the kernel for that alone
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {
            child: function.name
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef)
            for child in ast.walk(function)
        }
        for node in ast.walk(tree):
            words = {getattr(node, name, None) for name in ("attr", "id", "name", "value")}  # code, imports, texts
            words = {word for word in words if isinstance(word, str)}
            found |= {(path.name, inside.get(node, ""), word) for word in words & REACHING}
    assert found == set(REACHES_OTHERS)


def loading(text: str) -> Iterator[int]:
    """The lines of a program that import what makes objects from bytes, or name torch's and NumPy's ways to do so."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Import(names=names) if {alias.name.split(".")[0] for alias in names} & MODULES:
                yield node.lineno
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] in MODULES:
                yield node.lineno
            case ast.Attribute(value=ast.Name(id=name), attr=attr) if (name, attr) in LOADERS:
                yield node.lineno


def test_nothing_can_be_unpickled() -> None:
    """No module that makes objects from bytes is imported, nor torch's and NumPy's ways to do so called."""
    assert [f"{path.name}:{line}" for path in ENGINE for line in loading(path.read_text(encoding="utf-8"))] == []
    assert {"attempt.py", "wire.py", "client.py"} <= {path.name for path in ENGINE}


@pytest.mark.parametrize(
    "program", ["import pickle", "import a, dill.source", "from marshal import loads", "torch.load(x)", "f(np.load)"]
)
def test_the_search_finds_what_unpickles(program: str) -> None:
    """Each way is found, in whatever form it is imported or named."""
    assert list(loading(f"x = 1\n{program}\n")) == [2]


def test_only_trusted_programs_run_in_the_grading_process() -> None:
    """`Program` is made in the student's process, and in `trusted`, which gets the author's cells only."""
    makers = {
        (path.name, function.name)
        for path in ENGINE
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        and any(
            isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Program"
            for node in ast.walk(function)
        )
    }
    assert makers == {("child.py", "serve"), ("server.py", "try_out"), ("trusted.py", "trusted")}
    users = {path.name for path in ENGINE for _, name in calls(path) if name == "trusted"}
    assert users == {"authored.py"}


def test_html_is_made_by_templates_only() -> None:
    """No text of a module's has a tag in it, so nothing gets into a page but by a template, which escapes it."""
    for path in ENGINE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not TAG.search(node.value), f"{path.name}:{node.lineno}: {node.value!r} belongs into a template"


def test_no_template_switches_escaping_off() -> None:
    """Templates, if there are any, are escaped by default and nowhere told not to."""
    for path in (ROOT / "autograder").rglob("*"):
        if path.suffix in (".html", ".tpl", ".j2", ".jinja"):
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"\|\s*safe\b|autoescape\s+false|Markup\(", text), path
    for path in ENGINE:
        text = path.read_text(encoding="utf-8")
        assert "Markup(" not in text, path
        assert "autoescape=False" not in text, path
        assert text.count("Environment(") == text.count("autoescape=True"), path
