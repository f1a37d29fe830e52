# ---
# title: {en: Arrays and tensors, ja: 配列とテンソル}
# order: 2
# level: 2
# minutes: 25
# needs: [setup/virtual_env]
# parts:
#   default_dtypes:
#     points: 3
#     rules: {literals: true}
#   bytes_of_zeros:
#     points: 2
#   to_model_input:
#     points: 5
# ---

# %% [markdown]
# # Arrays and tensors
#
# Data usually come from NumPy, as an **array**. A network in PyTorch takes a **tensor**. The two look much alike: each is
# a block of numbers of one kind, and this kind is the **dtype**. But the two libraries choose dtypes by different habits,
# a number of one dtype may take twice the memory of another, and an array and a tensor can even share their memory.
#
# All three matter on the way into a network. Its weights are `float32`, and they refuse other dtypes with an error. Memory
# shared by accident gives no error: the input changes whenever somebody writes into the array.
#
# So you predict some dtypes, count some bytes, and then write the function that brings an array into a network. For
# example, two ways to ask for a size, and what `to_model_input` does with whole numbers:
#
# ```python
# >>> np.dtype("float16").itemsize, torch.float16.itemsize
# (2, 2)
# >>> to_model_input(np.array([[5, 15], [25, 35]]))
# tensor([[ 5., 15.],
#         [25., 35.]])
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 配列とテンソル
#
# データはふつう NumPy から、**配列 (array)** として来ます。PyTorch のネットワークが受け取るのは**テンソル (tensor)** です。
# 2 つはよく似ています。どちらも同じ種類の数が並んだもので、その種類を **dtype** と言います。けれども、dtype の選び方は
# ライブラリによって違います。dtype によっては、1 つの数に 2 倍のメモリが必要です。配列とテンソルが同じメモリを
# 共有することさえあります。
#
# どれも、データをネットワークに渡すときに大切です。ネットワークの重みは `float32` で、ほかの dtype を渡すとエラーになります。
# メモリを知らずに共有していても、エラーは出ません。だれかが配列に書き込むたびに、入力が変わってしまいます。
#
# そこで、dtype を予想し、バイト数を数え、そして配列をネットワークの入力に変える関数を書きます。たとえば、サイズの調べ方を
# 2 つと、`to_model_input` に整数を渡した結果を見てみましょう:
#
# ```python
# >>> np.dtype("float16").itemsize, torch.float16.itemsize
# (2, 2)
# >>> to_model_input(np.array([[5, 15], [25, 35]]))
# tensor([[ 5., 15.],
#         [25., 35.]])
# ```
#
# </details>

# %%
import numpy as np
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `default_dtypes()`
#
# A prediction card: which dtype does each of the expressions in the docstring below have? Write down what you expect
# first, and run the expressions afterwards.
#
# * Return a dict of texts. Its keys are the 11 expressions, copied as they stand there, in any order.
# * An answer is the name of the dtype alone, without the name of the library in front: `"float16"`, `"complex64"`.
# * Two expressions ask for a `type(...)` instead. There the answer is the name of the type alone, with its capital and
#   small letters as Python prints them: for `type(torch.device("cpu"))` it would be `"device"`.
# * Type the answers as literals; do not call anything in this function.
# * Each of the 11 answers earns its own share of the points. The self-check looks at 5 of them; grading looks
#   at all 11.
#
# Older notes and pages answer some of these otherwise. What counts is NumPy 2, on any computer, and your PyTorch.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `default_dtypes()`
#
# 予想カードです: 下の docstring にある式の dtype は、それぞれ何ですか。まず予想を書き、式は書いた後で実行しましょう。
#
# * 文字列の dict を返してください。キーは 11 個の式で、書いてあるとおりに写します。順番は自由です。
# * 答えは dtype の名前だけです。`"float16"`、`"complex64"` のように、ライブラリの名前は前に付けません。
# * `type(...)` を尋ねる式も 2 つあります。その答えは型の名前だけで、大文字と小文字は Python の表示どおりに書きます:
#   `type(torch.device("cpu"))` なら `"device"` です。
# * 答えはリテラル (literal) で書いてください。この関数の中では何も呼び出しません。
# * 11 個の答えには、それぞれ同じだけの点があります。自分でのチェックではそのうち 5 個を、採点では 11 個
#   すべてを調べます。
#
# 古いノートやページには、違う答えが書いてあることもあります。ここでは NumPy 2 (どのコンピュータでも同じです) と、
# 今お使いの PyTorch で考えます。
#
# </details>


# %% part="default_dtypes"
def default_dtypes() -> dict[str, str]:
    """Prediction card: expression -> name of its dtype; for type(...) the name of the type.

    The expressions, in this order:
        "type(np.array([1, 2]))"
        "type(torch.tensor([1, 2]))"
        "np.array([1, 2])"
        "torch.tensor([1, 2])"
        "np.array([1.0, 2.0])"
        "torch.tensor([1.0, 2.0])"
        "torch.tensor(np.array([1.0, 2.0]))"
        "torch.from_numpy(np.array([1.0, 2.0]))"
        "torch.tensor([1, 2.5])"
        "torch.tensor([True, False])"
        "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))"
    """
    ### BEGIN SOLUTION
    return {
        "type(np.array([1, 2]))": "ndarray",  # np.array is a function that makes one
        "type(torch.tensor([1, 2]))": "Tensor",
        "np.array([1, 2])": "int64",
        "torch.tensor([1, 2])": "int64",
        "np.array([1.0, 2.0])": "float64",
        "torch.tensor([1.0, 2.0])": "float32",  # torch's choice for Python's floats
        "torch.tensor(np.array([1.0, 2.0]))": "float64",  # an array has a dtype already, and keeps it
        "torch.from_numpy(np.array([1.0, 2.0]))": "float64",
        "torch.tensor([1, 2.5])": "float32",
        "torch.tensor([True, False])": "bool",
        "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))": "float64",  # the wider of the two
    }
    ### END SOLUTION


