# ---
# title: {en: Rows times columns, ja: 行と列のかけ算}
# order: 8
# level: 3
# minutes: 30
# needs: [matrices/matrix_addition]
# parts:
#   entry:
#     points: 3
#     rules:
#       forbid_ops: [mm, bmm, addmm, addmm_, baddbmm, addbmm, mv, addmv, dot, vdot]
#       forbid: [matmul, inner, einsum, tensordot, linear, multi_dot, vecdot, numpy]
#   matmul:
#     points: 7
#     rules:
#       forbid_ops: [mm, bmm, addmm, addmm_, baddbmm, addbmm, mv, addmv, dot, vdot]
#       forbid: [matmul, inner, einsum, tensordot, linear, multi_dot, vecdot, numpy]
# ---

# %% [markdown]
# # Rows times columns
#
# A layer of a neural network multiplies matrices, and training spends most of its time on that. All of it is one small
# step, repeated: **a row times a column gives one number**. Multiply the first number of the row by the first of the
# column, the second by the second, and so on; then add everything up.
#
# In the product A B, the number in row i and column j comes from **row i of A and column j of B**. For example, take
# A = `[[1, 2], [3, 4]]` and B = `[[5, 6], [7, 8]]`. At the top left, the row 1, 2 meets the column 5, 7. At the bottom
# right, the row 3, 4 meets the column 6, 8. (Some notes show only 8 in that corner. Written out, it is 3·6 + 4·8.)
#
# ![The row 3, 4 of A and the column 6, 8 of B give the number at the bottom right of A B, 50](picture.png)
#
# ```python
# >>> 1 * 5 + 2 * 7
# 19
# >>> 3 * 6 + 4 * 8
# 50
# >>> matmul(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[5, 6], [7, 8]]))
# tensor([[19, 22],
#         [43, 50]])
# ```
#
# This is not `A * B`, which only multiplies numbers in the same place. And the order counts: B A is another matrix.
#
# You write two functions, first one number of the product, then all of them. For both:
#
# * `A` and `B` are tensors with two axes, on the same device and of the same dtype: float32, float64 or int64.
# * The result has the dtype of the inputs, with all its digits, and is on their device. (int64 never overflows here.)
# * Build the product yourself: loops, slices, lists, `*`, `sum`, broadcasting, all of that is fine. A side has at most 24
#   numbers, so plain loops are fast enough.
# * What multiplies matrices or vectors for you is not used: `@`, `matmul`, `mm`, `mv`, `dot`, `inner`, `einsum`,
#   `tensordot`, `linear`, their relatives (`bmm`, `addmm`, `addbmm`, `baddbmm`, `addmv`, `vdot`, `vecdot`, `multi_dot`),
#   and NumPy. A check that complains of `mm`, `mv` or `dot` may mean your `@`: that is what torch calls it inside.
# * Do not change the arguments. The result has memory of its own, and a second call gives the same answer.
# * Inputs may be views: transposed, sliced or expanded. `A` and `B` may be the same tensor.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 行と列のかけ算
#
# ニューラルネットワークの層は行列のかけ算をします。学習にかかる時間の大部分は、このかけ算です。中身は小さな手順の
# くり返しです。**1 つの行と 1 つの列から、1 つの数ができます**。行の 1 番目の数と列の 1 番目の数をかけ、2 番目どうしを
# かけ、と続けて、最後にすべてを足します。
#
# 積 A B の i 行 j 列の数は、**A の i 行と B の j 列**からできます。たとえば A = `[[1, 2], [3, 4]]`、
# B = `[[5, 6], [7, 8]]` とします。左上では、行 1, 2 が列 5, 7 に出会います。右下では、行 3, 4 が列 6, 8 に出会います。
# (右下に 8 とだけ書いてあるノートもあります。すべて書くと 3·6 + 4·8 です。)
#
# ![A の行 3, 4 と B の列 6, 8 から、A B の右下の数 50 ができる](picture.png)
#
# ```python
# >>> 1 * 5 + 2 * 7
# 19
# >>> 3 * 6 + 4 * 8
# 50
# >>> matmul(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[5, 6], [7, 8]]))
# tensor([[19, 22],
#         [43, 50]])
# ```
#
# これは `A * B` とは違います。`A * B` は、同じ場所にある数をかけるだけです。また、順序が大切です。B A は別の行列です。
#
# 関数を 2 つ書きます。まず積の数を 1 つ、次にそのすべてです。2 つに共通の約束です。
#
# * `A` と `B` は軸が 2 本のテンソルです。device は 2 つとも同じで、dtype も同じです (float32、float64、int64 のどれか)。
# * 戻り値は入力と同じ dtype で、その精度を保ち、入力と同じ device に置いてください。(int64 の範囲を超えることはありません。)
# * 積は自分で組み立てます。ループ、スライス、リスト、`*`、`sum`、ブロードキャスト (broadcasting) など、何を使っても
#   構いません。サイズは 24 までなので、ふつうのループでも間に合います。
# * 行列やベクトルの積を代わりに計算するものは使いません: `@`、`matmul`、`mm`、`mv`、`dot`、`inner`、`einsum`、`tensordot`、
#   `linear`、その仲間 (`bmm`、`addmm`、`addbmm`、`baddbmm`、`addmv`、`vdot`、`vecdot`、`multi_dot`)、そして NumPy です。
#   チェックが `mm`、`mv`、`dot` と言うときは、`@` のことかもしれません。torch の中ではそう呼ばれています。
# * 引数を書き換えないでください。戻り値は新しいメモリに置き、もう一度呼んでも同じ答えになるようにします。
# * 入力はビューのこともあります: 転置、スライス、拡張 (expand)。`A` と `B` が同じテンソルのこともあります。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `entry(A, B, i, j)`
#
# Return one number of the product A B: the one in row `i` and column `j`.
#
# * Rows and columns are counted from 0, as everywhere in Python. In the example above, `entry(A, B, 0, 0)` is 19 and
#   `entry(A, B, 0, 1)` is 22.
# * The result is a tensor with no axes (0-d, shape `()`), not a Python number.
# * Here the shapes always fit, no side is 0, and `i` and `j` are integers that name a place of the product.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `entry(A, B, i, j)`
#
# 積 A B の `i` 行 `j` 列にある数を 1 つ返してください。
#
# * 行と列は、Python ではいつもそうするように、0 から数えます。上の例では `entry(A, B, 0, 0)` が 19、`entry(A, B, 0, 1)` が
#   22 です。
# * 戻り値は軸のない (0 次元、shape が `()` の) テンソルです。Python の数ではありません。
# * ここでは shape はいつも合い、長さ 0 のサイズもありません。`i` と `j` は整数で、積の中の場所を指します。
#
# </details>


