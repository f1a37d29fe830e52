# ---
# title: {en: The whole loop, ja: 学習ループの全体}
# order: 25
# level: 5
# minutes: 60
# needs: [tensors/devices, losses/mse_by_hand, training/hyperparameters]
# parts:
#   train:
#     points: 10
#     rules: {forbid: [cuda], forbid_text: [cuda]}
# ---

# %% [markdown]
# # The whole loop
#
# You have met every piece: data that come from NumPy, a model, a loss, gradients, an update, a device. Here you put them
# together. A person chooses the data, the structure of the model, the loss, the optimiser and the hyperparameters. The
# loop then finds the weights, by itself.
#
# ![The loss of each mini-batch in 8 epochs of training](picture.png)
#
# The picture shows the loss of every mini-batch, one after the other; the gray lines are the borders of the epochs. A loss
# that falls proves little, though: with old gradients, or with the wrong mean, it often falls too. So the checks compare
# the numbers.
#
# For example, three examples in mini-batches of 2, so the second mini-batch holds one. The model begins with weight 1
# and bias 0. Its predictions for the first two are 1 and 2, the targets are 3 and 4, and the loss is 4. The first update
# makes the weight 1.75 and the bias 0.5, so the prediction for the third example is 5.75 and its loss 0.0625. One more
# update, and the epoch is over: the predictions of the trained model come out.
#
# ```python
# >>> model = nn.Linear(1, 1)
# >>> model.load_state_dict({"weight": torch.tensor([[1.0]]), "bias": torch.tensor([0.0])})
# <All keys matched successfully>
# >>> x, y = np.array([[1.0], [2.0], [3.0]]), np.array([3.0, 4.0, 6.0])
# >>> history, predictions = train(model, x, y, epochs=1, batch_size=2, lr=0.125, device="cpu")
# >>> history
# [4.0, 0.0625]
# >>> predictions
# array([2.5   , 4.4375, 6.375 ], dtype=float32)
# >>> model.weight.item(), model.bias.item()
# (1.9375, 0.5625)
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 学習ループの全体
#
# 部品はもう、すべて知っています。NumPy から来るデータ、モデル、損失、勾配 (gradient)、更新、device です。ここではそれらを
# 組み立てます。データ、モデルの構造、損失関数、最適化関数、ハイパーパラメータは人が決めます。すると、重みはループが
# 見つけてくれます。
#
# ![8 epoch の学習での、ミニバッチごとの損失](picture.png)
#
# 図は、ミニバッチごとの損失を順に並べたものです。灰色の線は epoch の区切りです。ただし、損失が下がっても、正しいとは
# 限りません。古い勾配が混ざっていても、平均の取り方が違っていても、下がることはよくあります。ですからチェックでは
# 数を比べます。
#
# たとえば、3 個のデータを 2 個ずつのミニバッチに分けると、2 つ目のミニバッチは 1 個です。モデルは重み 1、バイアス 0 から
# 始めます。はじめの 2 個の予測は 1 と 2、正解は 3 と 4 で、損失は 4 です。1 回目の更新で重みは 1.75、バイアスは 0.5 に
# なるので、3 個目の予測は 5.75、損失は 0.0625 です。もう 1 回更新すると epoch が終わり、学習したモデルの予測が出てきます。
#
# ```python
# >>> model = nn.Linear(1, 1)
# >>> model.load_state_dict({"weight": torch.tensor([[1.0]]), "bias": torch.tensor([0.0])})
# <All keys matched successfully>
# >>> x, y = np.array([[1.0], [2.0], [3.0]]), np.array([3.0, 4.0, 6.0])
# >>> history, predictions = train(model, x, y, epochs=1, batch_size=2, lr=0.125, device="cpu")
# >>> history
# [4.0, 0.0625]
# >>> predictions
# array([2.5   , 4.4375, 6.375 ], dtype=float32)
# >>> model.weight.item(), model.bias.item()
# (1.9375, 0.5625)
# ```
#
# </details>

# %%
import numpy as np
import torch
from torch import nn

