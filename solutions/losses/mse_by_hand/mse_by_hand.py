# ---
# title: {en: Mean squared error, ja: 平均二乗誤差}
# order: 18
# level: 2
# minutes: 20
# needs: [calculus/regression_slope, autograd/backward]
# parts:
#   mse:
#     points: 10
#     rules:
#       forbid_ops: [mse_loss, huber_loss, smooth_l1_loss]
#       forbid: [MSELoss, HuberLoss, SmoothL1Loss, L1Loss, l1_loss, GaussianNLLLoss, gaussian_nll_loss, cuda]
#       forbid_text: [cuda]
# ---

# %% [markdown]
# # Mean squared error
#
# A model makes predictions; the targets are what should have come out. The **loss** says in one number how far apart
# they are, and training makes this number small. The mean squared error (MSE) takes every difference, squares it, and
# averages over **all** elements:
#
# $$L = \frac{1}{n}\sum_{i=1}^{n} (x_i - y_i)^2$$
#
# For example, the differences of three predictions and targets, their squares, the mean of these, and then the same by
# the function that you write:
#
# ```python
# >>> 0 - 1, 1 - (-1), 2 - 0
# (-1, 2, 2)
# >>> (-1) ** 2, 2 ** 2, 2 ** 2
# (1, 4, 4)
# >>> (1 + 4 + 4) / 3
# 3.0
# >>> mse(torch.tensor([[0.0, 1.0, 2.0]]), torch.tensor([[1.0, -1.0, 0.0]]))
# tensor(3.)
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 平均二乗誤差
#
# モデルは予測を出します。正解は、本来出てほしかった値です。**損失 (loss)** は、その隔たりを 1 つの数で表します。
# 学習では、この数を小さくしていきます。平均二乗誤差 (MSE) は、すべての差を 2 乗し、**すべての**要素で平均します。
#
# $$L = \frac{1}{n}\sum_{i=1}^{n} (x_i - y_i)^2$$
#
# たとえば、予測と正解が 3 つずつあるときの差、その 2 乗、その平均を順に計算します。最後は、これから書く関数の答えです。
#
# ```python
# >>> 0 - 1, 1 - (-1), 2 - 0
# (-1, 2, 2)
# >>> (-1) ** 2, 2 ** 2, 2 ** 2
# (1, 4, 4)
# >>> (1 + 4 + 4) / 3
# 3.0
# >>> mse(torch.tensor([[0.0, 1.0, 2.0]]), torch.tensor([[1.0, -1.0, 0.0]]))
# tensor(3.)
# ```
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `mse(pred, target)`
#
# Return the mean squared error of two tensors, with your own arithmetic.
#
# * `pred` and `target` have the same dtype, float32 or float64, and any number of axes, also none.
# * The result is a tensor with no axes (shape `()`). It has the dtype of the inputs, with all its digits.
# * Shapes that differ are refused, also those that torch would broadcast: raise `ValueError`.
#   Its message contains both shapes as Python prints them, e.g. `(2, 3)`; `tuple(pred.shape)` looks like that.
# * Gradients flow from the result back to `pred` and to `target`, whichever of them is tracked.
# * Do not change the arguments, nor a gradient that they already have in `.grad`. A second call gives the same answer.
# * `pred` and `target` are on the same device, and the result is there too. Devices by name (`.cuda()`, "cuda") are not
#   used: the inputs say where.
# * Ready-made losses are not used, neither this one (`nn.MSELoss`, `F.mse_loss`) nor its relatives (`F.huber_loss`,
#   `F.l1_loss`, ...), since here you build one yourself.
# * An input with no elements, e.g. of shape `(0, 3)`, gives `nan`; no gradient is needed there.
# * Inputs may be views: transposed, sliced or expanded. There are at most 400 elements, so a plain loop is fast enough.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `mse(pred, target)`
#
# 2 つのテンソルの平均二乗誤差を、自分の計算で求めて返してください。
#
# * `pred` と `target` の dtype は同じで、float32 か float64 です。軸は何本でもよく、0 本のこともあります。
# * 戻り値は軸のないテンソル (shape は `()`) です。dtype は入力と同じにし、その精度を保ってください。
# * shape が違うときは、torch がブロードキャスト (broadcasting) できる場合も `ValueError` を出してください。
#   メッセージには両方の shape を Python の表示どおりに入れます (例: `(2, 3)`)。`tuple(pred.shape)` がこの形です。
# * 戻り値から `pred` と `target` へ、追跡中のものには勾配 (gradient) が伝わるようにしてください。
# * 引数も、引数の `.grad` にすでにある勾配も変えないでください。もう一度呼んでも同じ答えになるようにします。
# * `pred` と `target` は同じ device にあります。戻り値もそこに置いてください。device は入力から決まるので、device の
#   名前 (`.cuda()`、"cuda") は使いません。
# * 既製の損失は使いません。この損失 (`nn.MSELoss`、`F.mse_loss`) も、よく似た損失 (`F.huber_loss`、`F.l1_loss` など)
#   も同じです。ここでは自分で作るからです。
# * 要素のない入力 (たとえば shape が `(0, 3)`) では `nan` になります。このときの勾配は必要ありません。
# * 入力はビューのこともあります: 転置、スライス、拡張 (expand)。要素は 400 個までなので、ふつうのループでも
#   間に合います。
#
# </details>


# %% part="mse"
def mse(pred: Tensor, target: Tensor) -> Tensor:
    """Mean of (pred - target)^2 over all elements, 0-d; ValueError naming both shapes if they differ."""
    ### BEGIN SOLUTION
    if pred.shape != target.shape:
        raise ValueError(f"pred {tuple(pred.shape)} and target {tuple(target.shape)} must have the same shape")
    return (pred - target).square().mean()  # mean() divides by every element, whatever the number of axes
    ### END SOLUTION
