# ---
# title: {en: How far is one step?, ja: 1 ステップでどれだけ進みますか}
# order: 22
# level: 2
# minutes: 20
# needs: [autograd/grad_reset]
# parts:
#   update:
#     points: 3
#   descend:
#     points: 3
#   behaviour:
#     points: 4
# ---

# %% [markdown]
# # How far is one step?
#
# Training changes a weight w many times, each time against its gradient: $w \leftarrow w - \mathrm{lr} \cdot
# \frac{dL}{dw}$. How far such a step goes depends on the gradient, and on the **learning rate** lr, a number that a
# person chooses. If it is too small, training takes very long. If it is too large, w jumps over the best value and may
# run away. Here you find out where the one ends and the other begins.
#
# The loss is the simplest one with a valley: $L = \frac{1}{2} a w^2$, with its lowest point at w = 0 and the gradient
# a · w. The number a is the **curvature**: the larger it is, the steeper the two sides of the valley.
#
# For example, a = 2. With lr = 0.25, w comes closer to 0 from one side. With lr = 0.75, each step jumps to the other side.
# With lr = 1.1, it ends up farther away each time.
#
# ![Three valleys, and in each the first steps from the same start: closer, over to the other side and closer, farther away](picture.png)
#
# ```python
# >>> update(torch.tensor([2.0, -1.0]), torch.tensor([6.0, 4.0]), 0.5)
# tensor([-1., -3.])
# >>> descend(6.0, 0.25, 2.0, 3)
# [3.0, 1.5, 0.75]
# >>> descend(6.0, 0.75, 2.0, 3)
# [-3.0, 1.5, -0.75]
# >>> behaviour(0.25, 2.0), behaviour(0.75, 2.0)
# ('steady', 'zigzag')
# ```
#
# In all three functions, a second call with the same input gives the same answer. Nothing is forbidden, and one function
# may use another.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 1 ステップでどれだけ進みますか
#
# 学習では、重み w を何度も、そのときの勾配 (gradient) と逆の向きに変えます: $w \leftarrow w - \mathrm{lr} \cdot
# \frac{dL}{dw}$。1 ステップでどれだけ進むかは、勾配と**学習率 (learning rate)** lr で決まります。lr は人が選ぶ数です。
# 小さすぎると、学習にとても時間がかかります。大きすぎると、w は最もよい値を飛び越え、離れていくこともあります。
# その境目がどこにあるのかを調べましょう。
#
# 損失は、谷のある最も簡単なもの $L = \frac{1}{2} a w^2$ です。いちばん低いところは w = 0 で、勾配は a · w です。
# 数 a は**曲率 (curvature)** です。大きいほど、谷の両側が急になります。
#
# たとえば a = 2 とします。lr = 0.25 なら、w は片側から 0 に近づきます。lr = 0.75 なら、ステップごとに反対側へ飛び越えます。
# lr = 1.1 なら、ステップごとに遠くなります。
#
# ![3 つの谷と、同じ場所から始めた最初の数ステップ: 近づく、反対側へ飛び越えながら近づく、遠くなる](picture.png)
#
# ```python
# >>> update(torch.tensor([2.0, -1.0]), torch.tensor([6.0, 4.0]), 0.5)
# tensor([-1., -3.])
# >>> descend(6.0, 0.25, 2.0, 3)
# [3.0, 1.5, 0.75]
# >>> descend(6.0, 0.75, 2.0, 3)
# [-3.0, 1.5, -0.75]
# >>> behaviour(0.25, 2.0), behaviour(0.75, 2.0)
# ('steady', 'zigzag')
# ```
#
# 3 つの関数のどれも、同じ入力でもう一度呼んでも同じ答えになるようにしてください。使ってはいけないものはありません。
# ある関数の中で別の関数を使っても構いません。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `update(w, grad, lr)`
#
# Take one step of gradient descent. The gradient is already known here: it is `grad`.
#
# * Each element of `w` moves against its own element of `grad`, by `lr` times this element of `grad`.
# * `w` and `grad` are tensors of the same shape and dtype (float32 or float64), on the same device, and not tracked.
#   They have any number of axes, also none, and at most 100 elements. Sides of length 0 are allowed.
# * `lr` is a Python float above 0.
# * The result is a tensor with the shape and dtype of `w`, with all its digits, on the device of `w`.
# * Do not change `w` or `grad`. The result is new memory: writing into it changes neither `w` nor `grad`, nor what
#   another call has returned.
# * Inputs may be views: transposed, sliced or expanded.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `update(w, grad, lr)`
#
# 勾配降下法を 1 ステップだけ行います。ここでは勾配は分かっていて、`grad` に入っています。
#
# * `w` の要素はどれも、`grad` の同じ場所の要素と逆の向きに、`grad` の要素の `lr` 倍だけ動きます。
# * `w` と `grad` は、shape と dtype (float32 か float64) と device が同じテンソルで、追跡されていません。軸は何本でもよく、
#   0 本のこともあります。要素は 100 個までで、長さ 0 の軸があっても構いません。
# * `lr` は 0 より大きい Python の float です。
# * 戻り値はテンソルです。shape と dtype は `w` と同じで、その精度を保ち、`w` と同じ device に置きます。
# * `w` と `grad` を書き換えないでください。戻り値は新しいメモリに置きます。戻り値に書き込んでも、`w` も `grad` も、
#   別の呼び出しの戻り値も変わらないようにします。
# * 入力はビューのこともあります: 転置、スライス、拡張 (expand)。
#
# </details>


