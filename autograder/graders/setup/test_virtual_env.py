"""Public graders of setup/virtual_env: its probes, and checks on them."""

from autograder.grading import check, part, probe

# One call of f in a Python with other settings. The old ones are back afterwards, whatever f does.
WITH_SETTINGS = """
import os, sys

def with_settings(f, **settings):
    prefix, base_prefix, variable = settings.values()
    python = {
        "prefix": prefix,
        "exec_prefix": prefix,
        "base_prefix": base_prefix,
        "base_exec_prefix": base_prefix,
        "executable": prefix + "/bin/python",
    }
    old, environment = {name: getattr(sys, name) for name in python}, dict(os.environ)
    try:
        vars(sys).update(python)
        os.environ.pop("VIRTUAL_ENV", None)
        os.environ.update({} if variable is None else {"VIRTUAL_ENV": variable})
        return f()
    finally:
        vars(sys).update(old)
        os.environ.clear()
        os.environ.update(environment)
"""

# The first thing that is unusual about two commands: there are many ways to write each mistake.
ODDITY = """
def oddity(f, folder, requirements):
    commands = f(folder, requirements)
    if not isinstance(commands[0], list):
        return type(commands[0]).__name__
    if any("activate" in word for command in commands for word in command):
        return "activates"
    first, second = commands
    if folder in first[0]:
        return "a Python that is not there yet"
    if folder not in second[0]:
        return "the Python of another folder"
    if "-m" not in second:
        return "a program, no module"
    if "-r" not in second:
        return "a package, no file"
    return "" if requirements in [word.strip("'\\"") for word in second] else "another file"

def change(f, folder, requirements):
    words = [word for command in f(folder, requirements) for word in command]
    if any(sign in word for word in words for sign in ("'", '"', "\\\\")):
        return "quoted"
    return "" if folder in words and requirements in words else "split"
"""

# The first answer that is not empty, though it should be; there are many ways to fail on a line that is no pin.
UNEXPECTED = """
def unexpected(f, texts, installed):
    for text in texts:
        try:
            if found := f(text, dict(installed)):
                return found
        except (ValueError, IndexError):
            return "raises"
    return []
"""

# sys.prefix, sys.base_prefix and VIRTUAL_ENV: environments, activated and not; Pythons without one, while another is
# activated and not. Only one environment has a usual name, and so has the folder of an installed Python.
ACTIVATED = ("/kata/.venv", "/python", "/kata/.venv")
NOT_ACTIVATED = ("/kata/lab39", "/python", None)
ANOTHER_ACTIVATED = ("/python", "/python", "/other/.venv")
ODD_FOLDER = ("/python/.venv", "/python/.venv", None)

PINS = """torch==2.13.0
numpy==2.4
sympy==1.14.0
matplotlib==3.10.1
pytest==8.0.0
"""
INSTALLED = {"torch": "2.13.0", "numpy": "2.4.6", "matplotlib": "3.1.0", "pytest": "9.0.0"}
ALL_THERE = {"scipy": "1.17.0", "pandas": "3.0.1"}
COMMENT_LINE = "# tools\nscipy==1.17.0\n# data, added later\npandas==3.0.1\n"
BLANK_LINE = "scipy==1.17.0\n\npandas==3.0.1\n"
COMMENT_AFTER_A_PIN = "scipy==1.17.0 # fast\npandas==3.0.1\n"


def defined(student, source, name):
    """The function `name` of a source, in the worker."""
    return student.define(f"(lambda space: exec({source!r}, space) or space[{name!r}])({{}})", name=name)


def shown(prefix, base_prefix, variable):
    """The three settings as a message shows them."""
    return {"sys.prefix": prefix, "sys.base_prefix": base_prefix, "VIRTUAL_ENV": variable}


def two(folder, requirements):
    """The two commands."""
    make, install = ["python3", "-m", "venv"], ["-m", "pip", "install", "-r"]
    return [[*make, folder], [f"{folder}/bin/python", *install, requirements]]


