# ---
# title: {en: Multiplying changes nothing, ja: かけても変わらない}
# order: 11
# level: 2
# minutes: 15
# needs: [matrices/matrix_product]
# parts:
#   right_identity:
#     points: 3
#   left_identity:
#     points: 3
#   is_identity:
#     points: 4
# ---

# %% [markdown]
# # Multiplying changes nothing
#
# A number times 1 stays what it is. The **identity** I does the same for matrices: it has ones on the diagonal, from the
# top left to the bottom right, and zeros everywhere else. A product with I changes nothing: A I = A, and I A = A.
#
# Why is that so? An entry of a product is a row times a column, and a column of I has a single 1. It picks one number
# out of the row. The row `[1, 2, 3]` times the second column of I, `[0, 1, 0]`, is the 2 in the second place.
#
# An identity is square, but A need not be. Then the I on its right and the I on its left have different sizes:
#
# ```python
# >>> A = torch.tensor([[1, 2, 3], [4, 5, 6]])
# >>> right_identity(A)
# tensor([[1, 0, 0],
#         [0, 1, 0],
#         [0, 0, 1]])
# >>> left_identity(A)
# tensor([[1, 0],
#         [0, 1]])
# ```
#
# You will need the identity to say what an inverse matrix is. And a layer of a network whose weights are an identity
# hands on its input as it is; some networks begin their training like that.
#
# In all three parts:
#
# * `A` and `M` are tensors with two axes, of dtype float32, float64 or int64, on any device. They need not be square.
#   They may be tracked (`requires_grad=True`).
# * Sides of length 0 are allowed. No side is longer than 10, so a plain loop is fast enough.
# * Do not change the arguments. A second call with the same input gives the same answer.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # かけても変わらない
#
# 数に 1 をかけても変わりません。行列でこれと同じ働きをするのが**単位行列 (identity)** I です。左上から右下への対角線に
# 1 が並び、ほかはすべて 0 です。I をかけても何も変わりません。A I = A で、I A = A です。
#
# なぜでしょうか。積の要素は行と列のかけ算です。I の列には 1 が 1 つだけあり、行の中から数を 1 つ取り出します。
# 行 `[1, 2, 3]` に I の 2 列目 `[0, 1, 0]` をかけると、2 番目にある 2 になります。
#
# 単位行列は正方行列ですが、A は正方行列とは限りません。そのとき、右からかける I と左からかける I ではサイズが違います。
#
# ```python
# >>> A = torch.tensor([[1, 2, 3], [4, 5, 6]])
# >>> right_identity(A)
# tensor([[1, 0, 0],
#         [0, 1, 0],
#         [0, 0, 1]])
# >>> left_identity(A)
# tensor([[1, 0],
#         [0, 1]])
# ```
#
# 単位行列は、逆行列とは何かを言うときに必要になります。また、重みが単位行列の層は、入力をそのまま次に渡します。
# この状態から学習を始めるネットワークもあります。
#
# 3 つの問題に共通の約束:
#
# * `A` と `M` は軸が 2 本のテンソルで、dtype は float32、float64、int64 のどれかです。device は CPU とは限りません。
#   正方行列とも限りません。追跡中 (`requires_grad=True`) のこともあります。
# * 長さ 0 の軸があっても構いません。どの軸も長さは 10 までなので、ふつうのループでも間に合います。
# * 引数を書き換えないでください。同じ入力でもう一度呼んでも同じ答えになるようにしてください。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `right_identity(A)`
#
# Return the identity I with A I = A.
#
# * `I` is a new tensor with the dtype of `A`, on the device of `A`. It is not tracked, even if `A` is.
# * It has two axes, also when it is empty: an `A` of shape `(2, 0)` has an `I` of shape `(0, 0)`.
# * It has memory of its own: writing into it changes neither `A` nor another answer.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `right_identity(A)`
#
# A I = A となる単位行列 I を返してください。
#
# * `I` は新しいテンソルです。dtype は `A` と同じにして、`A` と同じ device に置いてください。`A` が追跡中でも、`I` は追跡
#   しません。
# * 空のときも軸は 2 本です。`A` の shape が `(2, 0)` なら、`I` の shape は `(0, 0)` です。
# * 戻り値は新しいメモリに置きます。書き込んでも、`A` やほかの答えが変わらないようにしてください。
#
# </details>


# %% part="right_identity"
def right_identity(A: Tensor) -> Tensor:
    """The identity I with A I = A, in the dtype and on the device of A, untracked."""
    ### BEGIN SOLUTION
    return torch.eye(A.shape[1], dtype=A.dtype, device=A.device)  # a row of A meets a column of I
    ### END SOLUTION


# %% [markdown]
# ## 2. `left_identity(A)`
#
# Return the identity I with I A = A.
#
# * As above: `I` has the dtype and the device of `A`, is not tracked, and has memory of its own.
# * It has two axes, also when it is empty: an `A` of shape `(0, 3)` has an `I` of shape `(0, 0)`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `left_identity(A)`
#
# I A = A となる単位行列 I を返してください。
#
# * 上と同じです。dtype と device は `A` と同じです。`I` は追跡せず、新しいメモリに置きます。
# * 空のときも軸は 2 本です。`A` の shape が `(0, 3)` なら、`I` の shape は `(0, 0)` です。
#
# </details>


# %% part="left_identity"
def left_identity(A: Tensor) -> Tensor:
    """The identity I with I A = A, in the dtype and on the device of A, untracked."""
    ### BEGIN SOLUTION
    return torch.eye(A.shape[0], dtype=A.dtype, device=A.device)  # a row of I meets a column of A
    ### END SOLUTION


# %% [markdown]
# ## 3. `is_identity(M)`
#
# Is `M` an identity?
#
# * The answer is a Python `bool`: `True` or `False`, not a tensor.
# * Compare exactly: the diagonal is 1 and everything else is 0. `1.000001` is not 1, and `0.000001` is not 0.
# * A matrix that is not square is no identity: the answer is `False`.
# * The matrix of shape `(0, 0)` counts as an identity. Shapes such as `(0, 3)` are not square.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `is_identity(M)`
#
# `M` は単位行列ですか。
#
# * 答えは Python の `bool` です。テンソルではなく、`True` か `False` を返します。
# * ぴったり比べます。対角線上は 1 で、ほかはすべて 0 です。`1.000001` は 1 ではなく、`0.000001` は 0 ではありません。
# * 正方行列でなければ単位行列ではありません。答えは `False` です。
# * shape が `(0, 0)` の行列は単位行列とみなします。`(0, 3)` のような shape は正方行列ではありません。
#
# </details>


# %% part="is_identity"
def is_identity(M: Tensor) -> bool:
    """Whether M is square, with ones on the diagonal and zeros everywhere else."""
    ### BEGIN SOLUTION
    rows, columns = M.shape
    if rows != columns:
        return False
    return bool((M == torch.eye(rows, device=M.device)).all())  # all() alone would be a tensor
    ### END SOLUTION
