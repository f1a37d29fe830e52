# ---
# title: {en: What a person decides, ja: 人が決めるもの}
# order: 24
# level: 2
# minutes: 20
# needs: [training/model, training/learning_rate]
# parts:
#   chosen_by_a_person:
#     points: 2
#     rules: {literals: true}
#   batch_sizes:
#     points: 2
#   n_updates:
#     points: 3
#   n_params:
#     points: 3
# ---

# %% [markdown]
# # What a person decides
#
# Training finds good numbers for a network by itself, but not everything about it. What a person has to decide before
# training starts is called a **hyperparameter**. The word **parameter** alone means the others: the numbers in the
# network that training finds. First you sort ten names. Then you count what a training does, as one should before a
# computer is busy with it for days.
#
# Four words are needed. An **example** is one piece of data, such as a picture with its label. A **mini-batch** is a
# group of examples that goes through the network at once; after each mini-batch the parameters change a little, which
# is one **update**. When all examples have gone through once, that was one **epoch**.
#
# Here, 7 examples in mini-batches of 3 examples leave 1 for the last. That makes 3 updates in an epoch, and twice as
# many in two epochs. Below it, a small network: one layer turns 2 values into 3, the next turns these into 1. Its
# weights and biases are counted by hand, and then by the function that you write.
#
# ```python
# >>> batch_sizes(7, 3)
# [3, 3, 1]
# >>> n_updates(7, 3, epochs=2)
# 6
# >>> n_updates(7, 3, epochs=2, drop_last=True)
# 4
# >>> (2 * 3 + 3) + (3 * 1 + 1)
# 13
# >>> n_params([2, 3, 1])
# 13
# ```
#
# For the three functions that count:
#
# * `n`, the number of examples, is from 0 to 500. `batch_size` is from 1 to 500, and `epochs` from 0 to 20.
#   So you may also count one by one in a loop: it is fast enough.
# * A number that you return is an `int`: `6`, not `6.0` and not a tensor.
#
# Nothing is forbidden there. Real layers or a `DataLoader` from torch may do the counting for you, too.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 人が決めるもの
#
# ネットワークの中のよい数値は、学習が見つけてくれます。しかし、すべてを見つけてくれるわけではありません。学習を始める前に
# 人が決めるものを**ハイパーパラメータ (hyperparameter)** と呼びます。ただの**パラメータ (parameter)** はそれとは別で、
# 学習が見つける、ネットワークの中の数値です。まず 10 個の名前を分けます。次に、学習で何がいくつになるかを数えます。
# コンピュータが何日も計算を続ける前に、確かめておきたいことです。
#
# 言葉が 4 つ必要です。**データ** 1 個は、たとえば画像 1 枚とその正解です。**ミニバッチ**は、ネットワークに一度に通す
# データの組です。ミニバッチを 1 つ通すたびに、パラメータが少し変わります。これが 1 回の**更新**です。全部のデータを
# 1 回ずつ通したら、1 **epoch** です。
#
# 次の例では、7 個のデータを 3 個ずつのミニバッチに分けると、最後は 1 個です。更新は 1 epoch で 3 回、2 epoch ではその
# 2 倍です。その下は小さなネットワークです。1 つ目の層は 2 個の値から 3 個の値を作り、次の層はそこから 1 個の値を作ります。
# 重みとバイアスの個数を手で数え、その後で、これから書く関数で数えます。
#
# ```python
# >>> batch_sizes(7, 3)
# [3, 3, 1]
# >>> n_updates(7, 3, epochs=2)
# 6
# >>> n_updates(7, 3, epochs=2, drop_last=True)
# 4
# >>> (2 * 3 + 3) + (3 * 1 + 1)
# 13
# >>> n_params([2, 3, 1])
# 13
# ```
#
# 数える 3 つの関数に共通の約束です:
#
# * データの個数 `n` は 0 から 500 まで、`batch_size` は 1 から 500 まで、`epochs` は 0 から 20 までです。
#   ですから、ループで 1 つずつ数えても構いません。十分に速く終わります。
# * 返す数は `int` です: `6` です。`6.0` でもテンソルでもありません。
#
# 数える関数で使ってはいけないものはありません。torch の本物の層や `DataLoader` に数えてもらっても構いません。
#
# </details>

# %%
import math

import torch
from torch import nn

# %% [markdown]
# ## 1. `chosen_by_a_person()`
#
# A prediction card: which of the ten things in the docstring below are hyperparameters?
#
# * Return a dict. Its keys are the ten names, as text, in any order. An answer is `True` or `False`, and looks like this:
#   `{"loss function": True, "prediction": False}`.
# * `True`: a person decides it before training starts, and training leaves it as it is. `False`: training computes it
#   or changes it.
# * Type the answers as literals; do not call anything in this function.
# * Each of the ten answers earns its own share of the points. The self-check looks at five of them, grading at all ten.
#
# What is meant is an ordinary training, in which no program tries out settings. The width of a layer is how many values
# come out of it. An optimizer is a rule for updates, such as SGD or Adam.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `chosen_by_a_person()`
#
# 予想カードです: 下の docstring にある 10 個のうち、ハイパーパラメータはどれですか。
#
# * dict を返してください。キーは 10 個の名前 (文字列) で、順番は自由です。答えは `True` か `False` で、次のように書きます:
#   `{"loss function": True, "prediction": False}`
# * `True`: 学習を始める前に人が決め、学習の間は変わらないもの。`False`: 学習の中で計算されるもの、または学習で変わるもの。
# * 答えはリテラル (literal) で書いてください。この関数の中では何も呼び出しません。
# * 10 個の答えには、それぞれ同じだけの点があります。自分でのチェックではそのうち 5 個を、採点では 10 個すべてを調べます。
#
# ふつうの学習を考えます。プログラムに設定を探させることはしません。日本語では順に、重み、バッチサイズ、勾配、epoch 数、
# 学習率、バイアス、層の数、損失の値、層の幅、最適化関数です。層の幅とは、層から出てくる値の個数です。最適化関数とは、
# SGD や Adam のような更新の規則です。
#
# </details>