def answers(student, *situations):
    """The answer in each situation."""
    with_settings = defined(student, WITH_SETTINGS, "with_settings")
    return [with_settings(student.in_virtualenv, **shown(*situation)) for situation in situations]


@probe("in_virtualenv")
def four_pythons(student):
    return answers(student, ACTIVATED, NOT_ACTIVATED, ANOTHER_ACTIVATED, ODD_FOLDER)


@probe("venv_commands")
def commands(student):
    return [defined(student, ODDITY, "oddity")(student.venv_commands, ".env", "req/base.txt")]


@probe("venv_commands", aspect="edges")
def commands_with_spaces(student):
    return [defined(student, ODDITY, "change")(student.venv_commands, "my work/lab", "all files.txt")]


@probe("unmet")
def pins(student):
    return [student.unmet(PINS, INSTALLED)]


@probe("unmet", aspect="edges")
def lines_without_a_pin(student):
    texts = [COMMENT_LINE, BLANK_LINE, COMMENT_AFTER_A_PIN]
    return [defined(student, UNEXPECTED, "unexpected")(student.unmet, texts, ALL_THERE)]


@part("in_virtualenv")
def test_an_activated_environment(student):
    """True in an environment that a shell has activated.

    シェルで有効化した仮想環境では True です。
    """
    check(answers(student, ACTIVATED), [True])


@part("in_virtualenv")
def test_an_installed_python(student):
    """False in an installed Python, also while the shell has activated an environment.

    インストール済みの Python では False です。シェルで仮想環境を有効化していても同じです。
    """
    check(answers(student, ("/python", "/python", None), ANOTHER_ACTIVATED), [False, False])


@part("in_virtualenv")
def test_activated_or_not(student):
    """True in an environment that no shell has activated, and in one while the shell has activated another.

    シェルで有効化していない仮想環境でも、シェルで別の仮想環境を有効化していても、True です。
    """
    check(answers(student, NOT_ACTIVATED, ("/kata/lab39", "/python", "/other/.venv")), [True, True])


@part("in_virtualenv")
def test_any_name(student):
    """The name of a folder says nothing: an installed Python can be in any folder, and so can an environment.

    フォルダの名前では決まりません。インストール済みの Python も仮想環境も、どんなフォルダにもあり得ます。
    """
    environments = ("/python/3.13", "/python/.venv", None), ("/python/lab", "/python", None)
    check(answers(student, ODD_FOLDER, *environments), [False, True, True])


@part("in_virtualenv")
def test_every_call_reads_anew(student):
    """Every call reads `sys` anew.

    呼ばれるたびに `sys` を読みます。
    """
    check(answers(student, ANOTHER_ACTIVATED, ACTIVATED, ANOTHER_ACTIVATED), [False, True, False])


@part("in_virtualenv")
def test_the_real_python(student):
    """The Python that really runs this check is judged by the same rule.

    このチェックを実際に動かしている Python も、同じ規則で答えます。
    """
    folders = "[(sys := __import__('sys')).prefix, sys.base_prefix, __import__('os').environ.get('VIRTUAL_ENV')]"
    found = student.define(f"lambda: {folders}")()
    situation = found.value if found.ending == "returned" else None
    assert isinstance(situation, list)  # it comes from the student's process, and may be anything
    assert list(map(type, situation)) in ([str, str, str], [str, str, type(None)])
    as_it_is = student.define("lambda f, **settings: f()", name="as_it_is")  # the settings are for the message only
    check(as_it_is(student.in_virtualenv, **shown(*situation)), situation[0] != situation[1])


@part("venv_commands")
def test_two_commands(student):
    """The first command makes the environment, the second installs the file into it.

    1 つ目のコマンドは仮想環境を作り、2 つ目はそこにファイルの中身をインストールします。
    """
    check(student.venv_commands(".env", "req/base.txt"), two(".env", "req/base.txt"))


