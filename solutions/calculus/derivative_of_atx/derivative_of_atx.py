# ---
# title: {en: The derivative of Aᵗx, ja: Aᵗx の微分}
# order: 14
# level: 3
# minutes: 25
# needs: [matrices/shape_sense]
# parts:
#   grad_atx:
#     points: 4
#   jacobian_atx:
#     points: 4
#   grad_quadratic:
#     points: 2
# ---

# %% [markdown]
# # The derivative of Aᵗx
#
# For two columns of numbers a and x, lay a on its side and multiply: $a^t x = a_1 x_1 + \dots + a_n x_n$ is a single
# number. The **gradient** collects its partial derivatives ∂/∂x₁, …, ∂/∂xₙ in a column with the shape of x (the sign is
# ∂, not δ). With a matrix A in place of a, $y = A^t x$ has several entries, and all ∂yᵢ/∂xⱼ together form the
# **Jacobian**. Every linear layer of a network is such a product, so training differentiates it all the time.
#
# For example, with a = `[[3], [5]]` and x = `[[1], [2]]`, $a^t x$ = 3·1 + 5·2 = **13**. If x₁ grows by 0.1, it becomes
# 13.3: 3 times the change. If x₂ grows by 0.1 instead, it becomes 13.5: 5 times the change. So the gradient is
# `[[3], [5]]`.
#
# Write three functions: `grad_atx(a, x)`, `jacobian_atx(A)`, and `grad_quadratic(Q, x)` for
# $x^t Q x = \sum_i \sum_j Q_{ij}\,x_i\,x_j$. Use formulas or autograd, as you like.
#
# * All inputs are floating-point tensors; the inputs of one call have the same dtype and device.
# * `grad_atx(a, x)`: a and x are columns of shape `(n, 1)`. The result is the gradient of $a^t x$ with respect to x,
#   a column of shape `(n, 1)`.
# * If the two shapes of `grad_atx` differ, or are not those of columns, raise `ValueError`;
#   its message contains both shapes as Python prints them, e.g. `(2, 3)`.
# * `jacobian_atx(A)`: A has shape `(n, k)`. The result has shape `(k, n)` and its entry (i, j) is ∂yᵢ/∂xⱼ for
#   $y = A^t x$. This is the numerator layout, which PyTorch uses; some books use the denominator layout.
# * `grad_quadratic(Q, x)`: Q has shape `(n, n)` and need not be symmetric, x has shape `(n, 1)`. The result is the
#   gradient of $x^t Q x$ with respect to x, a column of shape `(n, 1)`.
# * Each result has the dtype of the input and lives on its device. It is not tracked by autograd.
# * Do not change the arguments. This includes `requires_grad` and `.grad`: x must not come back tracked or with a new
#   gradient. In `grad_atx`, x may already be tracked and have a `.grad`; no other input is tracked.
# * Return new memory: writing into the result must not change an argument.
# * Inputs may be views: transposed, sliced, reversed or expanded.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # Aᵗx の微分
#
# 数を縦に並べた a と x があります。a を横にしてかけると、$a^t x = a_1 x_1 + \dots + a_n x_n$ は 1 つの数になります。
# その偏微分 ∂/∂x₁, …, ∂/∂xₙ を x と同じ shape の縦ベクトルに並べたものが**勾配 (gradient)** です (記号は ∂ で、
# δ ではありません)。a を行列 A に替えると $y = A^t x$ の要素は複数になり、すべての ∂yᵢ/∂xⱼ を並べたものが
# **ヤコビ行列 (Jacobian)** です。ネットワークの線形層はどれもこの積なので、学習ではいつもこれを微分しています。
#
# たとえば a = `[[3], [5]]`、x = `[[1], [2]]` なら $a^t x$ = 3·1 + 5·2 = **13** です。x₁ を 0.1 増やすと 13.3 になり、
# 変化の 3 倍です。代わりに x₂ を 0.1 増やすと 13.5 になり、変化の 5 倍です。ですから勾配は `[[3], [5]]` です。
#
# 3 つの関数を書いてください: `grad_atx(a, x)`、`jacobian_atx(A)`、そして
# $x^t Q x = \sum_i \sum_j Q_{ij}\,x_i\,x_j$ のための `grad_quadratic(Q, x)` です。公式でも autograd でも構いません。
#
# * 入力はすべて浮動小数点のテンソルです。1 回の呼び出しの入力は、dtype も device も同じです。
# * `grad_atx(a, x)`: a と x は shape `(n, 1)` の縦ベクトルです。戻り値は $a^t x$ の x についての勾配で、
#   shape `(n, 1)` の縦ベクトルです。
# * `grad_atx` の 2 つの shape が違うとき、または縦ベクトルの shape でないときは `ValueError` を出してください。
#   メッセージには両方の shape を Python の表示どおりに入れます (例: `(2, 3)`)。
# * `jacobian_atx(A)`: A の shape は `(n, k)` です。戻り値の shape は `(k, n)` で、要素 (i, j) は
#   $y = A^t x$ の ∂yᵢ/∂xⱼ です。これは PyTorch が使う分子レイアウトです。分母レイアウトを使う本もあります。
# * `grad_quadratic(Q, x)`: Q の shape は `(n, n)` で、対称とは限りません。x の shape は `(n, 1)` です。戻り値は
#   $x^t Q x$ の x についての勾配で、shape `(n, 1)` の縦ベクトルです。
# * どの戻り値も、dtype と device は入力と同じにしてください。autograd の追跡中にはしません。
# * 引数を書き換えないでください。`requires_grad` と `.grad` も同じです: x に追跡や新しい勾配を残さないでください。
#   `grad_atx` の x は、初めから追跡中で `.grad` を持つこともあります。ほかの入力は追跡されていません。
# * 戻り値は新しいメモリにしてください。戻り値に書き込んでも引数が変わらないようにします。
# * 入力はビューのこともあります。転置、スライス、逆順、拡張 (expand) のどれもあり得ます。
#
# </details>

# %%
import torch
from torch import Tensor


# %% part="grad_atx"
def grad_atx(a: Tensor, x: Tensor) -> Tensor:
    """Gradient of the scalar a^T x with respect to x; a, x columns (n, 1) -> (n, 1).

    Other or unequal shapes: ValueError naming both.
    """
    ### BEGIN SOLUTION
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"a {tuple(a.shape)} and x {tuple(x.shape)} must be columns of the same length")
    return a.detach().clone()  # d(a_1 x_1 + ... + a_n x_n) / dx_i = a_i
    ### END SOLUTION


# %% part="jacobian_atx"
def jacobian_atx(A: Tensor) -> Tensor:
    """Jacobian of y = A^T x, A (n, k): entry (i, j) = dy_i/dx_j, shape (k, n) (numerator layout, as in PyTorch)."""
    ### BEGIN SOLUTION
    return A.detach().T.clone()  # y_i = sum_j A_ji x_j
    ### END SOLUTION


# %% part="grad_quadratic"
def grad_quadratic(Q: Tensor, x: Tensor) -> Tensor:
    """Gradient of x^T Q x, Q (n, n) not symmetric, x (n, 1) -> (n, 1)."""
    ### BEGIN SOLUTION
    Q, x = Q.detach(), x.detach()
    return Q @ x + Q.T @ x  # product rule: x stands on the right of Q and on its left
    ### END SOLUTION
