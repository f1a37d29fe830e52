# ---
# title: {en: Mean squared error, ja: 平均二乗誤差}
# order: 18
# level: 2
# minutes: 20
# needs: [calculus/regression_slope, autograd/backward]
# parts:
#   mse:
#     points: 10
#     rules: {forbid_ops: [mse_loss], forbid: [MSELoss, cuda], forbid_text: [cuda]}
# ---

# %% [markdown]
# # Mean squared error
#
# A model makes predictions; the targets are what should have come out. The **loss** says in one number how far apart
# they are. The mean squared error (MSE) takes every difference, squares it, and averages over **all** elements:
#
# $$L = \frac{1}{n}\sum_{i=1}^{n} (x_i - y_i)^2$$
#
# For example, predictions `[[0, 1, 2]]` and targets `[[1, -1, 0]]` differ by −1, 2 and 2.
# The squares are 1, 4 and 4, and their mean is 9 / 3 = **3**.
#
# Write `mse(pred, target)` with your own arithmetic.
#
# * `pred` and `target` are floating-point tensors of the same shape, dtype and device, with any number of axes.
# * The result is a tensor with no axes (0-d). It has the dtype of the inputs and lives on their device.
# * Shapes that differ are refused, also those that torch would broadcast: raise `ValueError`.
#   Its message contains both shapes as Python prints them, e.g. `(2, 3)`; `tuple(pred.shape)` looks like that.
# * An empty input gives `nan`. Inputs may be views: transposed, sliced, reversed or expanded. Up to 10,000 elements.
# * Do not change the arguments. Gradients flow from the result back to both of them.
# * Left out here: ready-made losses (`nn.MSELoss`, `F.mse_loss`), and devices by name (`.cuda()`, "cuda"), since the
#   device is that of the inputs.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 平均二乗誤差
#
# モデルは予測を出します。正解は、本来出てほしかった値です。**損失 (loss)** は、その隔たりを 1 つの数で表します。
# 平均二乗誤差 (MSE) は、すべての差を 2 乗し、**すべての**要素で平均します。
#
# $$L = \frac{1}{n}\sum_{i=1}^{n} (x_i - y_i)^2$$
#
# たとえば予測 `[[0, 1, 2]]` と正解 `[[1, -1, 0]]` の差は −1, 2, 2 です。
# 2 乗すると 1, 4, 4 で、平均は 9 / 3 = **3** です。
#
# `mse(pred, target)` を自分の計算で書いてください。
#
# * `pred` と `target` は浮動小数点のテンソルで、shape・dtype・device は同じです。軸は何本でも構いません。
# * 戻り値は軸のないテンソル (0 次元) です。dtype と device は入力と同じにしてください。
# * shape が違うときは、torch がブロードキャスト (broadcasting) できる場合も `ValueError` を出してください。
#   メッセージには両方の shape を Python の表示どおりに入れます (例: `(2, 3)`)。`tuple(pred.shape)` がこの形です。
# * 空の入力では `nan` になります。入力はビューのこともあります: 転置、スライス、逆順、拡張 (expand)。要素は 10,000 個までです。
# * 引数を書き換えないでください。戻り値から両方の引数まで勾配 (gradient) が伝わるようにしてください。
# * ここでは既製の損失 (`nn.MSELoss`、`F.mse_loss`) は使いません。device は入力から決まるので、device の名前
#   (`.cuda()`、"cuda") も使いません。
#
# </details>

# %%
import torch
from torch import Tensor


# %% part="mse"
def mse(pred: Tensor, target: Tensor) -> Tensor:
    """Mean of (pred - target)^2 over all elements, 0-d; ValueError naming both shapes if they differ."""
    ### BEGIN SOLUTION
    if pred.shape != target.shape:
        raise ValueError(f"pred {tuple(pred.shape)} and target {tuple(target.shape)} must have the same shape")
    return ((pred - target) ** 2).mean()  # mean() divides by every element, whatever the number of axes
    ### END SOLUTION
