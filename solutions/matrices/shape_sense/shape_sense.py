# ---
# title: {en: "Rows, columns, numbers", ja: 横・縦・スカラー}
# order: 10
# level: 2
# minutes: 20
# needs: [matrices/matrix_shapes]
# parts:
#   row_col:
#     points: 3
#   mat_col:
#     points: 2
#   row_mat_col:
#     points: 3
#   scalar_of:
#     points: 2
# ---

# %% [markdown]
# # Rows, columns, numbers
#
# Whoever reads formulas of machine learning meets three products again and again. A sense for their sizes tells you what
# comes out before anything runs. A row is a matrix with one row, a column is a matrix with one column:
#
# | product | shapes | result |
# |---|---|---|
# | row times column | (1, n) (n, 1) | (1, 1): one number |
# | matrix times column | (m, n) (n, 1) | (m, 1): a column |
# | row times matrix times column | (1, m) (m, n) (n, 1) | (1, 1): one number |
#
# Notes and books say "row times column is a scalar". On paper nobody tells a number from a matrix with a single number in
# it. torch does: the product of a row and a column keeps both axes, shape `(1, 1)`. It becomes a scalar, a tensor with no
# axes, when you take the number out. (With two vectors of one axis each, `@` does give a scalar at once.)
#
# ```python
# >>> row, column = torch.tensor([[1, 2]]), torch.tensor([[5], [6]])
# >>> row_col(row, column)
# tensor([[17]])
# >>> mat_col(torch.tensor([[1, 2], [3, 4]]), column)
# tensor([[17],
#         [39]])
# >>> scalar_of(row_col(row, column))
# tensor(17)
# ```
#
# You write a function for each line of the table, and a fourth that takes the number out. For all of them:
#
# * The inputs of a call have the same dtype, float32, float64 or int64, and are on the same device. On a device other than
#   the CPU they are float32 or float64, since on a GPU `@` is for floats.
# * The result has the dtype of the inputs, with all its digits, and is on their device. (int64 never overflows here.)
# * Nothing is forbidden: `@` is welcome, and so are loops, `*`, `sum` and your own earlier functions.
# * What does not fit raises `ValueError`, also where torch would compute something. The message is up to you.
# * Do not change the arguments. A second call gives the same answer.
# * Inputs may be views: transposed, sliced or expanded.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 横・縦・スカラー
#
# 機械学習の式には、3 つの積が何度も出てきます。サイズ感があれば、何ができるかを実行する前に言えます。横ベクトルは行が
# 1 つの行列、縦ベクトルは列が 1 つの行列です。
#
# | 積 | shape | 結果 |
# |---|---|---|
# | 横ベクトル × 縦ベクトル | (1, n) (n, 1) | (1, 1): 数が 1 つ |
# | 行列 × 縦ベクトル | (m, n) (n, 1) | (m, 1): 縦ベクトル |
# | 横ベクトル × 行列 × 縦ベクトル | (1, m) (m, n) (n, 1) | (1, 1): 数が 1 つ |
#
# ノートや本には「横ベクトル 縦ベクトル = スカラー」とあります。紙の上では、数と、数が 1 つだけの行列を区別しません。
# torch は区別します。横と縦の積には軸が 2 本残り、shape は `(1, 1)` です。数を取り出すと、軸のないテンソル、つまり
# スカラー (scalar) になります。(軸が 1 本のベクトルどうしなら、`@` の結果はすぐにスカラーです。)
#
# ```python
# >>> row, column = torch.tensor([[1, 2]]), torch.tensor([[5], [6]])
# >>> row_col(row, column)
# tensor([[17]])
# >>> mat_col(torch.tensor([[1, 2], [3, 4]]), column)
# tensor([[17],
#         [39]])
# >>> scalar_of(row_col(row, column))
# tensor(17)
# ```
#
# 関数を 4 つ書きます。表の 1 行に 1 つずつと、数を取り出すものです。どの関数にも共通の約束です。
#
# * 1 回の呼び出しの入力は、dtype がどれも同じ (float32、float64、int64 のどれか) で、device も同じです。CPU 以外の device
#   では float32 か float64 です。GPU では `@` が浮動小数点数 (float) のためのものだからです。
# * 戻り値は入力と同じ dtype で、その精度を保ち、入力と同じ device に置いてください。(int64 の範囲を超えることはありません。)
# * 禁止はありません。`@` を使って構いません。ループ、`*`、`sum`、自分で書いた前の関数も使えます。
# * 合わないときは、torch が計算できる場合も `ValueError` を出してください。メッセージは自由です。
# * 引数を書き換えないでください。もう一度呼んでも同じ答えになるようにします。
# * 入力はビューのこともあります: 転置、スライス、拡張 (expand)。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `row_col(r, c)`
#
# Return the product of the row `r` and the column `c`. In the example, 17 is 1·5 + 2·6.
#
# * `r` of shape (1, n) and `c` of shape (n, 1) give a tensor of shape (1, 1), in new memory. n is from 1 to 24.
# * If `r` is not (1, n), `c` is not (n, 1), or their lengths differ, raise `ValueError`. A column and a row in the wrong
#   order, (n, 1) and (1, n), are refused too, unless n is 1.
# * An input with one axis, such as (3,), or with three, such as (1, 1, 3), is neither a row nor a column: `ValueError`.
#   No other numbers of axes come, and no side is 0.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `row_col(r, c)`
#
# 横ベクトル `r` と縦ベクトル `c` の積を返してください。例の 17 は 1·5 + 2·6 です。
#
# * `r` の shape が (1, n)、`c` の shape が (n, 1) なら、戻り値は shape が (1, 1) のテンソルで、新しいメモリに置きます。
#   n は 1 から 24 までです。
# * `r` が (1, n) でないとき、`c` が (n, 1) でないとき、長さが違うときは、`ValueError` を出してください。縦と横が逆の順序、
#   (n, 1) と (1, n) も、n が 1 の場合を除いて断ります。
# * 軸が 1 本の入力 (例: (3,)) や 3 本の入力 (例: (1, 1, 3)) は、横ベクトルでも縦ベクトルでもありません。`ValueError` です。
#   軸の本数がほかの入力や、サイズが 0 の入力はありません。
#
# </details>


