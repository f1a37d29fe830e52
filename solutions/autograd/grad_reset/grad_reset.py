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
#     rules: {require: [backward, autograd.grad, torch.func]}
#   sgd:
#     points: 5
#     rules: {require: [backward, autograd.grad, torch.func]}
# ---

# %% [markdown]
# # Gradients add up
#
# `backward()` does not overwrite `.grad`: it **adds** the new gradient to what is already there. In a loop the old
# gradients pile up until you reset them. Nothing crashes when the reset is forgotten, the numbers just come out wrong,
# so it pays to have seen it once.
#
# For example, take $y = x^2$ at $x = 2$, where the derivative is 4. After the first `y.backward()`, `x.grad` is 4.
# If y is computed again and `backward()` is called again, `x.grad` is 8.
# With `x.grad = None` in between, it is 4 again.
#
# A step of **gradient descent** moves w against the gradient: $w \leftarrow w - \mathrm{lr} \cdot \frac{dL}{dw}$. With
# $L = (w - 3)^2$, $w = 1$ and lr = 0.25 the gradient is 2 · (1 − 3) = −4, so w becomes 1 − 0.25 · (−4) = **2**.
#
# Write three functions.
#
# * `grads_without_reset(x, calls)`: what `x.grad` is after each of `calls` times $y = x^2$ followed by `y.backward()`,
#   with no reset in between.
# * `fresh_gradient(w)`: the gradient of $L = \sum (w - 3)^2$ alone. `w` is a leaf with `requires_grad=True` and any
#   shape, and it may hold an old `.grad`.
# * `sgd(w, lr, steps)`: what w is after each of `steps` steps of gradient descent on $L = (w - 3)^2$.
# * The numbers `x`, `w` and `lr` are Python floats, and the lists hold Python floats; float32 is precise enough.
#   The start value is not in the list. 0 calls or steps give `[]`.
# * In `fresh_gradient` and `sgd` the gradients come from autograd: `backward()`, `torch.autograd.grad` or `torch.func`,
#   called by these names. Derivatives typed by hand are left out there.
# * `fresh_gradient` returns a tensor with the shape, dtype and device of `w`. The result itself is not tracked
#   (`requires_grad` is `False`).
# * `fresh_gradient` leaves the values of `w` alone, and `w` stays a leaf with `requires_grad=True`.
#   `w.grad` may be left as you like.
# * `None` and zeros are both a valid reset.
# * A second call with the same input gives the same answer, also with the very same tensor `w`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 勾配はたまります
#
# `backward()` は `.grad` を上書きしません。すでにある値に新しい勾配 (gradient) を**足し込みます**。ループの中では、
# リセットするまで古い勾配がたまります。リセットを忘れてもエラーにはならず、数だけがおかしくなります。
# ですから、一度見ておく価値があります。
#
# たとえば $x = 2$ での $y = x^2$ を考えます。微分は 4 です。1 回目の `y.backward()` の後、`x.grad` は 4 です。
# y を計算し直してもう一度 `backward()` を呼ぶと、`x.grad` は 8 になります。
# 間に `x.grad = None` を入れると、また 4 になります。
#
# **勾配降下法**の 1 ステップは、w を勾配と逆の向きに動かします: $w \leftarrow w - \mathrm{lr} \cdot \frac{dL}{dw}$。
# $L = (w - 3)^2$、$w = 1$、lr = 0.25 なら、勾配は 2 · (1 − 3) = −4 なので、w は 1 − 0.25 · (−4) = **2** になります。
#
# 関数を 3 つ書いてください。
#
# * `grads_without_reset(x, calls)`: $y = x^2$ と `y.backward()` を `calls` 回繰り返し、毎回の後の `x.grad` を返します。
#   間にリセットはしません。
# * `fresh_gradient(w)`: $L = \sum (w - 3)^2$ だけの勾配を返します。`w` は `requires_grad=True` の葉 (leaf) です。
#   shape は何でも構いません。古い `.grad` を持っていることもあります。
# * `sgd(w, lr, steps)`: $L = (w - 3)^2$ で勾配降下法を `steps` ステップ行い、毎回の後の w を返します。
# * 数 `x`、`w`、`lr` は Python の float で、リストの中身も Python の float です。精度は float32 で十分です。
#   最初の値はリストに入れません。0 回、0 ステップなら `[]` です。
# * `fresh_gradient` と `sgd` では、勾配は autograd で求めます。`backward()`、`torch.autograd.grad`、`torch.func` の
#   どれかを、この名前で呼んでください。手で微分した式は使いません。
# * `fresh_gradient` は、`w` と同じ shape・dtype・device のテンソルを返します。戻り値そのものは追跡されていません
#   (`requires_grad` は `False`)。
# * `fresh_gradient` は `w` の値を変えません。`w` は `requires_grad=True` の葉 (leaf) のままです。
#   `w.grad` はどうなっていても構いません。
# * `None` もゼロも、リセットとして正しいです。
# * 同じ入力でもう一度呼んでも同じ答えになるようにしてください。まったく同じテンソル `w` の場合も同じです。
#
# </details>

# %%
import torch
from torch import Tensor


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


# %% part="fresh_gradient"
def fresh_gradient(w: Tensor) -> Tensor:
    """Gradient of L = sum((w - 3)^2) alone; w is a leaf that may hold an old .grad."""
    ### BEGIN SOLUTION
    w.grad = None
    ((w - 3) ** 2).sum().backward()
    return w.grad
    ### END SOLUTION


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
