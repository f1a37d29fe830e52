# ---
# title: {en: Undoing a matrix, ja: 行列を元に戻す}
# order: 12
# level: 3
# minutes: 25
# needs: [matrices/identity]
# parts:
#   inv2:
#     points: 6
#     rules:
#       forbid_ops: [linalg_inv_ex, linalg_pinv, _linalg_solve_ex, linalg_lstsq, _linalg_det, _linalg_slogdet]
#       forbid: [linalg, inverse, pinverse, inv, pinv, solve, lstsq, matrix_power, det, slogdet, logdet, numpy]
#   is_inverse:
#     points: 4
# ---

# %% [markdown]
# # Undoing a matrix
#
# Multiplying by 5 is undone by multiplying by 1/5, since 5 · 1/5 = 1. For a square matrix A, the matrix that undoes it is
# called its **inverse**. Some notes say: "times A it gives 1". That 1 is no number: it is the **identity** I, with ones
# on the diagonal and zeros everywhere else. A B = I, and B A = I.
#
# ```python
# >>> A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
# >>> inv2(A)
# tensor([[-2.0000,  1.0000],
#         [ 1.5000, -0.5000]])
# >>> A @ inv2(A)
# tensor([[1., 0.],
#         [0., 1.]])
# >>> is_inverse(A, inv2(A)), is_inverse(A, 1 / A)
# (True, False)
# ```
#
# Not every matrix can be undone. `[[1, 2], [2, 4]]` sends both (2, 0) and (0, 1) to (2, 4), and nobody can tell from
# (2, 4) which of the two it was. What tells such matrices is the **determinant**: for `[[a, b], [c, d]]` it is the number
# a·d − b·c. If it is 0, as here with 1·4 − 2·2, there is no inverse. If it is not 0, there is exactly one.
#
# Inverses solve equations: from A x = y follows x = A⁻¹ y. You will meet them in regression, and in
# networks that go back from an output to its input.
#
# In both parts:
#
# * All tensors have two axes with 1 to 10 numbers each, and the dtype float32 or float64, without inf and nan. They are on
#   any device, and not tracked. `A` and `B` have the same dtype and are on the same device.
# * Inputs may be views: transposed or sliced.
# * Do not change the arguments. A second call with the same input gives the same answer.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 行列を元に戻す
#
# 5 をかけた数は、1/5 をかけると元に戻ります。5 · 1/5 = 1 だからです。正方行列 A に対して、これと同じ働きをする行列を
# **逆行列 (inverse)** と言います。「かけ算して 1 になる行列」と書いてあるノートもあります。この 1 は数ではなく、
# **単位行列 (identity)** I のことです。対角線上が 1 で、ほかはすべて 0 の行列です。A B = I で、B A = I です。
#
# ```python
# >>> A = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
# >>> inv2(A)
# tensor([[-2.0000,  1.0000],
#         [ 1.5000, -0.5000]])
# >>> A @ inv2(A)
# tensor([[1., 0.],
#         [0., 1.]])
# >>> is_inverse(A, inv2(A)), is_inverse(A, 1 / A)
# (True, False)
# ```
#
# どんな行列でも元に戻せるわけではありません。`[[1, 2], [2, 4]]` は (2, 0) も (0, 1) も (2, 4) に変えます。(2, 4) だけを
# 見ても、元がどちらだったのかは分かりません。見分けるには**行列式 (determinant)** を使います。`[[a, b], [c, d]]` の行列式は
# a·d − b·c という数です。上の行列では 1·4 − 2·2 で 0 になります。0 なら逆行列はありません。0 でなければ、ちょうど 1 つ
# あります。
#
# 逆行列を使うと方程式が解けます。A x = y なら x = A⁻¹ y です。回帰分析や、出力から入力に戻れるネットワークで出てきます。
#
# 2 つの問題に共通の約束:
#
# * どのテンソルも軸は 2 本で、それぞれの長さは 1 から 10 までです。dtype は float32 か float64 で、inf や nan は
#   ありません。device は CPU とは限りません。追跡はされていません。`A` と `B` の dtype と device は同じです。
# * 入力はビューのこともあります: 転置、スライス。
# * 引数を書き換えないでください。同じ入力でもう一度呼んでも同じ答えになるようにしてください。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `inv2(A)`
#
# Return the inverse of a matrix of shape `(2, 2)`.
#
# For `[[a, b], [c, d]]` it is `[[d, -b], [-c, a]]`, with every number divided by the determinant a·d − b·c.
#
# * The result is a new tensor of shape `(2, 2)`. It has the dtype of `A`, with all its digits, and is on the device of `A`.
# * If the determinant is 0, raise `ValueError`. Ask with `== 0`: a determinant such as 0.0000001 is small, but not 0, and
#   such a matrix has an inverse.
# * If the shape of `A` is not `(2, 2)`, raise `ValueError` too. The words of the messages are yours.
# * Do it by the formula. What finds inverses or determinants for you is not used: anything in `torch.linalg`, `inverse`,
#   `inv`, `pinverse`, `pinv`, `solve`, `lstsq`, `matrix_power`, `det`, `slogdet`, `logdet`, and NumPy. (A variable may have any
#   name.)

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `inv2(A)`
#
# shape が `(2, 2)` の行列の逆行列を返してください。
#
# `[[a, b], [c, d]]` の逆行列は、`[[d, -b], [-c, a]]` のすべての数を行列式 a·d − b·c で割ったものです。
#
# * 戻り値は shape が `(2, 2)` の新しいテンソルです。dtype は `A` と同じで、その精度を保ち、`A` と同じ device に置きます。
# * 行列式が 0 なら `ValueError` を出してください。`== 0` で調べます。たとえば 0.0000001 は小さくても 0 ではないので、
#   逆行列があります。
# * `A` の shape が `(2, 2)` でないときも `ValueError` を出してください。メッセージの言葉は自由です。
# * 公式どおりに計算します。逆行列や行列式を代わりに計算するものは使いません: `torch.linalg` にあるもの、`inverse`、`inv`、
#   `pinverse`、`pinv`、`solve`、`lstsq`、`matrix_power`、`det`、`slogdet`、`logdet`、そして NumPy です。
#   (変数の名前は自由です。)
#
# </details>


