# ---
# title: {en: "Small t, capital T", ja: 小文字の t、大文字の T}
# order: 3
# level: 1
# minutes: 15
# needs: [tensors/numpy_vs_torch]
# parts:
#   make:
#     points: 3
#   make_float:
#     points: 3
#   predict_creation:
#     points: 4
#     rules: {literals: true}
# ---

# %% [markdown]
# # Small t, capital T
#
# Two names differ by one letter. The function `torch.tensor` looks at the data and picks the dtype; the class
# `torch.Tensor` uses the default type, `float32`. Whoever mixes the two up gets another dtype, or even another shape,
# often without any error.
#
# First write two functions: `make(data)` lets the data decide the dtype, `make_float(data)` does not. Then predict what
# ten expressions give. For example, whole numbers become `int64` and floats `float32`, unless the dtype is fixed:
#
# ```python
# >>> make([[5, 15]])
# tensor([[ 5, 15]])
# >>> make([[5, 15]]).dtype, make([[0.5, 1.5]]).dtype
# (torch.int64, torch.float32)
# >>> make_float([[5, 15]])
# tensor([[ 5., 15.]])
# ```
#
# For both functions:
#
# * `data` is a whole number, a float, a bool, or a list of them. Lists may be nested, to any depth; all rows have the
#   same length. Bools and numbers do not stand in one list. Tuples, arrays and tensors are not used.
# * A bare number or bool gives shape `()`. A list gives the shape of its nesting: `[[1, 2, 3], [4, 5, 6]]` gives
#   `(2, 3)`, and `[7]` gives `(1,)`.
# * Lists may be empty: `[]` gives shape `(0,)` and `[[], []]` gives `(2, 0)`, both with dtype `float32`.
# * The result is a tensor on the CPU. It is not tracked by autograd.
# * Every call returns a new tensor: writing into one result does not change another, and a second call with the same
#   data gives the same answer.
# * Change nothing else: the list stays as it was, and so do the default dtype and the default device of torch.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 小文字の t、大文字の T
#
# 1 文字だけ違う 2 つの名前です。関数 `torch.tensor` はデータを見て dtype を選びます。クラス `torch.Tensor` は既定の型
# `float32` を使います。2 つを取り違えると dtype が変わり、shape まで変わることもあります。たいていエラーは出ません。
#
# まず関数を 2 つ書きます。`make(data)` の dtype はデータで決まり、`make_float(data)` の dtype は決まっています。次に
# 10 個の式の結果を予想します。たとえば、整数は `int64`、実数は `float32` になります。dtype を決めておけば別です:
#
# ```python
# >>> make([[5, 15]])
# tensor([[ 5, 15]])
# >>> make([[5, 15]]).dtype, make([[0.5, 1.5]]).dtype
# (torch.int64, torch.float32)
# >>> make_float([[5, 15]])
# tensor([[ 5., 15.]])
# ```
#
# 2 つの関数に共通の約束です:
#
# * `data` は整数、実数 (float)、bool、またはそれらのリストです。リストは何重の入れ子でも構いません。どの行も長さは
#   同じです。bool と数が同じリストに混ざることはありません。タプル、配列、テンソルは渡しません。
# * 数や bool を 1 つだけ渡すと shape は `()` です。リストの shape は入れ子のとおりです: `[[1, 2, 3], [4, 5, 6]]` なら
#   `(2, 3)`、`[7]` なら `(1,)` です。
# * リストは空でも構いません: `[]` の shape は `(0,)`、`[[], []]` の shape は `(2, 0)` で、どちらも dtype は `float32` です。
# * 戻り値は CPU 上のテンソルです。autograd の追跡中にはしません。
# * 呼び出すたびに新しいテンソルを返してください: 一方の戻り値に書き込んでも、ほかの戻り値は変わりません。
#   同じデータでもう一度呼んでも、答えは同じです。
# * ほかには何も変えないでください: 渡されたリストも、torch の既定の dtype と既定の device も、元のままにします。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `make(data)`
#
# The data decides the dtype.
#
# * Bools give `bool`, whole numbers give `int64`. As soon as there is a float among the numbers, the result is
#   `float32`, wherever the float stands and also if it is a whole one like `2.0`.
# * Whole numbers stay exact, also large ones: 16777217 stays 16777217. They lie between `-2**63` and `2**63 - 1`, which
#   is what `int64` can hold.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `make(data)`
#
# dtype はデータで決まります。
#
# * bool なら `bool`、整数なら `int64` です。数の中に float が 1 つでもあれば `float32` です。float がどこにあっても、
#   `2.0` のように端数のない値でも同じです。
# * 整数は大きくても正確なままです: 16777217 は 16777217 のままです。渡される整数は `-2**63` 以上 `2**63 - 1` 以下で、
#   `int64` に入る範囲です。
#
# </details>


