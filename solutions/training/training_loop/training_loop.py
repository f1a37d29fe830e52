# ---
# title: {en: The whole loop, ja: 学習ループの全体}
# order: 25
# level: 5
# minutes: 60
# needs: [tensors/devices, losses/mse_by_hand, training/optimizer, training/hyperparameters]
# parts:
#   train:
#     points: 10
#     rules: {forbid: [cuda], forbid_text: [cuda]}
# ---

# %% [markdown]
# # The whole loop
#
# You have met the pieces: data that come from NumPy, a model, a loss, gradients, an update, a device. Here you put them
# together. A person chooses the data, the structure of the model, the loss, the optimiser and the hyperparameters. The
# loop then finds the weights, by itself.
#
# New are the two modes of a model. `model.train()` switches to training mode and `model.eval()` to evaluation mode; some
# layers (dropout, batch norm) act differently in the two.
#
# ![The loss of each mini-batch in 8 epochs of training](picture.png)
#
# The picture shows the loss of every mini-batch, one after the other; the gray lines are the borders of the epochs. The
# orange one comes before any update. Some mini-batches are harder than others, so the loss goes up and down on its way.
# A loss that falls proves little, though: with old gradients, or with the wrong mean, it often falls too. So the checks
# compare the numbers.
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
# 部品はもう知っています。NumPy から来るデータ、モデル、損失、勾配 (gradient)、更新、device です。ここではそれらを
# 組み立てます。データ、モデルの構造、損失関数、最適化関数、ハイパーパラメータは人が決めます。重みは、その後でループが
# 自動的に見つけます。
#
# 新しいのは、モデルの 2 つのモードです。`model.train()` で学習モードに、`model.eval()` で評価モードに切り替わります。
# 層の中には、2 つのモードで動きが変わるもの (dropout、batch norm) があります。
#
# ![8 epoch の学習での、ミニバッチごとの損失](picture.png)
#
# 図は、ミニバッチごとの損失を順に並べたものです。灰色の線は epoch の区切りで、オレンジの点は最初の更新の前の損失です。
# 難しいミニバッチもあるので、損失は上下しながら下がります。ただし、損失が下がっても、正しいとは限りません。古い勾配が
# 混ざっていても、平均の取り方が違っていても、下がることはよくあります。ですからチェックでは数を比べます。
#
# たとえば、3 個のデータを 2 個ずつのミニバッチに分けると、2 つ目のミニバッチは 1 個です。モデルは重み 1、バイアス 0 から
# 始めます。はじめの 2 個の予測は 1 と 2、正解は 3 と 4 で、損失は 4 です。1 回目の更新で重みは 1.75、バイアスは 0.5 に
# なるので、3 個目の予測は 5.75、損失は 0.0625 です。もう 1 回更新すると epoch が終わり、学習後のモデルの予測が返されます。
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
# * `model` takes a float32 batch (N, d) and gives (N, 1), in float32: so the data have to become float32. The model may be
#   on another device than `device`, in either mode, and may bring old gradients. Every parameter of it is trained and
#   gets a gradient.
# * `epochs` is a whole number, 0 or more; `batch_size` is 1 or more, also above n; `lr` is a float, 0 or more.
# * `device` is a string or a `torch.device`.
#
# Training:
#
# * In every epoch the examples come in the given order, without shuffling. Each mini-batch holds `batch_size` of them;
#   the last one may hold fewer, and is used too.
# * The loss of a mini-batch is the mean of its squared errors. `y` is (n,) and the model gives (N, 1): predictions and
#   targets need one shape before they are compared.
# * For each mini-batch call the model once, as `model(...)` and in training mode, and go backward once, by `backward` or
#   by `torch.autograd.grad`.
# * Then update every parameter once: parameter ← parameter − `lr` · gradient. The gradient is that of this mini-batch's
#   loss alone. This is plain SGD: take `torch.optim.SGD`, or do it by hand.
# * The model itself is trained, not a copy: a second call goes on from the trained weights. Its `.grad` may be left as
#   you like.
#
# Devices:
#
# * The model and each mini-batch go to `device`, all data at once or batch by batch. The model stays there, and all its
#   calls are made there.
# * The GPU is never called by its name: `.cuda()`, `torch.cuda` and strings that begin with "cuda" are not used. (`.cpu()`
#   is.) You need no GPU here; the checks bring a second device of their own.
#
# What comes out is a tuple `(history, predictions)`:
#
# * `history` is a list with the loss of every mini-batch, in order: what it was before the update, as a Python float. With 0
#   epochs it is `[]`.
# * `predictions` is a NumPy array of shape (n,) and dtype float32: what the model gives for `x` after the training, in one
#   call or in several.
# * The predictions are made in evaluation mode, in which the model is left, also with 0 epochs.
#
# Floats are compared to about 5 digits; do not round them.
#
# In the messages of the self-check, `model` is an `nn.Linear(d, 1)` that the check has made. All its parameters are 0; only
# with 0 epochs its weight is 2 and its bias 1.5.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `train(model, x, y, *, epochs, batch_size, lr, device)`
#
# 受け取るもの:
#
# * `x` は n 個のデータが入った float64 の配列 (n, d)、`y` はその正解が入った float64 の配列 (n,) です。n も d も 1 以上です。
#   どちらもビュー (逆順、転置、スライス) のことがあります。書き換えないでください。
# * `model` は float32 のバッチ (N, d) を受け取り、float32 の (N, 1) を返します。ですから、データは float32 に変える必要が
#   あります。モデルは `device` とは別の device にあったり、どちらかのモードだったり、古い勾配が残っていたりします。
#   すべてのパラメータが学習の対象で、勾配が計算されます。
# * `epochs` は 0 以上の整数、`batch_size` は 1 以上の整数で、n より大きいこともあります。`lr` は 0 以上の float です。
# * `device` は文字列か `torch.device` です。
#
# 学習:
#
# * どの epoch でも、データは渡された順のまま使い、シャッフルしないでください。1 つのミニバッチは `batch_size` 個です。
#   最後のミニバッチはそれより少ないこともありますが、それも使います。
# * ミニバッチの損失は、その中の二乗誤差の平均です。`y` は (n,) で、モデルは (N, 1) を返します。予測と正解は、shape を
#   そろえてから比べてください。
# * 1 つのミニバッチにつき、学習モードでモデルを `model(...)` の形で 1 回だけ呼び出し、逆伝播も 1 回だけ行います。逆伝播は
#   `backward` でも `torch.autograd.grad` でも構いません。
# * それから、すべてのパラメータを 1 回更新します: パラメータ ← パラメータ − `lr` · 勾配。使う勾配は、このミニバッチの損失
#   だけの勾配です。これがふつうの SGD です。`torch.optim.SGD` を使っても、自分で更新しても構いません。
# * 学習するのはモデルそのもので、コピーではありません。もう一度呼ぶと、学習した重みの続きから始まります。`.grad` は
#   どうなっていても構いません。
#
# device:
#
# * モデルも、それぞれのミニバッチも `device` に移します。データは全部を一度に移しても、バッチごとに移しても構いません。
#   モデルはそのままそこに残り、モデルの呼び出しはすべてそこで行います。
# * GPU の名前を直接書かないでください: `.cuda()`、`torch.cuda`、"cuda" で始まる文字列は使いません (`.cpu()` は使えます)。
#   GPU は要りません。2 つ目の device はチェックの側で用意します。
#
# 返すものは tuple `(history, predictions)` です:
#
# * `history` は、すべてのミニバッチの損失を順に並べたリストです。更新前の値を、Python の float で入れます。0 epoch なら
#   `[]` です。
# * `predictions` は shape が (n,)、dtype が float32 の NumPy の配列です。学習が終わったモデルの、`x` に対する予測です。
#   1 回の呼び出しで求めても、何回かに分けても構いません。
# * 予測は評価モードで行い、モデルは評価モードのままにしておきます。0 epoch でも同じです。
#
# float は 5 桁ほどまで比べます。丸めないでください。
#
# 手元のチェックのメッセージにある `model` は、チェックが作った `nn.Linear(d, 1)` です。パラメータはすべて 0 で、0 epoch の
# ときだけ、重みが 2、バイアスが 1.5 です。
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