# %% part="update"
def update(w: Tensor, grad: Tensor, lr: float) -> Tensor:
    """One step of gradient descent; a new tensor."""
    ### BEGIN SOLUTION
    return w - lr * grad
    ### END SOLUTION


# %% [markdown]
# ## 2. `descend(w, lr, a, steps)`
#
# Take many steps on the loss $L = \frac{1}{2} a w^2$, whose gradient is a · w.
#
# * Return a list of `steps` Python floats: what w is after each step. The start value `w` is not in the list.
# * Each step uses the gradient at the w where it starts.
# * `w`, `lr` and `a` are Python floats. `w` is between -1000 and 1000, and may be 0. `lr` and `a` are above 0.
# * `lr` times `a` is at most 2.5. Where this product is large, w runs away from 0: that is right.
# * `steps` is a whole number from 0 to 100; 0 steps give `[]`.
# * The precision of float32 is enough (about 5 digits are compared); do not round.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `descend(w, lr, a, steps)`
#
# 損失 $L = \frac{1}{2} a w^2$ で、何ステップも進みます。勾配は a · w です。
#
# * 各ステップの後の w を、`steps` 個の Python の float のリストで返してください。最初の値 `w` はリストに入れません。
# * どのステップも、そのステップを始めるときの w での勾配を使います。
# * `w`、`lr`、`a` は Python の float です。`w` は -1000 から 1000 までの数で、0 のこともあります。
#   `lr` と `a` は 0 より大きい数です。
# * `lr` と `a` の積は 2.5 までです。積が大きいときは w が 0 から離れていきますが、それが正しい動きです。
# * `steps` は 0 から 100 までの整数です。0 ステップなら `[]` です。
# * 精度は float32 で十分です (5 桁ほどを比べます)。丸めないでください。
#
# </details>


# %% part="descend"
def descend(w: float, lr: float, a: float, steps: int) -> list[float]:
    """w after each step of gradient descent on L = a w^2 / 2 (so dL/dw = a w)."""
    ### BEGIN SOLUTION
    path = []
    for _ in range(steps):
        grad = a * w  # the gradient where w is now
        w = w - lr * grad
        path.append(w)
    return path
    ### END SOLUTION


# %% [markdown]
# ## 3. `behaviour(lr, a)`
#
# How does w move in `descend`, from a start other than 0? Say it before any step is taken. Return one of these texts:
#
# * `"steady"`: each step brings w closer to 0, and never to the other side. If a step lands exactly on 0, it is
#   `"steady"`, too.
# * `"zigzag"`: each step takes w to the other side of 0, and closer to 0.
# * `"bounces"`: each step takes w to the other side of 0, exactly as far away as before.
# * `"diverges"`: each step takes w to the other side of 0, and farther away.
#
# What you need to know:
#
# * Which of the four it is depends on `lr` and `a`, not on the start. Find the bounds: take one step with letters on paper,
#   or try numbers with `descend`.
# * `lr` and `a` are Python floats. `a` is above 0, but `lr` may be 0 or negative: then raise `ValueError`. The words of its
#   message are yours.
# * Compare exactly, without rounding and without a tolerance. The numbers that are checked, such as 0.75 and 4.0, can be
#   multiplied as Python floats without a rounding error. float32 is not enough here.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `behaviour(lr, a)`
#
# 0 以外の値から始めると、`descend` の w はどのように動きますか。ステップを進める前に答えます。次の文字列のどれかを返してください:
#
# * `"steady"`: どのステップでも w は 0 に近づき、反対側へは行きません。ちょうど 0 に着くステップも `"steady"` です。
# * `"zigzag"`: どのステップでも w は 0 の反対側へ行き、0 に近づきます。
# * `"bounces"`: どのステップでも w は 0 の反対側へ行き、0 からの距離はちょうど前と同じです。
# * `"diverges"`: どのステップでも w は 0 の反対側へ行き、0 から遠くなります。
#
# 知っておくこと:
#
# * 4 つのどれになるかは `lr` と `a` で決まり、最初の値にはよりません。境目を見つけましょう。紙の上で、文字のまま 1 ステップを
#   計算するか、`descend` でいろいろな数を試します。
# * `lr` と `a` は Python の float です。`a` は 0 より大きい数ですが、`lr` は 0 や負のこともあります。そのときは `ValueError` を
#   出してください。メッセージの言葉は自由です。
# * 丸めたり、誤差の許容範囲を入れたりせずに、正確に比べてください。チェックに使う数は、0.75 と 4.0 のように、Python の float で
#   かけても丸め誤差の出ないものです。ここでは float32 の精度では足りません。
#
# </details>


# %% part="behaviour"
def behaviour(lr: float, a: float) -> str:
    """How w moves on L = a w^2 / 2: "steady", "zigzag", "bounces" or "diverges"; lr <= 0: ValueError."""
    ### BEGIN SOLUTION
    if lr <= 0:
        raise ValueError("a learning rate has to be above 0")
    factor = 1 - lr * a  # each step multiplies w by it: w - lr * a * w
    if factor >= 0:
        return "steady"
    if factor > -1:
        return "zigzag"
    if factor == -1:
        return "bounces"
    return "diverges"
    ### END SOLUTION