# %% part="chosen_by_a_person"
def chosen_by_a_person() -> dict[str, bool]:
    """Prediction card: name -> True for a hyperparameter, False for anything else.

    The names, in this order:
        "weights"
        "batch size"
        "gradient"
        "epochs"
        "learning rate"
        "biases"
        "number of layers"
        "loss value"
        "width of a layer"
        "optimizer"
    """
    ### BEGIN SOLUTION
    return {
        "weights": False,  # learned
        "batch size": True,
        "gradient": False,  # computed from the loss
        "epochs": True,
        "learning rate": True,
        "biases": False,  # learned, as the weights are
        "number of layers": True,
        "loss value": False,  # the loss function is chosen, its value comes out
        "width of a layer": True,
        "optimizer": True,
    }
    ### END SOLUTION


# %% [markdown]
# ## 2. `batch_sizes(n, batch_size)`
#
# One epoch: how many examples does each mini-batch hold?
#
# * `n` examples are put into mini-batches, one after the other. Each holds `batch_size` examples, as long as there are
#   enough; the last one holds what is left.
# * Return the list of their sizes, in this order. The sizes add up to `n`.
# * No mini-batch is empty, so 0 examples give `[]`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `batch_sizes(n, batch_size)`
#
# 1 epoch を考えます。それぞれのミニバッチには、データが何個入りますか。
#
# * `n` 個のデータを順にミニバッチに入れていきます。足りる間は `batch_size` 個ずつ入れ、最後のミニバッチには残りを入れます。
# * その個数のリストを、この順で返してください。個数を全部足すと `n` になります。
# * 空のミニバッチは作りません。データが 0 個なら `[]` です。
#
# </details>


# %% part="batch_sizes"
def batch_sizes(n: int, batch_size: int) -> list[int]:
    """Sizes of the mini-batches of one epoch over n examples, in order; the last may be smaller."""
    ### BEGIN SOLUTION
    return [min(batch_size, n - start) for start in range(0, n, batch_size)]
    ### END SOLUTION


# %% [markdown]
# ## 3. `n_updates(n, batch_size, epochs, drop_last)`
#
# The whole training: how many updates are there?
#
# * There is one update after each mini-batch, also after a last one that is not full.
# * Every epoch starts with a new first mini-batch: what is left of one epoch is not filled up with examples of the next.
# * With `drop_last=True`, a last mini-batch that is not full is left out, in every epoch. If it is full, it stays.
# * Without mini-batches or without epochs, the answer is 0.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `n_updates(n, batch_size, epochs, drop_last)`
#
# 学習全体を考えます。更新は何回ありますか。
#
# * ミニバッチ 1 つごとに、更新が 1 回あります。個数の足りない最後のミニバッチでも同じです。
# * どの epoch も、新しい最初のミニバッチから始まります。余りに次の epoch のデータを足して 1 つにすることはありません。
# * `drop_last=True` なら、個数の足りない最後のミニバッチを、どの epoch でも使いません。足りているなら使います。
# * ミニバッチがないときや、epoch が 0 回のときの答えは 0 です。
#
# </details>


# %% part="n_updates"
def n_updates(n: int, batch_size: int, epochs: int, drop_last: bool = False) -> int:
    """Updates in a whole training; drop_last leaves out an incomplete mini-batch."""
    ### BEGIN SOLUTION
    per_epoch = n // batch_size if drop_last else math.ceil(n / batch_size)
    return per_epoch * epochs
    ### END SOLUTION


# %% [markdown]
# ## 4. `n_params(widths)`
#
# The network: how many parameters does it have? `widths` says how many values go in and how many come out of each
# layer: `[2, 3, 1]` are two layers, from 2 values to 3 and from 3 values to 1.
#
# * The layers are fully connected: each value that comes out has one weight for each value that goes in, and one bias.
# * Return how many weights and biases all layers have together.
# * `widths` is a list of 1 to 10 numbers, each from 1 to 1,000. A single number is no layer yet: the answer is 0.
# * Do not change the list.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 4. `n_params(widths)`
#
# ネットワークを考えます。パラメータはいくつありますか。`widths` は、入る値の個数と、それぞれの層から出る値の個数です:
# `[2, 3, 1]` なら層は 2 つで、2 個の値から 3 個、3 個の値から 1 個を作ります。
#
# * 層は全結合 (fully connected) です: 出てくる値 1 個ごとに、入る値 1 個につき 1 つの重みと、バイアスが 1 つあります。
# * すべての層の重みとバイアスが全部でいくつあるかを返してください。
# * `widths` は 1 から 10 個の数のリストで、どの数も 1 から 1,000 までです。数が 1 個だけなら、層はまだありません。答えは 0 です。
# * リストを書き換えないでください。
#
# </details>


# %% part="n_params"
def n_params(widths: list[int]) -> int:
    """Parameters of fully connected layers widths[0] -> widths[1] -> ..., each with biases."""
    ### BEGIN SOLUTION
    return sum((n_in + 1) * n_out for n_in, n_out in zip(widths, widths[1:]))  # + 1: the bias of each output
    ### END SOLUTION
