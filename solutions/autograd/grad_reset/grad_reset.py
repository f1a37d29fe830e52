# ---
# title: {en: Gradients add up, ja: 勾配はたまります}
# order: 16
# level: 2
# minutes: 25
# needs: [autograd/backward]
# parts:
#   grads_without_reset:
#     points: 2
#   fresh_gradient:
#     points: 3
#     rules: {require: [backward, autograd.grad, torch.func, torch.autograd.functional]}
#   sgd:
#     points: 5
#     rules: {require: [backward, autograd.grad, torch.func, torch.autograd.functional]}
# ---

# %% [markdown]
# # Gradients add up
#
# `backward()` does not overwrite `.grad`: it **adds** the new gradient to what is already there. In a loop the old
# gradients pile up until you reset them. Nothing crashes when the reset is forgotten, the numbers just come out wrong,
# so it pays to have seen it once.
#
# For example, the derivative of $y = 5x$ is the same everywhere. Yet the second `y.backward()` leaves twice as much in
# `x.grad` as the first. With a reset in between, it is right again. Filling `x.grad` with zeros does the same.
#
# ```python
# >>> x = torch.tensor(2.0, requires_grad=True)
# >>> y = 5 * x; y.backward(); x.grad
# tensor(5.)
# >>> y = 5 * x; y.backward(); x.grad
# tensor(10.)
# >>> x.grad = None; y = 5 * x; y.backward(); x.grad
# tensor(5.)
# ```
#
# In all three functions:
#
# * Numbers that come in are Python floats, and lists that come out hold Python floats. The precision of float32 is
#   enough for them (about 5 digits are compared); do not round.
# * A second call with the same input gives the same answer.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 勾配はたまります
#
# `backward()` は `.grad` を上書きしません。すでにある値に新しい勾配 (gradient) を**足し込みます**。ループの中では、
# リセットするまで古い勾配がたまります。リセットを忘れてもエラーにはならず、数だけがおかしくなります。
# ですから、一度見ておく価値があります。
#
# たとえば $y = 5x$ の微分は、どこでも同じです。ところが 2 回目の `y.backward()` の後、`x.grad` は 1 回目の 2 倍になります。
# 間にリセットを入れると、また正しくなります。`x.grad` をゼロで埋めても同じです。
#
# ```python
# >>> x = torch.tensor(2.0, requires_grad=True)
# >>> y = 5 * x; y.backward(); x.grad
# tensor(5.)
# >>> y = 5 * x; y.backward(); x.grad
# tensor(10.)
# >>> x.grad = None; y = 5 * x; y.backward(); x.grad
# tensor(5.)
# ```
#
# 3 つの関数に共通の約束です。
#
# * 引数の数は Python の float で、返すリストの中身も Python の float です。精度は float32 で十分です
#   (5 桁ほどを比べます)。丸めないでください。
# * 同じ入力でもう一度呼んでも同じ答えになるようにしてください。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `grads_without_reset(x, calls)`
#
# Watch the gradients pile up.
#
# * Make a leaf from the number `x`. Then `calls` times: compute $y = x^2$, call `y.backward()`, and note what `x.grad`
#   is now, with no reset in between. Return what you noted, a list of `calls` numbers.
# * For example, `grads_without_reset(2.0, 2)` is `[4.0, 8.0]`.
# * `calls` is a whole number from 0 to 200; 0 calls give `[]`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `grads_without_reset(x, calls)`
#
# 勾配がたまる様子を見ましょう。
#
# * 数 `x` から葉 (leaf) を作ります。次に、$y = x^2$ を計算し、`y.backward()` を呼び、そのときの `x.grad` を記録します。
#   これを `calls` 回繰り返し、間にリセットはしません。記録した `calls` 個の数をリストで返します。
# * たとえば `grads_without_reset(2.0, 2)` は `[4.0, 8.0]` です。
# * `calls` は 0 から 200 までの整数です。0 回なら `[]` です。
#
# </details>


# %% part="grads_without_reset"
def grads_without_reset(x: float, calls: int) -> list[float]:
    """x.grad after each of `calls` times y = x^2; y.backward() with no reset in between."""
    ### BEGIN SOLUTION
    leaf = torch.tensor(x, requires_grad=True)
    grads = []
    for _ in range(calls):
        y = leaf**2  # a new graph each time: backward() frees the one it has used
        y.backward()
        grads.append(leaf.grad.item())  # the number, since the tensor itself will be added to
    return grads
    ### END SOLUTION


