"""`kata new unit/exercise`: a small complete exercise to change, one folder in solutions/ and one public grader."""

from __future__ import annotations

import re
from pathlib import Path

from .course import Course
from .errors import KataError
from .source import load_all

NOTEBOOK = '''\
# ---
# title: {{en: {title}, ja: 新しい問題}}
# order: {order}
# level: 1
# minutes: 15
# parts:
#   double:
#     points: 10
# ---

# %% [markdown]
# # {title}
#
# Say what it is about, why it matters, and one worked example: `double` of `[1, 2]` is `[2, 4]`.
#
# * The result has the dtype of the input and lives on its device.
# * Do not change the argument. Return new memory.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 新しい問題
#
# 何についての問題か、なぜ大切か、計算例を 1 つ書きます。`[1, 2]` の `double` は `[2, 4]` です。
#
# * 戻り値の dtype と device は入力と同じにしてください。
# * 引数を書き換えないでください。戻り値は新しいメモリにしてください。
#
# </details>

# %%
import torch
from torch import Tensor


# %% part="double"
def double(x: Tensor) -> Tensor:
    """Twice x, elementwise; same shape and dtype."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
'''

KEY = '''\
"""double(x) = 2 x."""

import sympy
import torch

X = sympy.Symbol("x")
FORMULA = sympy.lambdify(X, 2 * X)


def double(x):
    """Twice every element."""
    return torch.tensor([FORMULA(v) for v in x.reshape(-1).tolist()], dtype=x.dtype).reshape(x.shape)
'''

PUBLIC = '''\
"""Public graders of {id}: its probes, and checks on them."""

import torch

from autograder.grading import check, part, probe


@probe("double")
def small_numbers(student):
    return [student.double(torch.tensor([1.0, 2.0, 5.0]))]


@part("double")
def test_small_numbers(student, probes):
    """Every element is doubled."""
    check(small_numbers(student), probes["small_numbers"])
'''

HIDDEN = '''\
"""Hidden graders of {id}: unseen inputs against the key."""

from autograder.grading import check, part


@part("double")
def test_matches_the_key(student, key, rng):
    """Other shapes, other numbers."""
    x = rng.tensor(3, 4)
    check(student.double(x), key.double(x))
'''

PROGRAMS = {
    "right/added_to_itself.py": "def double(x):\n    return x + x\n",
    "right/torch_function.py": "def double(x):\n    return torch.mul(x, 2)\n",
    "wrong/double__squared.py": '''\
"""Looks like the square; the two agree at 2 only.
What is the double of 5?

2 乗のようです。同じになるのは 2 のときだけです。
5 の 2 倍はいくつですか。
"""


def double(x):
    return x * x
''',
    "wrong/double__in_place.py": '''\
"""The value is right; x was overwritten.
Which operation makes a new tensor?

値は正しいですが、x が書き換わっています。
新しいテンソルを作る演算はどれですか。
"""


def double(x):
    x *= 2
    return x
''',
    "wrong/double__one_added.py": '''\
"""Looks like one was added.
What does doubling do to 5?

1 を足しているようです。
5 を 2 倍するといくつになりますか。
"""


def double(x):
    return x + 1
''',
    "wrong/double__summed.py": '''\
"""Looks like the sum of the doubles; one number came out.
How many numbers should come out?

2 倍した数の合計のようです。数が 1 つだけ出ています。
数はいくつ出るとよいですか。
"""


def double(x):
    return (2 * x).sum()
''',
}


def scaffold(course: Course, exercise: str) -> list[Path]:
    """Write a working exercise under a new name; KataError if the name is taken or no name."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*/[a-zA-Z][a-zA-Z0-9_]*", exercise):
        raise KataError(f"{exercise!r} is no exercise name; write unit/exercise, e.g. losses/huber")
    unit, name = exercise.split("/")
    folder = course.solutions / unit / name
    if folder.exists():
        raise KataError(f"{folder} exists; choose another name, or edit it")
    order = max((source.header.order for source in load_all(course.solutions)), default=0) + 1
    files = {
        folder / f"{name}.py": NOTEBOOK.format(title=name.replace("_", " ").capitalize(), order=order),
        folder / "key.py": KEY,
        folder / f"test_{name}.py": HIDDEN.format(id=exercise),
        **{folder / path: code for path, code in PROGRAMS.items()},
        course.public_grader(exercise): PUBLIC.format(id=exercise),
    }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(files)
