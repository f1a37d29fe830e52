"""Hidden graders of setup/virtual_env: other Pythons, paths and files against the key."""

from itertools import product

from autograder.grading import check, part

# As the public grader's, in other words: what `patch` has changed is back as soon as f is done, or has raised.
WITH_SETTINGS = """
from os import environ
from unittest.mock import patch

def with_settings(f, **given):
    own, base, activated = given.values()
    folders = dict(prefix=own, exec_prefix=own, base_prefix=base, base_exec_prefix=base, executable=f"{own}/bin/python")
    with patch.multiple("sys", **folders), patch.dict(environ):
        environ.pop("VIRTUAL_ENV", "")
        environ.update({} if activated is None else dict(VIRTUAL_ENV=activated))
        return f()
"""

PACKAGES = ["torch", "numpy", "sympy", "scikit-learn", "zope.interface", "ruamel_yaml", "jax2"]


def check_answers(student, key, situations):
    """The answer in each situation is the key's."""
    source = f"(lambda space: exec({WITH_SETTINGS!r}, space) or space['with_settings'])({{}})"
    with_settings = student.define(source, name="with_settings")
    for prefix, base_prefix, variable in situations:
        settings = {"sys.prefix": prefix, "sys.base_prefix": base_prefix, "VIRTUAL_ENV": variable}
        check(with_settings(student.in_virtualenv, **settings), key.inside(prefix, base_prefix))


def word(rng):
    """A drawn name of a folder."""
    return "".join(rng.choice(list("bcdfghjk"), 6).tolist())


@part("in_virtualenv")
def test_every_combination(student, key, rng):
    """In each Python, any folder can be in the variable of the shell, or none.

    どの Python でも、シェルの変数にはどのフォルダも入り得ます。何も入っていないこともあります。
    """
    folders = [f"/{word(rng)}/{name}" for name in ("venv", "python", "work")]
    check_answers(student, key, product(folders, folders, [*folders, None]))


@part("in_virtualenv")
def test_folders_inside_each_other(student, key, rng):
    """An environment can be inside the folder of the installed Python, and the other way round.

    仮想環境がインストール済みの Python のフォルダの中にあることも、その逆もあります。
    """
    outer = f"/{word(rng)}"
    inner, longer = f"{outer}/{word(rng)}", f"{outer}2"
    check_answers(
        student, key, [(inner, outer, None), (outer, inner, None), (longer, outer, outer), (outer, longer, outer)]
    )


@part("in_virtualenv")
def test_texts_only(student, key, rng):
    """Two folders are the same if their texts are equal, and only then.

    文字列が等しいときだけ、同じフォルダです。
    """
    folder, other = f"/{word(rng)}", word(rng)
    check_answers(student, key, [(f"/{other}/..{folder}", folder, None), (folder, f"{folder}/{other}/..", folder)])


@part("in_virtualenv")
def test_calls_in_turn(student, key, rng):
    """An answer does not depend on the calls before it.

    答えは、その前の呼び出しに左右されません。
    """
    one, other = f"/{word(rng)}", f"/{word(rng)}"
    check_answers(student, key, [(one, one, None), (other, one, other), (other, other, None), (one, other, one)] * 2)


@part("venv_commands")
def test_drawn_paths(student, key, rng):
    """Both paths can be any, absolute or not.

    どちらのパスも自由です。`/` で始まることも、始まらないこともあります。
    """
    one, two, three = word(rng), word(rng), word(rng)
    paths = [(one, f"{two}.txt"), (f"{one}/{two}", f"/{three}/{one}"), (f"/{two}/{three}/{one}", f"{two}/{three}")]
    check(student.venv_commands.map(paths), key.venv_commands.map(paths))


@part("venv_commands")
def test_odd_signs(student, key, rng):
    """Spaces, quotes and other signs stay as they are.

    空白、引用符、そのほかの記号は、そのまま残ります。
    """
    one, two = word(rng), word(rng)
    paths = [(f"{one} {two}", f"{two}  {one}.txt"), (f'{one}"{two}', f"{one}'{two}"), (f"{one}%s", f"{{{two}}}")]
    paths += [
        (f"{one}\\{two}", f"~{two} "),
        (f"-{one}", f"{two},{one}"),
        (f"{one}/bin/python", "-r"),
        ("python3", "pip"),
        (f"~/{one}", f"$HOME/{two}"),
        (f"$HOME/{one}", f"~/{two}"),
    ]
    check(student.venv_commands.map(paths), key.venv_commands.map(paths))


@part("venv_commands")
def test_lists_of_their_own(student, key, rng):
    """An answer stays as it is when the function is called again.

    もう一度呼んでも、前の答えは変わりません。
    """
    one, two = word(rng), word(rng)
    first = student.define("lambda f, one, two: [f(one, two), f(two, one)][0]")
    check(first(student.venv_commands, one, two), key.venv_commands(one, two))


def drawn(rng):
    """Pins in drawn order, and what is installed: as pinned, with a longer text, another number, or not at all."""
    pins, installed = [], {"spare": "1.0"}
    for name, more in zip(rng.permutation(PACKAGES).tolist(), ["", "0", ".0", "+cpu", "rc1", None, ""], strict=True):
        version = f"{rng.integers(1, 10)}.{rng.integers(1, 30)}"
        pins.append(f"{name}=={version}")
        if more is not None:
            installed[name] = version + more
    return pins, installed


@part("unmet")
def test_drawn_files(student, key, rng):
    """Names come in the order of the file, whatever order `installed` has.

    `installed` の順番に関係なく、名前はファイルの順に並びます。
    """
    pins, installed = drawn(rng)
    turned = dict(reversed(installed.items()))
    calls = [("\n".join(some), there) for some in (pins, pins[::-1], pins[3:]) for there in (installed, turned, {})]
    check(student.unmet.map(calls), key.unmet.map(calls))


@part("unmet")
def test_comments_everywhere(student, key, rng):
    """Comments and blank lines can be anywhere in the file.

    コメントや何もない行は、ファイルのどこにでもあり得ます。
    """
    pins, installed = drawn(rng)
    commented = [
        f"{pin}{end}" for pin, end in zip(pins, ["  # new", "#==", "", " # a # b", "   #", " #", ""], strict=True)
    ]
    calls = [
        (between.join(["", *commented, ""]), installed) for between in ("\n", "\n\n  \n", "\n#\n", "\n # jax2==1.1\n")
    ]
    calls += [("# torch==1.0", installed), ("#\n\n", {}), ("  ", installed)]
    check(student.unmet.map(calls), key.unmet.map(calls))


@part("unmet")
def test_close_versions(student, key):
    """Versions are compared as texts, not as numbers.

    バージョンは、数ではなく文字列として比べます。
    """
    versions = ["1.1", "1.10", "1.1.0", "01.1", "1.1rc1", "1", "1.1.post1", "2.1"]
    calls = [(f"torch=={one}\n", {"torch": other}) for one, other in product(versions, repeat=2)]
    check(student.unmet.map(calls), key.unmet.map(calls))


@part("unmet")
def test_close_names(student, key):
    """Names are compared whole.

    名前は、全体を比べます。
    """
    names = ["torch", "torchvision", "vision", "torch-vision", "torch_vision", "t"]
    calls = [(f"{one}==1.0\n", {other: "1.0"}) for one, other in product(names, repeat=2)]
    check(student.unmet.map(calls), key.unmet.map(calls))