# %% [markdown]
# ## 2. `bytes_of_zeros(shape, library)`
#
# How much memory do the same zeros take, as an array and as a tensor?
#
# * For `library` `"numpy"`, return how many bytes the numbers of `np.zeros(shape)` take; for `"torch"`, those of
#   `torch.zeros(shape)`. Only the numbers count, not the object around them.
# * A byte is 8 bits: a `float16` number has 16 bits and takes 2 bytes. You may count, or make the zeros and ask them.
# * `shape` is a tuple with any number of sides, for at most 10,000 numbers. `()` means a single number. If a side is 0 there
#   are no numbers, and they take 0 bytes.
# * The result is a Python `int`.
# * Any other text as `library` raises `ValueError`, also `""` and `"NumPy"`. What its message says is up to you.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `bytes_of_zeros(shape, library)`
#
# 同じゼロの並びは、配列とテンソルでそれぞれどれだけメモリを使いますか。
#
# * `library` が `"numpy"` なら `np.zeros(shape)` の、`"torch"` なら `torch.zeros(shape)` の数が使うバイト数を返してください。
#   数だけを数え、それを包むオブジェクト (object) は数えません。
# * 1 バイトは 8 ビットです: `float16` の数は 16 ビットで、2 バイトを使います。計算しても、実際に作って調べても構いません。
# * `shape` はタプル (tuple) で、サイズはいくつ並んでいても構いません。数は全部で 10,000 個までです。`()` は数 1 つです。
#   どれかのサイズが 0 なら、数は 1 つもなく、0 バイトです。
# * 戻り値は Python の `int` です。
# * `library` がほかの文字列なら `ValueError` を出してください。`""` や `"NumPy"` も同じです。メッセージの内容は自由です。
#
# </details>


# %% part="bytes_of_zeros"
def bytes_of_zeros(shape: tuple[int, ...], library: str) -> int:
    """Bytes the numbers of np.zeros(shape) ("numpy") or torch.zeros(shape) ("torch") take; another library: ValueError."""
    ### BEGIN SOLUTION
    if library == "numpy":
        return np.zeros(shape).nbytes  # float64: 8 bytes each
    if library == "torch":
        return torch.zeros(shape).nbytes  # float32: 4 bytes each
    raise ValueError(f"there is no library {library!r} here")
    ### END SOLUTION


# %% [markdown]
# ## 3. `to_model_input(a)`
#
# Turn an array into a tensor that a network takes, and that nobody else writes into.
#
# * Return a tensor with the shape and the numbers of `a`, always as `float32`. It is on the CPU and not tracked by
#   autograd.
# * The dtype of `a` is `bool`, `uint8`, `int32`, `int64`, `float32` or `float64`. `True` becomes 1 and `False` becomes 0;
#   numbers that `float32` does not have are rounded to it.
# * The result has memory of its own: what is written into `a` later does not reach it, and what is written into it reaches
#   neither `a` nor any other result.
# * Do not change `a`.
# * `a` may be a view: reversed like `b[::-1]`, transposed like `b.T`, or sliced like `b[:, ::2]`.
# * The shape stays, with any number of axes: an array of shape `()` (0-d) gives `()`, and an empty one of shape `(0, 3)`
#   gives `(0, 3)`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `to_model_input(a)`
#
# 配列を、ネットワークが受け取れて、ほかのだれも書き込まないテンソルに変えましょう。
#
# * `a` と同じ shape、同じ数のテンソルを、いつも `float32` で返してください。CPU に置き、autograd の追跡中にはしません。
# * `a` の dtype は `bool`、`uint8`、`int32`、`int64`、`float32`、`float64` のどれかです。`True` は 1、`False` は 0 になります。
#   `float32` で表せない数は丸められます。
# * 戻り値は新しいメモリに置いてください。後で `a` に書き込んでも戻り値は変わらず、戻り値に書き込んでも `a` やほかの戻り値は
#   変わりません。
# * `a` を書き換えないでください。
# * `a` はビューのこともあります: `b[::-1]` のような逆順、`b.T` のような転置、`b[:, ::2]` のようなスライス。
# * 軸が何本でも shape は変わりません: shape が `()` の配列 (0 次元) なら `()`、`(0, 3)` の空の配列なら `(0, 3)` です。
#
# </details>


# %% part="to_model_input"
def to_model_input(a: np.ndarray) -> Tensor:
    """float32 CPU tensor with the shape and values of `a` (also a view), in memory of its own."""
    ### BEGIN SOLUTION
    return torch.tensor(a.copy(), dtype=torch.float32)  # the copy lies in order, also of a reversed array
    ### END SOLUTION
