# ---
# title: {en: "How many axes?", ja: 軸はいくつありますか}
# order: 6
# level: 1
# minutes: 15
# needs: [tensors/tensor_vs_Tensor]
# parts:
#   kind:
#     points: 5
#   column:
#     points: 2
#   stack_matrices:
#     points: 3
# ---

# %% [markdown]
# # How many axes?
#
# A number, a list of numbers, a table of numbers, a pile of tables: mathematics calls them scalar, vector, matrix and
# tensor. What tells them apart is the number of **axes**: how many indices it takes to point at one number. In a matrix
# these are two, the row and the column.
#
# | kind | axes | a shape, for example |
# |---|---|---|
# | scalar | 0 | `()` |
# | vector | 1 | `(3,)` |
# | matrix | 2 | `(2, 3)` |
# | tensor | 3 or more | `(4, 2, 3)`, a pile of 4 matrices |
#
# In torch all four are a `torch.Tensor`. So "tensor" has two meanings: the type of all of them, and the fourth kind, with
# three axes or more. A pile of matrices has three; a batch of colour images already has four.
#
# A shape holds one length for each axis, and a length may be 1. That is where many errors of a first network come from.
# Books draw a vector as a column. For torch a column of 3 numbers is a matrix of shape `(3, 1)`, and a row is a matrix of
# shape `(1, 3)`. A torch vector, of shape `(3,)`, has no direction: it is neither of them.
#
# This is what your three functions will do:
#
# ```python
# >>> torch.tensor([[5.0, 6.0, 7.0]]).shape
# torch.Size([1, 3])
# >>> kind(torch.tensor([[5.0, 6.0, 7.0]]))
# 'matrix'
# >>> column([5, 6, 7])
# tensor([[5.],
#         [6.],
#         [7.]])
# >>> stack_matrices([torch.zeros(2, 3), torch.ones(2, 3)]).shape
# torch.Size([2, 2, 3])
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 軸はいくつありますか
#
# 1 つの数、数の並び、数の表、表の集まり。数学ではスカラー、ベクトル、行列、テンソルと呼びます。4 つを分けるのは
# **軸**の本数です。軸の本数とは、1 つの数を指すのに必要な番号の個数です。行列なら、行と列の 2 つです。
#
# | 種類 | 軸 | shape の例 |
# |---|---|---|
# | スカラー (scalar) | 0 本 | `()` |
# | ベクトル (vector) | 1 本 | `(3,)` |
# | 行列 (matrix) | 2 本 | `(2, 3)` |
# | テンソル (tensor) | 3 本以上 | `(4, 2, 3)`、行列 4 個の集まり |
#
# torch では 4 つとも `torch.Tensor` です。ですから「テンソル」には 2 つの意味があります。4 つすべての型と、軸が 3 本以上
# ある 4 番目の種類です。「行列の集合体」の軸は 3 本で、カラー画像のバッチになると、軸はもう 4 本です。
#
# shape には軸ごとに長さが 1 つずつ入り、長さが 1 のこともあります。初めてのネットワークで出るエラーの多くは、ここから
# 来ます。本ではベクトルを縦に書きます。torch では、数が 3 個の縦ベクトルは shape が `(3, 1)` の行列、横ベクトルは shape が
# `(1, 3)` の行列です。shape が `(3,)` の torch のベクトルには向きがなく、そのどちらでもありません。
#
# これから書く 3 つの関数は、次のように動きます。
#
# ```python
# >>> torch.tensor([[5.0, 6.0, 7.0]]).shape
# torch.Size([1, 3])
# >>> kind(torch.tensor([[5.0, 6.0, 7.0]]))
# 'matrix'
# >>> column([5, 6, 7])
# tensor([[5.],
#         [6.],
#         [7.]])
# >>> stack_matrices([torch.zeros(2, 3), torch.ones(2, 3)]).shape
# torch.Size([2, 2, 3])
# ```
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `kind(t)`
#
# Which of the four is the tensor `t`?
#
# * Return the word `"scalar"`, `"vector"`, `"matrix"` or `"tensor"` for 0, 1, 2, or 3 or more axes. `t` has at
#   most 6.
# * Only the number of axes decides, not how long they are. `[[3.0]]` has one element and two axes, so it is a matrix.
#   An axis of length 0 counts too: the shape `(0, 3)` has two axes.
# * `t` has the dtype float32, float64, int64 or bool, and may be on any device. Neither of them plays a part.
# * Do not change `t`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `kind(t)`
#
# テンソル `t` は 4 種類のうちのどれですか。
#
# * 軸が 0 本、1 本、2 本、3 本以上のとき、順に `"scalar"`、`"vector"`、`"matrix"`、`"tensor"` という文字列を返してください。
#   `t` の軸は 6 本までです。
# * 決めるのは軸の本数だけで、長さではありません。`[[3.0]]` は要素が 1 個、軸が 2 本なので、行列です。
#   長さ 0 の軸も 1 本です。shape が `(0, 3)` なら、軸は 2 本です。
# * `t` の dtype は float32、float64、int64、bool のどれかで、どの device にあることもあります。どちらも答えには関係しません。
# * `t` を書き換えないでください。
#
# </details>