# %% part="entry"
def entry(A: Tensor, B: Tensor, i: int, j: int) -> Tensor:
    """Entry (i, j), counted from 0, of the product A B; a 0-d tensor."""
    ### BEGIN SOLUTION
    return (A[i, :] * B[:, j]).sum()  # term by term, then all added up
    ### END SOLUTION


# %% [markdown]
# ## 2. `matmul(A, B)`
#
# Return the whole product A B. Your `entry` may help, but need not.
#
# * `A` of shape (m, n) and `B` of shape (n, p) give a tensor of shape (m, p).
# * A row of `A` must be as long as a column of `B`. If not, raise `ValueError`, also where torch would broadcast.
#   Its message contains both shapes as Python prints them, e.g. `(2, 3)`; `tuple(A.shape)` looks like that.
# * Sides of length 0 are allowed. (0, 3) times (3, 2) gives shape (0, 2). (2, 0) times (0, 3) gives shape (2, 3), filled
#   with 0: there is nothing to add up.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `matmul(A, B)`
#
# 積 A B の全体を返してください。`entry` を使うこともできますが、使わなくても構いません。
#
# * `A` の shape が (m, n)、`B` の shape が (n, p) なら、戻り値は shape が (m, p) のテンソルです。
# * `A` の行と `B` の列は同じ長さでなければなりません。違うときは、torch がブロードキャストできる場合も `ValueError` を
#   出してください。メッセージには両方の shape を Python の表示どおりに入れます (例: `(2, 3)`)。`tuple(A.shape)` がこの形です。
# * 長さ 0 のサイズがあっても構いません。(0, 3) と (3, 2) の積の shape は (0, 2) です。(2, 0) と (0, 3) の積は shape が
#   (2, 3) で、要素はすべて 0 です。足すものがないからです。
#
# </details>


# %% part="matmul"
def matmul(A: Tensor, B: Tensor) -> Tensor:
    """Product of A (m, n) and B (n, p) -> (m, p); other shapes: ValueError naming both."""
    ### BEGIN SOLUTION
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError(f"there is no product of {(m, n)} and {(o, p)}")
    C = torch.zeros(m, p, dtype=A.dtype, device=A.device)
    for i in range(m):
        for j in range(p):
            C[i, j] = (A[i, :] * B[:, j]).sum()
    return C
    ### END SOLUTION