# %% part="row_col"
def row_col(r: Tensor, c: Tensor) -> Tensor:
    """(1, n) times (n, 1) -> (1, 1)."""
    ### BEGIN SOLUTION
    n = r.shape[-1]
    if r.shape != (1, n) or c.shape != (n, 1):
        raise ValueError("a row and a column of one length are needed")
    return r @ c
    ### END SOLUTION


# %% [markdown]
# ## 2. `mat_col(A, c)`
#
# Return the product of the matrix `A` and the column `c`. It is a column again: one number for each row of `A`.
#
# * `A` of shape (m, n) and `c` of shape (n, 1) give a tensor of shape (m, 1), in new memory. m and n are from 1 to 24.
# * If `A` has not two axes, `c` is not (n, 1), or the rows of `A` are longer or shorter than `c`, raise `ValueError`.
# * As before, misfits have one to three axes, and no side is 0.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `mat_col(A, c)`
#
# 行列 `A` と縦ベクトル `c` の積を返してください。結果はまた縦ベクトルで、`A` の行ごとに数が 1 つできます。
#
# * `A` の shape が (m, n)、`c` の shape が (n, 1) なら、戻り値は shape が (m, 1) のテンソルで、新しいメモリに置きます。
#   m と n は 1 から 24 までです。
# * `A` の軸が 2 本でないとき、`c` が (n, 1) でないとき、`A` の行が `c` より長いときや短いときは、`ValueError` を出してください。
# * 前と同じく、合わない入力の軸は 1 本から 3 本までで、サイズが 0 の入力はありません。
#
# </details>


# %% part="mat_col"
def mat_col(A: Tensor, c: Tensor) -> Tensor:
    """(m, n) times (n, 1) -> (m, 1)."""
    ### BEGIN SOLUTION
    if A.dim() != 2 or c.shape != (A.shape[1], 1):
        raise ValueError("a matrix and a column as long as its rows are needed")
    return A @ c
    ### END SOLUTION


