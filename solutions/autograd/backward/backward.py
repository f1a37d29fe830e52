# ---
# title: {en: Let torch differentiate, ja: 微分は torch に任せましょう}
# order: 15
# level: 3
# minutes: 35
# needs: [calculus/regression_slope, calculus/derivative_of_atx]
# parts:
#   scalar_gradients:
#     points: 2
#     rules: {require: [backward, autograd.grad, torch.func, torch.autograd.functional]}
#   gradient:
#     points: 4
#     rules: {require: [backward, autograd.grad, torch.func, torch.autograd.functional]}
#   through_hidden:
#     points: 2
#     rules: {require: [backward, autograd.grad, torch.func, torch.autograd.functional]}
#   detached_product:
#     points: 2
# ---

# %% [markdown]
# # Let torch differentiate
#
# You write down how a number is computed, and torch finds its derivatives. While your code runs, torch notes every
# operation on a tracked tensor. `backward()` then goes back from the result through these notes and puts the gradients
# into `.grad` of the **leaves**: tensors that you made yourself with `requires_grad=True`. Every training loop uses this.
#
# For example, $p = ab$ with two leaves. The derivative of p by a is b, and the one by b is a.
#
# ![Forward: a and b are multiplied and give p. Backward: from p the 1 goes back through the product, 4 arrives at a and 3 at b](picture.png)
#
# ```python
# >>> a = torch.tensor(3.0, requires_grad=True)
# >>> b = torch.tensor(4.0, requires_grad=True)
# >>> p = a * b; p.backward()
# >>> a.grad, b.grad
# (tensor(4.), tensor(3.))
# ```
#
# Write four functions. For all of them:
#
# * A second call with the same input gives the same answer, even if somebody has written into the first result.
# * Do not change the arguments. Of a tensor, `requires_grad`, `.grad` and hooks count too.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 微分は torch に任せましょう
#
# 数の計算のしかたを書くと、torch が微分を求めてくれます。コードが動いている間、torch は追跡中のテンソルの計算をすべて
# 記録します。`backward()` はその記録を結果から逆にたどり、**葉 (leaf)** の `.grad` に勾配 (gradient) を入れます。葉とは、
# `requires_grad=True` を付けて自分で作ったテンソルです。学習のループでは、いつもこれを使います。
#
# たとえば、2 つの葉から $p = ab$ を計算します。p の a による微分は b で、b による微分は a です。
#
# ![順方向: a と b をかけて p ができる。逆方向: p から 1 がかけ算を通って戻り、a に 4、b に 3 が届く](picture.png)
#
# ```python
# >>> a = torch.tensor(3.0, requires_grad=True)
# >>> b = torch.tensor(4.0, requires_grad=True)
# >>> p = a * b; p.backward()
# >>> a.grad, b.grad
# (tensor(4.), tensor(3.))
# ```
#
# 4 つの関数を書いてください。次のことは 4 つに共通です。
#
# * 同じ入力でもう一度呼ぶと、たとえ最初の戻り値に誰かが書き込んでいても、同じ答えになるようにしてください。
# * 引数を書き換えないでください。テンソルの `requires_grad`、`.grad`、フックも同じです。
#
# </details>

# %%
from collections.abc import Callable

import torch
from torch import Tensor

# %% [markdown]
# ## 1. `scalar_gradients(x, y)`
#
# Let $z = x^2 y + y^3$.
#
# * Return $(\partial z / \partial x, \partial z / \partial y)$ as a tuple of two Python floats. For example,
#   `scalar_gradients(1.0, 2.0)` is `(4.0, 13.0)`.
# * `x` and `y` are Python numbers: floats, or whole ones (int) such as `2`. They may be negative or 0. A tensor of whole
#   numbers cannot have `requires_grad=True`.
# * The precision of float32 is enough (about 5 digits are compared); do not round.
# * The answer comes from autograd: your code (or a helper you write) contains `backward`, `torch.autograd.grad`,
#   `torch.func` or `torch.autograd.functional`. A derivative that you typed, such as `2 * x * y`, is not used as the
#   answer.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `scalar_gradients(x, y)`
#
# $z = x^2 y + y^3$ とします。
#
# * $(\partial z / \partial x, \partial z / \partial y)$ を、Python の float 2 つの tuple で返します。たとえば
#   `scalar_gradients(1.0, 2.0)` は `(4.0, 13.0)` です。
# * `x` と `y` は Python の数です。float のことも、`2` のような整数 (int) のこともあり、負の数や 0 のこともあります。整数の
#   テンソルは `requires_grad=True` にできません。
# * 精度は float32 で十分です (5 桁ほどを比べます)。丸めないでください。
# * 答えは autograd で求めます。コード (または自分で書いた補助関数) の中で、`backward`、`torch.autograd.grad`、
#   `torch.func`、`torch.autograd.functional` のどれかを使います。`2 * x * y` のような、手で微分した式は答えに
#   使いません。
#
# </details>


