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
# `torch.Tensor` uses the default type, `float32`. `torch.Tensor` is the class of every tensor, and calling it is an old
# way to build one: it rounds large whole numbers (`torch.Tensor([16777217])` holds 16777216) and has its own idea of a
# bare number. Whoever mixes the two up gets another dtype, or even another shape, often without any error.
#
# For example, `torch.tensor([[5, 15]])` has shape `(1, 2)` and dtype `int64`, because 5 and 15 are whole numbers.
# `torch.tensor([[0.5, 1.5]])` has the same shape and dtype `float32`.
#
# Write `make(data)` and `make_float(data)`, then predict ten expressions in `predict_creation()`.
#
# * `data` is a whole number, a float, a bool, or a list of them. Lists may be nested; all rows have the same length.
# * `make(data)` lets the data decide the dtype: whole numbers give `int64`, numbers with a float among them give
#   `float32`, bools give `bool`.
# * A bare number or bool gives shape `()`. A list gives the shape of its nesting: `[[1, 2, 3], [4, 5, 6]]` gives
#   `(2, 3)`.
# * An empty list gives shape `(0,)` and dtype `float32`.
# * `make_float(data)` has the shape of `make(data)` and is always `float32`. Decimals are kept: 2.5 stays 2.5.
#   `True` becomes 1.0.
# * The result is a tensor on the CPU. It is not tracked by autograd.
# * Do not change the argument.
# * A second call with the same input gives the same answer in a new tensor: writing into one result does not change the
#   other.
# * `predict_creation()` returns a dict. Its keys are the ten expressions of the docstring, as text. Each answer is a
#   pair of shape and dtype name, or `"TypeError"` if the expression raises one: `{"torch.zeros(2)": ((2,), "float32")}`.
#   The comma in `(2,)` makes it a tuple.
# * Type the answers as literals; do not call anything in this function. Run the expressions afterwards.
# * Some of these tensors are uninitialised. Their values are never asked for.
# * The self-check looks at five of the ten answers, grading at all ten.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 小文字の t、大文字の T
#
# 1 文字だけ違う 2 つの名前です。関数 `torch.tensor` はデータを見て dtype を選びます。クラス `torch.Tensor` は既定の型
# `float32` を使います。`torch.Tensor` はすべてのテンソルのクラスで、これを呼び出すのは古い作り方です。
# 大きな整数は丸められますし (`torch.Tensor([16777217])` の中身は 16777216 です)、数を 1 つだけ渡したときの
# 扱いも独特です。2 つを取り違えると dtype が変わり、shape まで変わることもあります。たいていエラーは出ません。
#
# たとえば `torch.tensor([[5, 15]])` の shape は `(1, 2)`、dtype は `int64` です。5 と 15 が整数だからです。
# `torch.tensor([[0.5, 1.5]])` の shape は同じで、dtype は `float32` です。
#
# `make(data)` と `make_float(data)` を書き、`predict_creation()` で 10 個の式の結果を予想してください。
#
# * `data` は整数、実数 (float)、bool、またはそれらのリストです。リストは入れ子でも構いません。どの行も長さは同じです。
# * `make(data)` の dtype はデータで決まります: 整数なら `int64`、数の中に float が 1 つでもあれば `float32`、
#   bool なら `bool` です。
# * 数や bool を 1 つだけ渡すと shape は `()` です。リストの shape は入れ子のとおりです: `[[1, 2, 3], [4, 5, 6]]` なら
#   `(2, 3)` です。
# * 空のリストでは shape が `(0,)`、dtype が `float32` になります。
# * `make_float(data)` の shape は `make(data)` と同じで、dtype はいつも `float32` です。小数部分は残します:
#   2.5 は 2.5 のままです。`True` は 1.0 になります。
# * 戻り値は CPU 上のテンソルです。autograd の追跡中にはしません。
# * 引数を書き換えないでください。
# * 同じ入力でもう一度呼んでも、同じ答えが新しいテンソルで返るようにしてください。一方の戻り値に書き込んでも、
#   もう一方は変わりません。
# * `predict_creation()` は dict を返します。キーは docstring にある 10 個の式 (文字列) です。答えは shape と dtype の
#   名前の組、または式が `TypeError` を出すなら `"TypeError"` です: `{"torch.zeros(2)": ((2,), "float32")}`。
#   `(2,)` はコンマがあるのでタプル (tuple) になります。
# * 答えはリテラル (literal) で書いてください。この関数の中では何も呼び出しません。式は答えを書いた後で実行しましょう。
# * 初期化されていないテンソルもあります。その値を問うことはありません。
# * 自分でのチェックでは 10 個のうち 5 個の答えを、採点では 10 個すべてを調べます。
#
# </details>

# %%
import torch
from torch import Tensor


# %% part="make"
def make(data) -> Tensor:
    """Tensor whose dtype follows `data` (number, bool or nested list): int64, float32 or bool.

    A bare number has shape ().
    """
    ### BEGIN SOLUTION
    return torch.tensor(data)  # the function looks at the data; a bare number is data too, not a size
    ### END SOLUTION


# %% part="make_float"
def make_float(data) -> Tensor:
    """Shape of make(data), always float32."""
    ### BEGIN SOLUTION
    return torch.tensor(data, dtype=torch.float32)
    ### END SOLUTION


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
