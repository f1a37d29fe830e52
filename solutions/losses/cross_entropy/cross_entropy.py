# ---
# title: {en: From scores to surprise, ja: スコアから「驚き」へ (クロスエントロピー)}
# order: 19
# level: 4
# minutes: 40
# needs: [losses/mse_by_hand]
# parts:
#   cross_entropy:
#     points: 10
#     rules:
#       forbid_ops: [nll_loss_forward, nll_loss2d_forward]
#       forbid:
#         - functional.cross_entropy
#         - cross_entropy_loss
#         - CrossEntropyLoss
#         - nll_loss
#         - nll_loss_nd
#         - NLLLoss
#         - kl_div
#         - KLDivLoss
#         - binary_cross_entropy
#         - binary_cross_entropy_with_logits
#         - BCELoss
#         - BCEWithLogitsLoss
#         - cuda
#       forbid_text: [cuda]
# ---

# %% [markdown]
# # From scores to surprise
#
# A model that chooses between C classes gives one score per class. These scores are called **logits**. They may be any
# numbers: they are not probabilities yet. Softmax turns one row of logits $z$ into probabilities, which add up to 1:
#
# $$p_c = \frac{e^{z_c}}{\sum_{j=1}^{C} e^{z_j}}$$
#
# The label $t$ says which class is right. The loss of the row is $-\log p_t$, with the natural logarithm: how surprised the
# model is by the right answer. A probability of 1 costs 0, and a small one costs much. The **cross entropy** of a batch of N
# rows is the mean of these N numbers:
#
# $$L = \frac{1}{N}\sum_{i=1}^{N} -\log p_{i,t_i}$$
#
# For example, two rows of logits with the labels 0 and 2. Row 0 gives its label 0.8438, and row 1 gives its label 0.1142:
#
# ![The curve of minus log p falls to 0 at p = 1; it is 0.1698 at p = 0.8438 and 2.1698 at p = 0.1142](picture.png)
#
# ```python
# >>> logits = torch.tensor([[3.0, 1.0, 0.0], [0.0, 3.0, 1.0]])
# >>> logits.softmax(dim=1)
# tensor([[0.8438, 0.1142, 0.0420],
#         [0.0420, 0.8438, 0.1142]])
# >>> -torch.tensor([0.8438, 0.1142]).log()
# tensor([0.1698, 2.1698])
# >>> cross_entropy(logits, torch.tensor([0, 2]))
# tensor(1.1698)
# ```
#
# Computers cannot always go this way: for logits like 1000 and 0, the small probability is rounded to 0, and the logarithm
# of 0 is minus infinity. The loss itself is just 1000. So the formula has to be rearranged before it is computed.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # スコアから「驚き」へ (クロスエントロピー)
#
# C 個のクラスから 1 つを選ぶモデルは、クラスごとにスコアを 1 つ出します。このスコアを**ロジット (logits)** と呼びます。
# どんな数でもよく、まだ確率ではありません。softmax は、1 行のロジット $z$ を、合計が 1 になる確率に変えます。
#
# $$p_c = \frac{e^{z_c}}{\sum_{j=1}^{C} e^{z_j}}$$
#
# ラベル $t$ は、どのクラスが正解かを表します。1 行の損失は、自然対数を使った $-\log p_t$ です。正解を見たモデルの「驚き」の
# 大きさです。確率が 1 なら損失は 0 で、確率が小さいほど損失は大きくなります。N 行のバッチの**クロスエントロピー
# (cross entropy)** は、この N 個の数の平均です。
#
# $$L = \frac{1}{N}\sum_{i=1}^{N} -\log p_{i,t_i}$$
#
# たとえば、ラベルが 0 と 2 の 2 行のロジットを考えます。ラベルの確率は、0 行目では 0.8438、1 行目では 0.1142 です。
#
# ![−log p の曲線は p = 1 で 0 になる。p = 0.8438 では 0.1698、p = 0.1142 では 2.1698](picture.png)
#
# ```python
# >>> logits = torch.tensor([[3.0, 1.0, 0.0], [0.0, 3.0, 1.0]])
# >>> logits.softmax(dim=1)
# tensor([[0.8438, 0.1142, 0.0420],
#         [0.0420, 0.8438, 0.1142]])
# >>> -torch.tensor([0.8438, 0.1142]).log()
# tensor([0.1698, 2.1698])
# >>> cross_entropy(logits, torch.tensor([0, 2]))
# tensor(1.1698)
# ```
#
# コンピュータでは、いつもこの順に計算できるとは限りません。ロジットが 1000 と 0 なら、小さいほうの確率は 0 に丸められ、
# 0 の対数はマイナス無限大です。損失そのものは、ただの 1000 です。そこで、計算する前に式を変形しておく必要があります。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `cross_entropy(logits, target)`
#
# Return the cross entropy of a batch, without a ready-made loss.
#
# * `logits` has the shape `(N, C)`: N rows, with one raw score for each of C classes. Its dtype is float32 or float64.
# * `target` has the shape `(N,)`: the label of each row, an int64 from 0 to C - 1. You need not check the labels.
# * The result is a tensor with no axes (shape `()`): the mean over the N rows. It has the dtype of `logits`, with all its
#   digits.
# * N may be 0: then the result is `nan`, and no gradient is needed. C is at least 1; with one class the loss is 0.
# * Logits lie between -10000 and 10000. The result is finite for all of them (unless N is 0), e.g. 1000 for the logits
#   `[[1000, 0]]` and the label 1. So is its gradient.
# * Other shapes are refused: `logits` without exactly two axes, `target` without exactly one, or numbers of rows that
#   differ. Raise `ValueError`. Its message contains both shapes as Python prints them, e.g. `(2, 3)`;
#   `tuple(logits.shape)` looks like that.
# * A gradient flows from the result back to `logits` if it is tracked, also from a number computed with the result, e.g.
#   `2 * loss`.
# * Do not change the arguments, nor a gradient that is already in `logits.grad`. A second call gives the same answer.
# * `logits` and `target` are on the same device, and the result is there too. Devices by name (`.cuda()`, "cuda") are not
#   used: the inputs say where.
# * `softmax`, `log_softmax` and `logsumexp` are allowed. Ready-made losses are not used, neither this one
#   (`F.cross_entropy`, `nn.CrossEntropyLoss`) nor its relatives (`F.nll_loss`, `nn.NLLLoss`, `F.kl_div`,
#   `F.binary_cross_entropy`, ...), since here you build one yourself.
# * Inputs may be views: transposed, sliced or expanded. There are at most 200 rows and 20 classes, and 400 logits in all,
#   so a plain loop is fast enough.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `cross_entropy(logits, target)`
#
# バッチのクロスエントロピーを、既製の損失を使わずに求めて返してください。
#
# * `logits` の shape は `(N, C)` です。N 行あり、C 個のクラスごとに生のスコアが 1 つあります。dtype は float32 か float64
#   です。
# * `target` の shape は `(N,)` です。各行のラベルで、0 から C - 1 までの int64 です。ラベルの確認は必要ありません。
# * 戻り値は軸のないテンソル (shape は `()`) で、N 行の平均です。dtype は `logits` と同じにし、その精度を保ってください。
# * N は 0 のこともあります。そのときは `nan` になり、勾配 (gradient) は必要ありません。C は 1 以上です。クラスが 1 つなら
#   損失は 0 です。
# * ロジットは -10000 から 10000 までの数です。N が 0 のときを除き、戻り値は必ず有限の数にしてください。たとえば、ロジットが
#   `[[1000, 0]]` でラベルが 1 なら 1000 です。勾配も有限の数にします。
# * ほかの shape は受け付けません。`logits` の軸がちょうど 2 本でないとき、`target` の軸がちょうど 1 本でないとき、行の数が
#   違うときは、`ValueError` を出してください。メッセージには両方の shape を Python の表示どおりに入れます
#   (例: `(2, 3)`)。`tuple(logits.shape)` がこの形です。
# * `logits` が追跡中なら、戻り値から `logits` へ勾配が伝わるようにしてください。`2 * loss` のように、戻り値を使って計算した
#   数からも伝わるようにします。
# * 引数も、`logits.grad` にすでにある勾配も変えないでください。もう一度呼んでも同じ答えになるようにします。
# * `logits` と `target` は同じ device にあります。戻り値もそこに置いてください。device は入力から決まるので、device の
#   名前 (`.cuda()`、"cuda") は使いません。
# * `softmax`、`log_softmax`、`logsumexp` は使えます。既製の損失は使いません。この損失 (`F.cross_entropy`、
#   `nn.CrossEntropyLoss`) も、よく似た損失 (`F.nll_loss`、`nn.NLLLoss`、`F.kl_div`、`F.binary_cross_entropy` など) も
#   同じです。ここでは自分で作るからです。
# * 入力はビューのこともあります: 転置、スライス、拡張 (expand)。行は 200 まで、クラスは 20 まで、ロジットは全部で 400 個
#   までなので、ふつうのループでも間に合います。
#
# </details>


# %% part="cross_entropy"
def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Mean over the rows of -log softmax(logits)[label], 0-d; ValueError naming both shapes unless (N, C) and (N,)."""
    ### BEGIN SOLUTION
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"logits {tuple(logits.shape)} and target {tuple(target.shape)} are not (N, C) and (N,)")
    log_p = logits.log_softmax(dim=1)  # in one step: softmax alone would round small probabilities to 0
    log_p_of_label = log_p.gather(1, target.unsqueeze(1))
    return -log_p_of_label.mean()
    ### END SOLUTION