# %% part="scalar_gradients"
def scalar_gradients(x: float, y: float) -> tuple[float, float]:
    """(dz/dx, dz/dy) of z = x^2 y + y^3, by autograd."""
    ### BEGIN SOLUTION
    x_leaf = torch.tensor(float(x), requires_grad=True)
    y_leaf = torch.tensor(float(y), requires_grad=True)
    z = x_leaf**2 * y_leaf + y_leaf**3
    z.backward()
    return x_leaf.grad.item(), y_leaf.grad.item()
    ### END SOLUTION


# %% [markdown]
# ## 2. `gradient(f, x)`
#
# The same for any function, at any point.
#
# * `f` takes one tensor and returns a 0-d tensor, a single number. It computes it from its argument and from constants,
#   with differentiable operations of torch, and changes nothing.
# * `x` is a tensor of dtype float32 or float64. It has any number of axes, also none, and a side may be 0. It may be a
#   view: transposed, sliced or expanded.
# * Return the gradient of `f` at `x`, with the shape, dtype and device of `x`. It is not tracked: its `requires_grad` is
#   `False`. Its memory is new, shared neither with `x` nor with an earlier result.
# * For example, `gradient(lambda t: (t**2).sum(), torch.tensor([1.0, 4.0]))` is `tensor([2., 8.])`.
# * `x` may be untracked, or a leaf with `requires_grad=True`, which may hold an old gradient in `.grad`. In all cases `x`
#   comes back exactly as it was, with the same tensor in `.grad`, and the old gradient has no influence.
# * The answer comes from autograd, as in part 1. Do not use difference quotients.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `gradient(f, x)`
#
# どんな関数でも、どの点でも、同じことができるようにします。
#
# * `f` はテンソルを 1 つ受け取り、0 次元のテンソル (1 つの数) を返します。計算に使うのは引数と定数だけで、どれも torch の
#   微分できる計算です。`f` は何も書き換えません。
# * `x` は dtype が float32 か float64 のテンソルです。軸は何本でもよく、0 本のことも、長さ 0 の軸があることもあります。
#   ビューのこともあります。転置、スライス、拡張 (expand) のどれもあり得ます。
# * `x` での `f` の勾配を、`x` と同じ shape・dtype・device で返します。戻り値は追跡されていません (`requires_grad` は
#   `False`)。メモリは新しいもので、`x` とも、前の戻り値とも共有しません。
# * たとえば `gradient(lambda t: (t**2).sum(), torch.tensor([1.0, 4.0]))` は `tensor([2., 8.])` です。
# * `x` は追跡されていないことも、`requires_grad=True` の葉 (leaf) のこともあります。葉なら、`.grad` に古い勾配があることも
#   あります。どの場合も `x` は元とまったく同じままで、`.grad` も同じテンソルのままです。古い勾配は答えに影響しません。
# * 答えは、1 と同じように autograd で求めます。差分商 (difference quotient) は使いません。
#
# </details>