# %% part="inv2"
def inv2(A: Tensor) -> Tensor:
    """Inverse of a 2x2 matrix by its formula; determinant exactly 0 or another shape: ValueError."""
    ### BEGIN SOLUTION
    if A.shape != (2, 2):
        raise ValueError("the formula is for two rows and two columns")
    a, b, c, d = A.flatten()
    determinant = a * d - b * c
    if determinant == 0:
        raise ValueError("this matrix has no inverse: its determinant is 0")
    return torch.stack([d, -b, -c, a]).reshape(2, 2) / determinant
    ### END SOLUTION


# %% [markdown]
# ## 2. `is_inverse(A, B)`
#
# Does `B` undo `A`? That is: are both square and of one size, and is A B the identity?
#
# Computers round. In float32, A B often misses the identity by 0.0000001 or so, even if `B` is the best inverse there is. A
# test with `==` would then say no. So small differences are allowed.
#
# * The answer is a Python `bool`: `True` or `False`, not a tensor.
# * Each number of A B may differ from that of the identity by 0.0001, up or down, but not by more. (Differences from
#   0.00009 to 0.00012 are not checked: there rounding decides.)
# * If `A` or `B` is not square, or their sizes differ, the answer is `False`. No error is raised.
# * For square matrices one order is enough, and either will do: where A B is the identity, B A is it too. `@` and all of
#   torch may be used.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `is_inverse(A, B)`
#
# `B` は `A` を元に戻しますか。つまり、どちらも正方行列で、サイズが同じで、A B が単位行列ですか。
#
# コンピュータの計算には丸めがあります。float32 では、`B` がこれ以上ないほど正確な逆行列でも、A B が単位行列から 0.0000001
# ほどずれることがよくあります。`==` で調べると「違う」となってしまいます。そこで、小さな差は許します。
#
# * 答えは Python の `bool` です。テンソルではなく、`True` か `False` を返します。
# * A B のどの数も、単位行列の数との差が 0.0001 までなら、大きくても小さくても構いません。それより大きな差は許しません。
#   (0.00009 から 0.00012 までの差は、丸めに左右されるのでチェックしません。)
# * `A` か `B` が正方行列でないとき、またはサイズが違うとき、答えは `False` です。例外は出しません。
# * 正方行列なら、どちらか片方の順序で十分です。A B が単位行列なら、B A もそうです。`@` など、torch のどの機能も
#   使えます。
#
# </details>


# %% part="is_inverse"
def is_inverse(A: Tensor, B: Tensor) -> bool:
    """True if both are square, of one size, and A B equals the identity to within 1e-4 in every entry."""
    ### BEGIN SOLUTION
    n = A.shape[0]
    if A.shape != (n, n) or B.shape != (n, n):
        return False
    difference = A @ B - torch.eye(n, dtype=A.dtype, device=A.device)
    return bool((difference.abs() <= 1e-4).all())
    ### END SOLUTION