# %% [markdown]
# ## 2. `fresh_gradient(w)`
#
# The gradient of $L = \sum (w - 3)^2$ alone, whatever is in `w.grad`.
#
# * `w` is a leaf with `requires_grad=True`, of dtype float32 or float64. It has any number of axes, also none, and may be
#   empty.
# * `w.grad` may be `None` or hold an old gradient, with any numbers in it, `nan` too.
# * Return a tensor with the shape, dtype and device of `w`. It is not tracked: its `requires_grad` is `False`.
# * Called again on the very same tensor it gives the same answer, even if somebody has written into the first result.
# * Do not change `w`: afterwards it has the same values, is a leaf with `requires_grad=True`, and a later `backward()`
#   finds nothing unusual on it. Only `w.grad` may be left as you like.
# * The answer comes from autograd: your code (or a helper you write) contains `backward`, `torch.autograd.grad`,
#   `torch.func` or `torch.autograd.functional`. A derivative that you typed, such as `2 * (w - 3)`, is not used as the
#   answer.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `fresh_gradient(w)`
#
# `w.grad` に何が入っていても、$L = \sum (w - 3)^2$ だけの勾配を返します。
#
# * `w` は `requires_grad=True` の葉 (leaf) で、dtype は float32 か float64 です。軸は何本でもよく、0 本のことも、
#   空のこともあります。
# * `w.grad` は `None` のことも、古い勾配を持っていることもあります。その値は何でもあり得ます。`nan` もです。
# * `w` と同じ shape・dtype・device のテンソルを返します。戻り値は追跡されていません (`requires_grad` は `False`)。
# * まったく同じテンソルでもう一度呼んでも、たとえ最初の戻り値に誰かが書き込んでいても、同じ答えになります。
# * `w` を変えないでください。呼び出しの後も、値は同じで、`requires_grad=True` の葉のままで、後の `backward()` も普段と
#   同じように働きます。`w.grad` だけは、どうなっていても構いません。
# * 答えは autograd で求めます。コード (または自分で書いた補助関数) の中で、`backward`、`torch.autograd.grad`、
#   `torch.func`、`torch.autograd.functional` のどれかを使います。`2 * (w - 3)` のような、手で微分した式は答えに
#   使いません。
#
# </details>


# %% part="fresh_gradient"
def fresh_gradient(w: Tensor) -> Tensor:
    """Gradient of L = sum((w - 3)^2) alone; w is a leaf that may hold an old .grad."""
    ### BEGIN SOLUTION
    w.grad = None
    ((w - 3) ** 2).sum().backward()
    return w.grad
    ### END SOLUTION


# %% [markdown]
# ## 3. `sgd(w, lr, steps)`
#
# A step of **gradient descent** moves w against the gradient: $w \leftarrow w - \mathrm{lr} \cdot \frac{dL}{dw}$. With
# $L = (w - 3)^2$, $w = 1$ and lr = 0.25 the gradient is 2 · (1 − 3) = −4, so w becomes 1 − 0.25 · (−4) = **2**.
#
# * Return a list of `steps` numbers: what w is after each step of gradient descent on $L = (w - 3)^2$. The start value
#   is not in the list.
# * For example, `sgd(1.0, 0.25, 2)` is `[2.0, 2.5]`: the second step uses the gradient at 2 alone, which is −2.
# * `w` may be any number, also negative, and `lr` any number above 0. With `lr` above 1, w runs away from 3: that is right.
# * `steps` is a whole number from 0 to 200; 0 steps give `[]`.
# * The gradients come from autograd, as in part 2: your code (or a helper you write) contains `backward`,
#   `torch.autograd.grad`, `torch.func` or `torch.autograd.functional`. A derivative that you typed is not used in the
#   steps. An optimiser from `torch.optim` may take them.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `sgd(w, lr, steps)`
#
# **勾配降下法**の 1 ステップは、w を勾配と逆の向きに動かします: $w \leftarrow w - \mathrm{lr} \cdot \frac{dL}{dw}$。
# $L = (w - 3)^2$、$w = 1$、lr = 0.25 なら、勾配は 2 · (1 − 3) = −4 なので、w は 1 − 0.25 · (−4) = **2** になります。
#
# * $L = (w - 3)^2$ で勾配降下法を行い、各ステップの後の w を、`steps` 個の数のリストで返します。最初の値はリストに
#   入れません。
# * たとえば `sgd(1.0, 0.25, 2)` は `[2.0, 2.5]` です。2 ステップ目が使うのは、2 での勾配 −2 だけです。
# * `w` はどんな数でもよく、負のこともあります。`lr` は 0 より大きい数です。`lr` が 1 を超えると
#   w は 3 から離れていきますが、それが正しい動きです。
# * `steps` は 0 から 200 までの整数です。0 ステップなら `[]` です。
# * 勾配は、2 と同じように autograd で求めます。コード (または自分で書いた補助関数) の中で、`backward`、
#   `torch.autograd.grad`、`torch.func`、`torch.autograd.functional` のどれかを使います。手で微分した式はステップに
#   使いません。ステップそのものは `torch.optim` の最適化関数に任せても構いません。
#
# </details>


# %% part="sgd"
def sgd(w: float, lr: float, steps: int) -> list[float]:
    """w after each of `steps` steps of gradient descent on (w - 3)^2, starting from w."""
    ### BEGIN SOLUTION
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        weight.grad = None  # without this, backward() adds to the gradients of all steps before
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():  # the update itself is no part of the graph
            weight -= lr * weight.grad
        path.append(weight.item())
    return path
    ### END SOLUTION