# %% [markdown]
# ## 3. `row_mat_col(r, A, c)`
#
# Return the product of the row `r`, the matrix `A` and the column `c`. Matrix times column is a column, and row times
# column is one number. For example, `[[1, 2]]`, `[[1, 2], [3, 4]]` and `[[5], [6]]` give `[[95]]`.
#
# * `r` of shape (1, m), `A` of shape (m, n) and `c` of shape (n, 1) give a tensor of shape (1, 1), in new memory.
#   m and n are from 1 to 24.
# * If `r` is not a row, `A` has not two axes, `c` is not a column, or two neighbours do not fit, raise `ValueError`.
# * As before, misfits have one to three axes, and no side is 0.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `row_mat_col(r, A, c)`
#
# 横ベクトル `r`、行列 `A`、縦ベクトル `c` の積を返してください。行列 × 縦ベクトルは縦ベクトル、横ベクトル × 縦ベクトルは
# 数 1 つです。たとえば `[[1, 2]]`、`[[1, 2], [3, 4]]`、`[[5], [6]]` なら `[[95]]` です。
#
# * `r` の shape が (1, m)、`A` の shape が (m, n)、`c` の shape が (n, 1) なら、戻り値は shape が (1, 1) のテンソルで、
#   新しいメモリに置きます。m と n は 1 から 24 までです。
# * `r` が横ベクトルでないとき、`A` の軸が 2 本でないとき、`c` が縦ベクトルでないとき、隣どうしが合わないときは、
#   `ValueError` を出してください。
# * 前と同じく、合わない入力の軸は 1 本から 3 本までで、サイズが 0 の入力はありません。
#
# </details>


# %% part="row_mat_col"
def row_mat_col(r: Tensor, A: Tensor, c: Tensor) -> Tensor:
    """(1, m) times (m, n) times (n, 1) -> (1, 1)."""
    ### BEGIN SOLUTION
    if A.dim() != 2 or r.shape != (1, A.shape[0]) or c.shape != (A.shape[1], 1):
        raise ValueError("a row, a matrix and a column that fit are needed")
    return r @ A @ c
    ### END SOLUTION


# %% [markdown]
# ## 4. `scalar_of(t)`
#
# Take the one number out of `t`. Every loss in a training loop has to become such a scalar before `backward`.
#
# * If `t` has exactly one element, return it as a tensor with no axes (0-d, shape `()`), not as a Python number.
# * `t` has 0 to 3 axes. With one element its shape is `()`, `(1,)`, `(1, 1)` or `(1, 1, 1)`.
# * If `t` has more elements, or none because a side is 0, raise `ValueError`.
# * If `t` is tracked, so is the result: gradients flow from it back to `t`. (In parts 1 to 3 nothing is tracked.)
# * The result may share its memory with `t`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 4. `scalar_of(t)`
#
# `t` から、ただ 1 つの数を取り出してください。学習のループでは、どの損失も `backward` の前にこのようなスカラーになります。
#
# * `t` の要素がちょうど 1 個なら、それを軸のないテンソル (0 次元、shape は `()`) で返してください。Python の数ではありません。
# * `t` の軸は 0 本から 3 本までです。要素が 1 個なら、shape は `()`、`(1,)`、`(1, 1)`、`(1, 1, 1)` のどれかです。
# * `t` の要素が 2 個以上あるとき、またはサイズに 0 があって要素がないときは、`ValueError` を出してください。
# * `t` が追跡中なら、戻り値も追跡中にします。勾配 (gradient) が戻り値から `t` まで伝わります。(1 から 3 では追跡しません。)
# * 戻り値は `t` とメモリを共有しても構いません。
#
# </details>


# %% part="scalar_of"
def scalar_of(t: Tensor) -> Tensor:
    """The one element of t as a 0-d tensor, still tracked; more or fewer elements: ValueError."""
    ### BEGIN SOLUTION
    if t.numel() != 1:
        raise ValueError("exactly one element is needed")
    return t.reshape(())  # item() would leave torch, and no gradient could come back
    ### END SOLUTION