# %% part="make"
def make(data) -> Tensor:
    """Tensor whose dtype follows `data` (number, bool or nested list): int64, float32 or bool.

    A bare number has shape ().
    """
    ### BEGIN SOLUTION
    return torch.tensor(data)  # the function looks at the data; a bare number is data too, not a size
    ### END SOLUTION


# %% [markdown]
# ## 2. `make_float(data)`
#
# The same data, but the dtype is fixed.
#
# * The shape is that of `make(data)`, the dtype is always `float32`, whatever the data.
# * The values stay, with their decimals and their sign: 2.75 stays 2.75. `True` becomes 1.0 and `False` becomes 0.0.
# * Only numbers that `float32` cannot hold are rounded to the nearest that it can: 16777217 becomes 16777216.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `make_float(data)`
#
# データは同じですが、dtype は決まっています。
#
# * shape は `make(data)` と同じです。dtype はデータが何であっても、いつも `float32` です。
# * 値は小数部分も符号もそのままです: 2.75 は 2.75 のままです。`True` は 1.0、`False` は 0.0 になります。
# * `float32` で表せない数だけが、表せる最も近い数に丸められます: 16777217 は 16777216 になります。
#
# </details>


# %% part="make_float"
def make_float(data) -> Tensor:
    """Shape of make(data), always float32."""
    ### BEGIN SOLUTION
    return torch.tensor(data, dtype=torch.float32)
    ### END SOLUTION


# %% [markdown]
# ## 3. `predict_creation()`
#
# A prediction card: what does each of the ten expressions in the docstring below give? Write down what you expect first,
# and run the expressions afterwards.
#
# * Return a dict. Its keys are the ten expressions, as text. Each answer is a pair of shape and dtype name, or the text
#   `"TypeError"` if the expression raises one. An answer looks like this: `{"torch.zeros(4)": ((4,), "float32")}`.
# * A shape is a tuple: `()`, `(4,)` or `(4, 5)`. The comma in `(4,)` makes it one.
# * Type the answers as literals; do not call anything in this function.
# * Each of the ten answers earns its own share of the points. The self-check looks at five of them, grading at all ten.
# * Some of these tensors are uninitialised. Their values are never asked for.
#
# `torch.Tensor` is the class of every tensor, and calling it is an old way to build one.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `predict_creation()`
#
# 予想カードです: 下の docstring にある 10 個の式から、それぞれ何ができますか。まず予想を書き、式は書いた後で実行しましょう。
#
# * dict を返してください。キーは 10 個の式 (文字列) です。答えは shape と dtype の名前の組、または式が `TypeError` を
#   出すなら文字列 `"TypeError"` です。たとえば `{"torch.zeros(4)": ((4,), "float32")}` のように書きます。
# * shape はタプル (tuple) です: `()`、`(4,)`、`(4, 5)`。`(4,)` はコンマがあるのでタプルになります。
# * 答えはリテラル (literal) で書いてください。この関数の中では何も呼び出しません。
# * 10 個の答えには、それぞれ同じだけの点があります。自分でのチェックではそのうち 5 個を、採点では 10 個すべてを調べます。
# * 初期化されていないテンソルもあります。その値を問うことはありません。
#
# `torch.Tensor` はすべてのテンソルのクラスで、これを呼び出すのは古い作り方です。
#
# </details>


# %% part="predict_creation"
def predict_creation() -> dict[str, tuple[tuple[int, ...], str] | str]:
    """Prediction card: expression -> (shape, dtype name) or "TypeError".

    The expressions, in this order:
        "torch.tensor(3)"
        "torch.Tensor(3)"
        "torch.tensor(2, 3)"
        "torch.Tensor(2, 3)"
        "torch.tensor([1, 2])"
        "torch.Tensor([1, 2])"
        "torch.tensor([1.5])"
        "torch.Tensor([[0, 1, 2]])"
        "torch.Tensor([True, False])"
        "torch.Tensor(3.0)"
    """
    ### BEGIN SOLUTION
    return {
        "torch.tensor(3)": ((), "int64"),
        "torch.Tensor(3)": ((3,), "float32"),  # the class reads whole numbers as sizes
        "torch.tensor(2, 3)": "TypeError",  # the function takes one piece of data
        "torch.Tensor(2, 3)": ((2, 3), "float32"),
        "torch.tensor([1, 2])": ((2,), "int64"),
        "torch.Tensor([1, 2])": ((2,), "float32"),
        "torch.tensor([1.5])": ((1,), "float32"),
        "torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"),
        "torch.Tensor([True, False])": ((2,), "float32"),
        "torch.Tensor(3.0)": "TypeError",  # neither a size nor a list
    }
    ### END SOLUTION
