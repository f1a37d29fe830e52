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
# number. How fast does it change when one entry of x grows? The **gradient** collects the answers ∂/∂x₁, …, ∂/∂xₙ in a
# column with the shape of x. Every linear layer of a network is such a product, so training differentiates it all the
# time.
#
# For example, first $a^t x$ itself, then the same after x₁ has grown by 0.1, then after x₂ has grown by 0.1 instead. By
# how many times 0.1 does the result grow? The gradient holds the two answers.
#
# ```python
# >>> 3 * 1 + 5 * 2
# 13
# >>> 3 * 1.1 + 5 * 2
# 13.3
# >>> 3 * 1 + 5 * 2.1
# 13.5
# >>> grad_atx(torch.tensor([[3.0], [5.0]]), torch.tensor([[1.0], [2.0]]))
# tensor([[3.],
#         [5.]])
# ```
#
# Write three functions, with formulas or with autograd, as you like. For all three:
#
# * Inputs are float32 or float64 tensors; those of one call have the same dtype and device. The result has that dtype,
#   lives on that device and is not tracked by autograd.
# * Do not change the arguments. Their `requires_grad` and `.grad` count too.
# * Return new memory at each call: it is shared neither with an argument nor with an earlier result.
# * Every side of an input is 1 or more. Inputs may be views: transposed, sliced or expanded.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # Aᵗx の微分
#
# 数を縦に並べた a と x があります。a を横にしてかけると、$a^t x = a_1 x_1 + \dots + a_n x_n$ は 1 つの数になります。
# x の要素が 1 つ増えると、この数はどれだけ変わるでしょうか。その答え ∂/∂x₁, …, ∂/∂xₙ を x と同じ shape の縦ベクトルに
# 並べたものが**勾配 (gradient)** です。ネットワークの線形層はどれもこの積なので、学習ではいつもこれを微分しています。
#
# たとえば、初めは $a^t x$ の値、次は x₁ を 0.1 増やしたとき、その次は代わりに x₂ を 0.1 増やしたときです。結果の増え方は
# 0.1 の何倍ですか。その 2 つの答えを並べたものが勾配です。
#
# ```python
# >>> 3 * 1 + 5 * 2
# 13
# >>> 3 * 1.1 + 5 * 2
# 13.3
# >>> 3 * 1 + 5 * 2.1
# 13.5
# >>> grad_atx(torch.tensor([[3.0], [5.0]]), torch.tensor([[1.0], [2.0]]))
# tensor([[3.],
#         [5.]])
# ```
#
# 3 つの関数を書いてください。公式でも autograd でも構いません。次のことは 3 つに共通です。
#
# * 入力は float32 か float64 のテンソルです。1 回の呼び出しの入力は、dtype も device も同じです。戻り値もその dtype と
#   device にし、autograd の追跡中にはしません。
# * 引数を書き換えないでください。引数の `requires_grad` と `.grad` も同じです。
# * 戻り値は呼び出しごとに新しいメモリにしてください。引数とも、前の戻り値とも共有しません。
# * 入力のサイズはどれも 1 以上です。入力はビューのこともあります。転置、スライス、拡張 (expand) のどれもあり得ます。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `grad_atx(a, x)`
#
# * a and x are columns of shape `(n, 1)`. The result is the gradient of $a^t x$ with respect to x, a column of shape
#   `(n, 1)`.
# * If the two shapes differ, or are not those of columns, raise `ValueError`. Its message contains both shapes as Python
#   prints them, e.g. `(2, 3)`; `tuple(a.shape)` looks like that.
# * x may already be tracked and have a `.grad`. It comes back as it was, also without new hooks. a is not tracked.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `grad_atx(a, x)`
#
# * a と x は shape `(n, 1)` の縦ベクトルです。戻り値は $a^t x$ の x についての勾配で、shape `(n, 1)` の縦ベクトルです。
# * 2 つの shape が違うとき、または縦ベクトルの shape でないときは `ValueError` を出してください。メッセージには両方の
#   shape を Python の表示どおりに入れます (例: `(2, 3)`)。`tuple(a.shape)` がこの形です。
# * x は初めから追跡中で、`.grad` を持つこともあります。元のままにしておき、新しいフックも残さないでください。a は追跡されて
#   いません。
#
# </details>


# %% part="grad_atx"
def grad_atx(a: Tensor, x: Tensor) -> Tensor:
    """Gradient of the scalar a^T x with respect to x; a, x columns (n, 1) -> (n, 1).

    Other or unequal shapes: ValueError naming both.
    """
    ### BEGIN SOLUTION
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"a {tuple(a.shape)} and x {tuple(x.shape)} must be columns of the same length")
    return a.clone()  # d(a_1 x_1 + ... + a_n x_n) / dx_i = a_i
    ### END SOLUTION


# %% [markdown]
# ## 2. `jacobian_atx(A)`
#
# With a matrix A in place of a, $y = A^t x$ has several entries. All ∂yᵢ/∂xⱼ together form the **Jacobian**.
#
# * A has shape `(n, k)` and is not tracked. So x would be a column of n numbers, and y one of k numbers.
# * The result has shape `(k, n)`, and its entry (i, j) is ∂yᵢ/∂xⱼ. This is the numerator layout, which PyTorch uses; some
#   books use the denominator layout.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `jacobian_atx(A)`
#
# a を行列 A に替えると、$y = A^t x$ の要素は複数になります。すべての ∂yᵢ/∂xⱼ を並べたものが
# **ヤコビ行列 (Jacobian)** です。
#
# * A の shape は `(n, k)` で、追跡されていません。x は n 個の数、y は k 個の数の縦ベクトルということになります。
# * 戻り値の shape は `(k, n)` で、要素 (i, j) は ∂yᵢ/∂xⱼ です。これは PyTorch が使う分子レイアウトです。分母レイアウトを
#   使う本もあります。
#
# </details>


# %% part="jacobian_atx"
def jacobian_atx(A: Tensor) -> Tensor:
    """Jacobian of y = A^T x, A (n, k): entry (i, j) = dy_i/dx_j, shape (k, n) (numerator layout, as in PyTorch)."""
    ### BEGIN SOLUTION
    return A.T.clone()  # y_i = sum_j A_ji x_j
    ### END SOLUTION


# %% [markdown]
# ## 3. `grad_quadratic(Q, x)`
#
# In $x^t Q x = \sum_i \sum_j Q_{ij}\,x_i\,x_j$, which is a number again, x occurs twice.
#
# * Q has shape `(n, n)` and need not be symmetric, x has shape `(n, 1)`; neither is tracked.
# * The result is the gradient of $x^t Q x$ with respect to x, a column of shape `(n, 1)`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `grad_quadratic(Q, x)`
#
# $x^t Q x = \sum_i \sum_j Q_{ij}\,x_i\,x_j$ も 1 つの数ですが、x が 2 回出てきます。
#
# * Q の shape は `(n, n)` で、対称とは限りません。x の shape は `(n, 1)` です。どちらも追跡されていません。
# * 戻り値は $x^t Q x$ の x についての勾配で、shape `(n, 1)` の縦ベクトルです。
#
# </details>


# %% part="grad_quadratic"
def grad_quadratic(Q: Tensor, x: Tensor) -> Tensor:
    """Gradient of x^T Q x, Q (n, n) not symmetric, x (n, 1) -> (n, 1)."""
    ### BEGIN SOLUTION
    return Q @ x + Q.T @ x  # product rule: x stands on the right of Q and on its left
    ### END SOLUTION