# %% [markdown]
# ## `train(model, x, y, *, epochs, batch_size, lr, device)`
#
# What comes in:
#
# * `x` is a float64 array (n, d) with n examples, and `y` a float64 array (n,) with their targets; n and d are at least 1.
#   Both may be views: reversed, transposed or sliced. Do not change them.
# * `model` takes a float32 batch (N, d) and gives (N, 1), in float32. It may be on either device, in either mode
#   (training or evaluation), and may bring old gradients. Every parameter of it can be trained and gets a gradient.
# * `epochs` is a whole number, 0 or more; `batch_size` is 1 or more, also above n; `lr` is a float, 0 or more.
# * `device` is a text or a `torch.device`.
#
# Training:
#
# * In every epoch the examples come in the given order, without shuffling. Each mini-batch holds `batch_size` of them;
#   the last one may hold fewer, and is used too.
# * The loss of a mini-batch is the mean of its squared errors. `y` is (n,) and the model gives (N, 1): compare like with
#   like.
# * After each mini-batch comes one update of every parameter: parameter ← parameter − `lr` · gradient. The gradient is that of this
#   mini-batch's loss alone. This is plain SGD: take `torch.optim.SGD`, or do it by hand.
# * Each mini-batch goes through the model once, by a call `model(...)` in training mode, and backward once.
# * The model itself is trained, not a copy: a second call goes on from the trained weights.
#
# Devices:
#
# * The model and each mini-batch go to `device`, and the model stays there. All its calls are made there.
# * Devices are not called by their names: `.cuda()`, `torch.cuda` and texts that begin with "cuda" are not used. You need
#   no GPU here; the checks bring a second device of their own.
#
# What comes out is a tuple `(history, predictions)`:
#
# * `history` is a list with the loss of every mini-batch, in order: what it was before the update, as a Python float. With 0
#   epochs it is `[]`.
# * `predictions` is a NumPy array of shape (n,) and dtype float32: what the model gives for `x` after the training.
# * The predictions are made in evaluation mode, in which the model is left, also with 0 epochs.
#
# Floats are compared to about 5 digits; do not round them. The self-check's model is an `nn.Linear(d, 1)` that begins with
# zeros; where there are 0 epochs, with weight 2 and bias 1.5.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `train(model, x, y, *, epochs, batch_size, lr, device)`
#
# 受け取るもの:
#
# * `x` は n 個のデータが入った float64 の配列 (n, d)、`y` はその正解が入った float64 の配列 (n,) です。n も d も 1 以上です。
#   どちらもビューのことがあります: 逆順、転置、スライス。書き換えないでください。
# * `model` は float32 のバッチ (N, d) を受け取り、float32 の (N, 1) を返します。どちらの device にあることも、どちらの
#   モード (学習モード、評価モード) のこともあり、古い勾配を持っていることもあります。パラメータはどれも学習でき、勾配が届きます。
# * `epochs` は 0 以上の整数、`batch_size` は 1 以上の整数で、n より大きいこともあります。`lr` は 0 以上の float です。
# * `device` は文字列か `torch.device` です。
#
# 学習:
#
# * どの epoch でも、データは渡された順のままで、シャッフルしません。1 つのミニバッチは `batch_size` 個です。最後の
#   ミニバッチは少ないこともありますが、それも使います。
# * ミニバッチの損失は、その中の二乗誤差の平均です。`y` は (n,) で、モデルは (N, 1) を返します。同じ形にそろえて
#   比べてください。
# * ミニバッチ 1 つごとに、すべてのパラメータを 1 回更新します: パラメータ ← パラメータ − `lr` · 勾配。使う勾配は、この
#   ミニバッチの損失だけの勾配です。これがふつうの SGD です。`torch.optim.SGD` を使っても、自分で更新しても構いません。
# * ミニバッチは、学習モードでの `model(...)` という呼び出しで 1 回だけモデルを通り、逆伝播も 1 回です。
# * 学習するのはモデルそのもので、コピーではありません。もう一度呼ぶと、学習した重みの続きから始まります。
#
# device:
#
# * モデルも、それぞれのミニバッチも `device` に移します。モデルはそのままそこに残ります。モデルの呼び出しは、すべてそこで
#   行います。
# * device の名前は書きません: `.cuda()`、`torch.cuda`、"cuda" で始まる文字列は使いません。GPU は要りません。チェックは
#   自分で 2 つ目の device を用意します。
#
# 返すものは tuple `(history, predictions)` です:
#
# * `history` は、すべてのミニバッチの損失を順に並べたリストです。更新前の値を、Python の float で入れます。0 epoch なら
#   `[]` です。
# * `predictions` は shape が (n,)、dtype が float32 の NumPy の配列です。学習が終わったモデルの、`x` に対する予測です。
# * 予測は評価モードで行い、モデルは評価モードのままにしておきます。0 epoch でも同じです。
#
# float は 5 桁ほどを比べます。丸めないでください。自分でのチェックのモデルは `nn.Linear(d, 1)` で、パラメータは 0 から始まります。
# 0 epoch のときだけは、重み 2、バイアス 1.5 です。
#
# </details>


# %% part="train"
def train(
    model: nn.Module,
    x: np.ndarray,
    y: np.ndarray,
    *,
    epochs: int,
    batch_size: int,
    lr: float,
    device: torch.device | str,
) -> tuple[list[float], np.ndarray]:
    """Trains model in place by mini-batch SGD; returns (loss of every mini-batch, predictions for x)."""
    ### BEGIN SOLUTION
    model.to(device)  # a model moves in place
    x = torch.tensor(x.copy(), dtype=torch.float32)  # the copy has no reversed axes, which torch refuses
    y = torch.tensor(y.copy(), dtype=torch.float32)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    criterion = nn.MSELoss()
    history = []
    model.train()
    for _ in range(epochs):
        for start in range(0, len(x), batch_size):
            x_batch = x[start : start + batch_size].to(device)  # a tensor does not: use what comes back
            y_batch = y[start : start + batch_size].to(device)
            loss = criterion(model(x_batch).squeeze(1), y_batch)  # (N,) and (N,)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            history.append(loss.item())  # the number; the tensor would keep its graph
    model.eval()
    with torch.no_grad():
        predictions = model(x.to(device)).squeeze(1)
    return history, predictions.cpu().numpy()
    ### END SOLUTION
