# ---
# title: {en: Same size only, ja: 同じサイズだけ}
# order: 7
# level: 1
# minutes: 10
# needs: [matrices/scalar_vector_matrix_tensor]
# parts:
#   add:
#     points: 10
# ---

# %% [markdown]
# # Same size only
#
# Two matrices of the same size are added entry by entry: each number of the first, plus the number in the same place of
# the second. If the sizes differ, some number has no partner, and there is no sum.
#
# torch is less strict. If a side has length 1, `+` may repeat it until it is as long as the other matrix's side. This is
# called **broadcasting**. It is useful when you mean it. When you do not, a mistake goes on without an error, and shows
# up much later as a wrong result. So here you check the condition yourself.
#
# For example, a sum of two matrices of the same size, and then what torch makes of a column and a row:
#
# ```python
# >>> add(torch.tensor([[1, 2, 3], [4, 5, 6]]), torch.tensor([[11, 12, 13], [14, 15, 16]]))
# tensor([[12, 14, 16],
#         [18, 20, 22]])
# >>> torch.tensor([[1], [2]]) + torch.tensor([[10, 20]])
# tensor([[11, 21],
#         [12, 22]])
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 同じサイズだけ
#
# サイズが同じ 2 つの行列は、要素ごとに足します。1 つ目の行列の数に、2 つ目の行列の同じ場所にある数を足します。
# サイズが違うと、相手のない数が残るので、和はありません。
#
# torch はこれほど厳しくありません。長さ 1 のサイズがあると、`+` は相手の長さに合わせて、そこを繰り返すことがあります。
# これを**ブロードキャスト (broadcasting)** といいます。そのつもりで使えば便利です。そのつもりがないと、エラーが出ないまま
# 先に進み、ずっと後でおかしな結果になって現れます。そこで、ここでは条件を自分で確かめます。
#
# たとえば、初めはサイズが同じ 2 つの行列の和、次は縦ベクトルと横ベクトルを torch が足した結果です。
#
# ```python
# >>> add(torch.tensor([[1, 2, 3], [4, 5, 6]]), torch.tensor([[11, 12, 13], [14, 15, 16]]))
# tensor([[12, 14, 16],
#         [18, 20, 22]])
# >>> torch.tensor([[1], [2]]) + torch.tensor([[10, 20]])
# tensor([[11, 21],
#         [12, 22]])
# ```
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `add(A, B)`
#
# Return the sum of two matrices of the same shape.
#
# * `A` and `B` are tensors with two axes. They have the same dtype, float32, float64 or int64, and are on the same device.
# * The result is a tensor with the dtype of the inputs, with all its digits, on the device of the inputs.
# * If the shapes differ, raise `ValueError`, also where torch would broadcast. Its message contains both shapes as Python
#   prints them, e.g. `(2, 3)`; `tuple(A.shape)` looks like that.
# * Do not change the arguments. The result has memory of its own: writing into it changes neither `A` nor `B`.
#   A second call gives the same answer.
# * Sides of length 0 are allowed: `(0, 3)` and `(0, 3)` give `(0, 3)`. `(0, 3)` and `(1, 3)` are different shapes.
# * Inputs may be views: transposed, sliced or expanded. `A` and `B` may be the same tensor.
# * A matrix has at most 100 entries, so a plain loop is fast enough.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `add(A, B)`
#
# shape が同じ 2 つの行列の和を返してください。
#
# * `A` と `B` は軸が 2 本のテンソルです。dtype は 2 つとも同じで、float32、float64、int64 のどれかです。device も同じです。
# * 戻り値はテンソルです。dtype は入力と同じにして、その精度を保ち、入力と同じ device に置いてください。
# * shape が違うときは、torch がブロードキャストできる場合も `ValueError` を出してください。メッセージには両方の shape を
#   Python の表示どおりに入れます (例: `(2, 3)`)。`tuple(A.shape)` がこの形です。
# * 引数を書き換えないでください。戻り値は新しいメモリに置き、書き込んでも `A` と `B` が変わらないようにします。
#   もう一度呼んでも同じ答えになるようにします。
# * 長さ 0 の軸があっても構いません。`(0, 3)` と `(0, 3)` の和は `(0, 3)` です。`(0, 3)` と `(1, 3)` は違う shape です。
# * 入力はビューのこともあります: 転置、スライス、拡張 (expand)。`A` と `B` が同じテンソルのこともあります。
# * 行列の要素は 100 個までなので、ふつうのループでも間に合います。
#
# </details>


# %% part="add"
def add(A: Tensor, B: Tensor) -> Tensor:
    """A + B for two matrices of the same shape; ValueError naming both shapes if they differ."""
    ### BEGIN SOLUTION
    if A.shape != B.shape:  # torch alone would broadcast some of them
        raise ValueError(f"there is no sum of {tuple(A.shape)} and {tuple(B.shape)}")
    return A + B
    ### END SOLUTION
