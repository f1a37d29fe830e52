# ---
# title: {en: What Adam adapts, ja: Adam が調整するもの}
# order: 23
# level: 4
# minutes: 40
# needs: [training/optimizer, training/learning_rate]
# parts:
#   adam_step:
#     points: 10
#     rules:
#       forbid: [torch.optim, optim]
#       forbid_ops: [_fused_adam_, _fused_adamw_]
#       forbid_text: [torch.optim]
# ---

# %% [markdown]
# # What Adam adapts
#
# Plain gradient descent uses one learning rate for all weights. Where the loss is steep in one direction and flat in
# another, this does not go well: an lr that suits the steep direction is slow in the flat one.
#
# **Adam** scales the step of each element by the gradients that this element has had so far. It keeps two running
# averages for each element: **m**, of its gradients, and **v**, of their squares. The step is about m divided by the root of
# v: the sign is left, and the size is taken out. So an element whose gradients are always small moves about as far as one
# whose gradients are always large.
#
# ![A bowl that is steep up and down and flat from left to right, and two paths to its lowest point: gradient descent in orange jumps up and down at each step, Adam in blue goes in a curve, and a little past it](picture.png)
#
# Let p be the parameter, g its gradient, and t the number of the step: 1, 2, 3 and so on. All of this is done for each element
# by itself. First the new averages:
#
# $$m \leftarrow b_1 \cdot m + (1 - b_1) \cdot g \qquad v \leftarrow b_2 \cdot v + (1 - b_2) \cdot g^2$$
#
# Both start at 0, so they are too small at first. The **bias correction** makes up for that. Then p moves:
#
# $$\hat{m} = \frac{m}{1 - b_1^t} \qquad \hat{v} = \frac{v}{1 - b_2^t} \qquad p \leftarrow p - \mathrm{lr} \cdot
# \frac{\hat{m}}{\sqrt{\hat{v}} + \mathrm{eps}}$$
#
# In this second row of formulas, m and v are the new ones. $b_1^t$ is $b_1$ to the power of t. The small number eps keeps the division from
# being 0 / 0. The number lr itself stays as it is all the time; what Adam adapts is how far each element goes with it.
#
# For example, two elements, and gradients of which one is four times as large as the other, apart from the sign. In the first
# step both elements move by lr = 0.1, though the gradients differ so much.
# The second step continues from there, with other gradients:
#
# ```python
# >>> p, m, v = torch.tensor([1.0, 2.0]), torch.zeros(2), torch.zeros(2)
# >>> p, m, v = adam_step(p, torch.tensor([4.0, -1.0]), m, v, 1, lr=0.1)
# >>> p
# tensor([0.9000, 2.1000])
# >>> m, v
# (tensor([ 0.4000, -0.1000]), tensor([0.0160, 0.0010]))
# >>> p, m, v = adam_step(p, torch.tensor([2.0, 1.5]), m, v, 2, lr=0.1)
# >>> p
# tensor([0.8068, 2.0752])
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # Adam が調整するもの
#
# ふつうの勾配降下法では、すべての重みに同じ学習率を使います。ある方向では損失の傾きが急で、別の方向では緩やかなとき、これは
# うまくいきません。急な方向に合わせた lr では、緩やかな方向になかなか進まないからです。
#
# **Adam** は、要素ごとに、その要素のこれまでの勾配 (gradient) に合わせてステップの長さを変えます。要素ごとに指数移動平均を 2 つ持ちます。
# **m** は勾配の平均、**v** は勾配の 2 乗の平均です。ステップは、およそ m を v の平方根で割ったものです。大きさが取り除かれて、
# 符号が残ります。ですから、勾配がいつも小さい要素も、勾配がいつも大きい要素とほぼ同じだけ進みます。
#
# ![縦に急で横に緩やかな、おわん型の損失と、最も低いところまでの 2 つの道のり。オレンジの勾配降下法はステップごとに上下に跳ね、青の Adam は曲線を描いて、少し行き過ぎる](picture.png)
#
# p をパラメータ、g をその勾配、t をステップの番号 (1、2、3、…) とします。以下はすべて、要素ごとに別々に行います。
# 初めに、新しい平均を求めます:
#
# $$m \leftarrow b_1 \cdot m + (1 - b_1) \cdot g \qquad v \leftarrow b_2 \cdot v + (1 - b_2) \cdot g^2$$
#
# どちらも 0 から始まるので、初めのうちは小さすぎます。それを補うのが**バイアス補正 (bias correction)** です。次に p が動きます:
#
# $$\hat{m} = \frac{m}{1 - b_1^t} \qquad \hat{v} = \frac{v}{1 - b_2^t} \qquad p \leftarrow p - \mathrm{lr} \cdot
# \frac{\hat{m}}{\sqrt{\hat{v}} + \mathrm{eps}}$$
#
# この 2 段目の式の m と v は、更新した後の値です。$b_1^t$ は $b_1$ の t 乗です。小さな数 eps は、割り算が 0 / 0 にならないようにします。
# lr という数そのものは、ずっと変わりません。Adam が調整するのは、その lr で各要素がどれだけ進むかです。
#
# たとえば、要素が 2 つあり、片方の勾配の大きさが、符号を除くと、もう片方の 4 倍だとします。勾配がこれほど違っても、最初の
# ステップでは、どちらの要素も lr = 0.1 だけ動きます。
# 2 ステップ目は、その続きから、別の勾配で行います:
#
# ```python
# >>> p, m, v = torch.tensor([1.0, 2.0]), torch.zeros(2), torch.zeros(2)
# >>> p, m, v = adam_step(p, torch.tensor([4.0, -1.0]), m, v, 1, lr=0.1)
# >>> p
# tensor([0.9000, 2.1000])
# >>> m, v
# (tensor([ 0.4000, -0.1000]), tensor([0.0160, 0.0010]))
# >>> p, m, v = adam_step(p, torch.tensor([2.0, 1.5]), m, v, 2, lr=0.1)
# >>> p
# tensor([0.8068, 2.0752])
# ```
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `adam_step(p, g, m, v, t, lr, b1, b2, eps)`
#
# Take one step of Adam by the formulas above. Return a tuple of three tensors: the new p, the new m, and the new v.
#
# * The m and v that are returned are the averages **without** the bias correction.
# * `p`, `g`, `m` and `v` are tensors of the same shape and dtype (float32 or float64), on the same device, and not
#   tracked. They have any number of axes, also none, and at most 100 elements. Sides of length 0 are allowed. No element
#   of `v` is negative, and where `v` is 0, `m` is 0, too.
# * Gradients are between -1000 and 1000. Tiny ones, such as 0.000001, count, too, and 0 is allowed: where `g`, `m` and `v`
#   are 0, p does not move.
# * `t` is a Python int from 1 to 1000.
# * `lr`, `b1`, `b2` and `eps` are Python floats. `lr` is above 0, and `eps` is at least 1e-10. `b1` and `b2` are at least 0
#   and below 1. All four may be left out; then they are 1e-3, 0.9, 0.999 and 1e-8.
# * The results have the shape and dtype of `p` and are on the device of `p`. They are as exact as plain arithmetic in this
#   dtype is (about 5 digits are compared in float32, and 9 in float64).
# * Do not change `p`, `g`, `m` or `v`. The results are new memory: writing into one of them changes no argument, no other
#   of the three results, and nothing that another call has returned.
# * Keep nothing from call to call: what one call knows of earlier ones is in `m` and `v`. Calls for different parameters
#   may take turns, and a second call with the same input gives the same answer.
# * Inputs may be views: transposed, sliced or expanded.
# * The ready-made optimisers (`torch.optim`), and the operators that are a whole step of Adam (`torch._fused_adam_`,
#   `torch._fused_adamw_`), are not used. Everything else is allowed, also loops.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `adam_step(p, g, m, v, t, lr, b1, b2, eps)`
#
# 上の式のとおりに、Adam を 1 ステップ行います。新しい p、新しい m、新しい v の 3 つのテンソルをタプル (tuple) で返してください。
#
# * 返す m と v は、バイアス補正を**していない**平均です。
# * `p`、`g`、`m`、`v` は、shape と dtype (float32 か float64) と device が同じテンソルで、追跡されていません。軸は何本でもよく、
#   0 本のこともあります。要素は 100 個までで、長さ 0 の軸があっても構いません。`v` に負の要素はなく、`v` が 0 のところでは
#   `m` も 0 です。
# * 勾配は -1000 から 1000 までです。0.000001 のようなごく小さい勾配も正しく扱います。0 のこともあります。`g` と `m` と `v` が
#   0 の要素では、p は動きません。
# * `t` は 1 から 1000 までの Python の int です。
# * `lr`、`b1`、`b2`、`eps` は Python の float です。`lr` は 0 より大きく、`eps` は 1e-10 以上です。`b1` と `b2` は 0 以上で
#   1 より小さい数です。4 つとも省略できます。省略すると、1e-3、0.9、0.999、1e-8 になります。
# * 戻り値の shape と dtype は `p` と同じで、`p` と同じ device に置きます。精度は、その dtype でふつうに計算したときと同じです
#   (float32 では 5 桁ほど、float64 では 9 桁ほどを比べます)。
# * `p`、`g`、`m`、`v` を書き換えないでください。戻り値は新しく確保したメモリに置きます。3 つの戻り値のどれに書き込んでも、
#   引数も、ほかの 2 つも、別の呼び出しの戻り値も変わらないようにします。
# * 呼び出しと呼び出しの間に、何も残さないでください。以前の呼び出しの情報は、`m` と `v` だけから受け取ります。
#   別々のパラメータの呼び出しが交互に来ることもあります。同じ入力でもう一度呼んでも同じ答えになるようにします。
# * 入力はビューのこともあります: 転置、スライス、拡張 (expand)。
# * 既製の最適化関数 (`torch.optim`) と、Adam の 1 ステップをまるごと行う演算 (`torch._fused_adam_`、`torch._fused_adamw_`) は
#   使いません。ほかは、ループも含めて何を使っても構いません。
#
# </details>


# %% part="adam_step"
def adam_step(
    p: Tensor,
    g: Tensor,
    m: Tensor,
    v: Tensor,
    t: int,
    lr: float = 1e-3,
    b1: float = 0.9,
    b2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[Tensor, Tensor, Tensor]:
    """One step of Adam: (new p, new m, new v); t counts from 1; m and v are returned uncorrected."""
    ### BEGIN SOLUTION
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    p = p - lr * m_hat / (v_hat.sqrt() + eps)
    return p, m, v
    ### END SOLUTION