@part("venv_commands")
def test_any_paths(student):
    """Both paths are those that were given, also long ones that begin with `/`, and each answer is a new list.

    どちらのパスも、渡されたものです。`/` で始まる長いパスでも同じです。答えは、呼ぶたびに新しいリストです。
    """
    paths = [("venv", "needed.txt"), ("/home/me/lab", "/home/me/req.txt"), ("a/b/c", "venv")]
    check(student.venv_commands.map(paths), [two(*pair) for pair in paths])
    together = student.define("lambda f, paths: [f(*pair) for pair in paths]")  # each answer is a new list
    check(together(student.venv_commands, paths), [two(*pair) for pair in paths])


@part("venv_commands")
def test_spaces(student):
    """A path with spaces or other signs stays one text, as it is and without quotes.

    空白やほかの記号の入ったパスも、そのまま 1 つの文字列で、引用符は付きません。
    """
    paths = [("my work/lab", "all files.txt"), ("it's mine", "$new (2).txt"), ("a b#c", "x;y&z.txt")]
    check(student.venv_commands.map(paths), [two(*pair) for pair in paths])


@part("unmet")
def test_missing_or_another_version(student, probes):
    """The names of packages that are missing, older, newer or only begin alike, in the order of the file.

    入っていないもの、古いもの、新しいもの、バージョンの初めだけが同じものの名前が、ファイルの順に並びます。
    """
    check(pins(student), probes["pins"])


@part("unmet")
def test_all_there(student):
    """An empty list if all is as the file says, and for an empty text.

    すべてファイルのとおりなら、空のリストです。文字列が空のときも同じです。
    """
    check(student.unmet.map([("scipy==1.17.0\npandas==3.0.1\n", ALL_THERE), ("", ALL_THERE), ("", {})]), [[]] * 3)


@part("unmet")
def test_comment_lines(student):
    """Lines with a comment only are skipped.

    コメントだけの行は読み飛ばします。
    """
    files = [(COMMENT_LINE, ALL_THERE), ("# all\nrich==14.2.0\n# polars==1.0.0", ALL_THERE)]
    check(student.unmet.map(files), [[], ["rich"]])


@part("unmet")
def test_blank_lines(student):
    """Blank lines are skipped, also those that hold spaces.

    何もない行は読み飛ばします。空白だけの行も同じです。
    """
    files = [(BLANK_LINE, ALL_THERE), ("\n\nrich==14.2.0\n \n\nscipy==1.16.0\n\n", ALL_THERE)]
    check(student.unmet.map(files), [[], ["rich", "scipy"]])


@part("unmet")
def test_comments_after_pins(student):
    """A comment after a pin, or after spaces only, is skipped, with the spaces before it.

    バージョンの後や空白だけの後にあるコメントは、その前の空白とともに読み飛ばします。
    """
    files = [
        (COMMENT_AFTER_A_PIN, ALL_THERE),
        ("rich==14.2.0\n # polars==1.0.0", ALL_THERE),
        ("scipy==1.16.0 # not ==1.17.0\npandas==3.0.1# new", ALL_THERE),
    ]
    check(student.unmet.map(files), [[], ["rich"], ["scipy"]])


@part("unmet")
def test_the_same_text(student):
    """A version is another one as soon as its text differs, and a name is a whole name.

    文字列が少しでも違えば、別のバージョンです。名前も、全体が同じでなければなりません。
    """
    there = {"torch": "2.13.0+cpu", "torchvision": "0.28.0", "rich": "14.20", "numpy": "2.4.0", "scipy-lab": "1.0"}
    check(student.unmet("torch==2.13.0\nrich==14.2\nnumpy==2.4\n", there), ["torch", "rich", "numpy"])
    check(student.unmet("vision==0.28.0\nscipy==1.0\nscipy-lab==1.0\ntorch==2.13.0+cpu", there), ["vision", "scipy"])


@part("unmet")
def test_installed_stays(student):
    """`installed` is the same afterwards, and another call gives an answer of its own.

    `installed` は後でも同じです。もう一度呼ぶと、そのときの答えが返ります。
    """
    kept = student.define("lambda f, text, there: [f(text, there), f(text, there), f('', there), dict(there)]")
    check(kept(student.unmet, PINS, INSTALLED), [["numpy", "sympy", "matplotlib", "pytest"]] * 2 + [[], INSTALLED])