# %% part="gradient"
def gradient(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Gradient at x of f (tensor -> 0-d tensor): shape, dtype, device of x, untracked."""
    ### BEGIN SOLUTION
    leaf = x.detach().clone().requires_grad_()  # a leaf of our own, so x and its .grad stay as they are
    f(leaf).backward()
    return leaf.grad
    ### END SOLUTION


# %% [markdown]
# ## 3. `through_hidden(x)`
#
# Here a number in the middle, h, also wants its gradient: $h = x^2$ and $y = h^2 + 3h$. Since h is computed, it is no
# leaf, and `backward()` leaves nothing in `h.grad` unless you ask for it beforehand.
#
# * Return $(dy/dx, dy/dh)$ as a tuple of two 0-d tensors of dtype float32. They are not tracked, and their memory is new at
#   each call. For example, `through_hidden(1.0)` is `(tensor(10.), tensor(5.))`.
# * `x` is a Python number, a float or an int, as in part 1.
# * Both come from autograd, as in part 1. A derivative that you typed is not used as the answer.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `through_hidden(x)`
#
# ここでは、途中の数 h の勾配も求めます。$h = x^2$、$y = h^2 + 3h$ です。h は計算結果なので葉 (leaf) ではありません。先に
# 頼んでおかないと、`backward()` は `h.grad` に何も残しません。
#
# * $(dy/dx, dy/dh)$ を、dtype が float32 の 0 次元のテンソル 2 つの tuple で返します。どちらも追跡されておらず、
#   呼び出しごとに新しいメモリにあります。たとえば `through_hidden(1.0)` は `(tensor(10.), tensor(5.))` です。
# * `x` は、1 と同じように Python の数 (float か int) です。
# * どちらも、1 と同じように autograd で求めます。手で微分した式は答えに使いません。
#
# </details>


# %% part="through_hidden"
def through_hidden(x: float) -> tuple[Tensor, Tensor]:
    """h = x^2, y = h^2 + 3h: (dy/dx, dy/dh) as 0-d tensors, by autograd."""
    ### BEGIN SOLUTION
    leaf = torch.tensor(float(x), requires_grad=True)
    h = leaf**2
    h.retain_grad()  # h is computed: without this its .grad stays None
    y = h**2 + 3 * h
    y.backward()
    return leaf.grad, h.grad
    ### END SOLUTION


# %% [markdown]
# ## 4. `detached_product(x)`
#
# Sometimes a tensor is to count as a constant, although it was computed from x: autograd is to look away there. In
# $x \cdot x^2$ let x² be such a constant. Then the value is x³ as usual, but the gradient is x² and not 3x².
#
# * `x` is a tensor of dtype float32 or float64, with any number of axes, also none. A side may be 0, and `x` may be a
#   view: transposed, sliced or expanded.
# * Return $x \cdot x^2$, element by element, with the shape, dtype and device of `x`, in new memory.
# * If `x` is tracked, gradients flow from the result back to `x`: the gradient of the sum of the result is x². Here `x`
#   may be a leaf, or itself computed from other tensors.
# * If `x` is not tracked, the result is not tracked.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 4. `detached_product(x)`
#
# x から計算したテンソルでも、定数として扱いたいことがあります。そこだけ autograd に見せないようにします。$x \cdot x^2$ の x²
# を、そのような定数とします。値はふつうに x³ ですが、勾配は 3x² ではなく x² です。
#
# * `x` は dtype が float32 か float64 のテンソルです。軸は何本でもよく、0 本のことも、長さ 0 の軸があることもあります。`x` は
#   ビューのこともあります。転置、スライス、拡張 (expand) のどれもあり得ます。
# * $x \cdot x^2$ を要素ごとに計算し、`x` と同じ shape・dtype・device で、新しいメモリで返します。
# * `x` が追跡中なら、戻り値から `x` まで勾配が伝わるようにします。戻り値の合計の勾配は x² です。ここで `x` は葉 (leaf)
#   のことも、ほかのテンソルからの計算結果のこともあります。
# * `x` が追跡されていなければ、戻り値も追跡されません。
#
# </details>


# %% part="detached_product"
def detached_product(x: Tensor) -> Tensor:
    """x * x^2 in which x^2 counts as a constant: value x^3, gradient x^2; same shape as x."""
    ### BEGIN SOLUTION
    constant = (x**2).detach()  # the same numbers, cut off from the graph
    return x * constant
    ### END SOLUTION