# %% part="kind"
def kind(t: Tensor) -> str:
    """The kind of t: "scalar", "vector", "matrix" or "tensor" for 0, 1, 2, or 3 or more axes."""
    ### BEGIN SOLUTION
    names = ["scalar", "vector", "matrix"]
    return names[t.dim()] if t.dim() < 3 else "tensor"  # t.dim() is len(t.shape), whatever the lengths are
    ### END SOLUTION


# %% [markdown]
# ## 2. `column(values)`
#
# Write a list of n numbers as a column: a matrix with n rows and one column.
#
# * `values` is a list of whole numbers and floats, also mixed, none beyond 1,000,000. Their order stays, from top to bottom.
# * The result is a tensor on the CPU with the dtype float32, for whole numbers too.
# * The list may hold one number, which gives the shape `(1, 1)`, or none: `[]` gives `(0, 1)`.
# * Do not change the list.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `column(values)`
#
# n 個の数のリストを、縦ベクトルにしてください。n 行 1 列の行列です。
#
# * `values` は整数と float のリストで、両方が混ざっていることもあります。1,000,000 を超える数はありません。順序はそのままで、上から下へ並べます。
# * 戻り値は CPU にあるテンソルです。dtype は、整数だけのときも float32 です。
# * 数が 1 つだけのリストなら shape は `(1, 1)`、空のリスト `[]` なら `(0, 1)` です。
# * リストを書き換えないでください。
#
# </details>


# %% part="column"
def column(values: list[float]) -> Tensor:
    """The numbers as a column, shape (n, 1), float32."""
    ### BEGIN SOLUTION
    return torch.tensor(values, dtype=torch.float32).reshape(len(values), 1)  # (n,) has no direction, (n, 1) has
    ### END SOLUTION


# %% [markdown]
# ## 3. `stack_matrices(matrices)`
#
# Pile up k matrices of one shape `(m, n)`: the result is one tensor of shape `(k, m, n)`.
#
# * `matrices` is a list of matrices. In the result the first axis says which matrix it is: `result[i]` is a copy of
#   `matrices[i]`.
# * If the matrices do not all have the same shape, or the list is empty, raise `ValueError`. The message is up to you.
# * The matrices have the same dtype, float32, float64 or int64, and are on the same device. The result has this dtype,
#   with all its digits, and is on this device.
# * One matrix is enough, and gives `(1, m, n)`. Lengths of 0 are allowed: two matrices of shape `(0, 3)` give `(2, 0, 3)`.
# * Do not change the list or the matrices. The result has memory of its own: writing into it changes no matrix.
# * There are at most 10 matrices with at most 100 numbers each, so a plain loop is fast enough.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `stack_matrices(matrices)`
#
# shape が同じ `(m, n)` の行列 k 個を積み重ねて、shape が `(k, m, n)` の 1 つのテンソルにしてください。
#
# * `matrices` は行列のリストです。戻り値の最初の軸は、何番目の行列かを表します。`result[i]` は
#   `matrices[i]` の写し (コピー) です。
# * すべての行列の shape が同じではないとき、またはリストが空のときは `ValueError` を出してください。メッセージは自由です。
# * 行列の dtype はどれも同じで、float32、float64、int64 のどれかです。device も同じです。戻り値も同じ dtype にして、
#   その精度を保ち、同じ device に置いてください。
# * 行列は 1 つだけでもよく、戻り値の shape は `(1, m, n)` です。長さ 0 の軸があっても構いません。
#   shape が `(0, 3)` の行列 2 つなら `(2, 0, 3)` です。
# * リストと行列を書き換えないでください。戻り値は新しいメモリに置き、書き込んでもどの行列も変わらないようにします。
# * 行列は 10 個まで、要素はそれぞれ 100 個までなので、ふつうのループでも間に合います。
#
# </details>


# %% part="stack_matrices"
def stack_matrices(matrices: list[Tensor]) -> Tensor:
    """k matrices (m, n) of one shape -> (k, m, n); different shapes or an empty list: ValueError."""
    ### BEGIN SOLUTION
    if len({matrix.shape for matrix in matrices}) != 1:  # none if the list is empty
        raise ValueError(f"these are not all of one shape: {[tuple(matrix.shape) for matrix in matrices]}")
    return torch.stack(matrices)  # a new first axis; torch.cat would make one longer
    ### END SOLUTION
