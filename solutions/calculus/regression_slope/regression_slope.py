# ---
# title: {en: The best line through the origin, ja: 原点を通る、最もよく合う直線}
# order: 13
# level: 3
# minutes: 30
# needs: [matrices/scalar_vector_matrix_tensor]
# parts:
#   slope:
#     points: 6
#   loss_slope:
#     points: 4
# ---

# %% [markdown]
# # The best line through the origin
#
# To train a model is to choose its numbers so that what it predicts comes close to the data. The smallest model of all is
# a straight line through the point (0, 0): it predicts a·x for y, and its slope a is the only number to choose.
#
# At the point (xᵢ, yᵢ) the line is wrong by yᵢ − a xᵢ. **Least squares** squares these errors, adds them up, and looks for
# the a that makes the sum, the **loss** L, as small as possible:
#
# $$L(a) = \sum_{i=1}^{n} (y_i - a x_i)^2$$
#
# At its lowest place L neither falls nor rises, so its derivative dL/da is 0 there. This is how the best slope is found.
#
# ![Left: two points, the best line between them and how far it misses each. Right: the loss over a, with its lowest place](picture.png)
#
# The picture shows the points (1, 3) and (2, 1). For them, first come L(0), L(1) and L(2), by hand; then the best slope; then dL/da
# at the same three values of a:
#
# ```python
# >>> (3 - 0 * 1) ** 2 + (1 - 0 * 2) ** 2, (3 - 1 * 1) ** 2 + (1 - 1 * 2) ** 2, (3 - 2 * 1) ** 2 + (1 - 2 * 2) ** 2
# (10, 5, 10)
# >>> x, y = torch.tensor([1.0, 2.0]), torch.tensor([3.0, 1.0])
# >>> slope(x, y)
# tensor(1.)
# >>> [loss_slope(a, x, y).item() for a in (0.0, 1.0, 2.0)]
# [-10.0, 0.0, 10.0]
# ```
#
# Write two functions. A formula, autograd and `torch.linalg.lstsq` are all fine. For both:
#
# * `x` and `y` are float32 or float64 tensors with one axis; other shapes come to `slope` only, to be refused. They have the
#   same dtype, are on the same device, and are not tracked by autograd.
# * The result is a tensor without axes (shape `()`). It has the dtype of `x` and `y`, with all its digits, is on their
#   device, and is not tracked.
# * Do not change the arguments. Writing into a result changes neither an argument nor another result.
# * Inputs may be views: a slice, a column of a matrix, one number expanded. `x` and `y` may be the same tensor.
# * `x` and `y` hold at most 50 numbers each, so a plain loop is fast enough. A number is 0, or its absolute value is
#   between 0.01 and 1000.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 原点を通る、最もよく合う直線
#
# モデルの学習とは、予測がデータに近くなるように、モデルの数を決めることです。最も小さなモデルは、点 (0, 0) を通る直線です。
# y を a·x と予測するので、決める数は傾き a の 1 つだけです。
#
# 点 (xᵢ, yᵢ) での直線の誤差は yᵢ − a xᵢ です。**最小二乗法 (least squares)** では、この誤差を 2 乗してすべて足し、その合計、
# つまり**損失 (loss)** L が最も小さくなる a を探します。
#
# $$L(a) = \sum_{i=1}^{n} (y_i - a x_i)^2$$
#
# L が最も低い所では、L は減りも増えもしません。つまり、そこで微分 dL/da は 0 です。最もよい傾きは、ここから求まります。
#
# ![左: 2 つの点、その間を通る最もよい直線と、それぞれの点での誤差。右: a ごとの損失と、最も低い所](picture.png)
#
# 図は、点が (1, 3) と (2, 1) のときのものです。この 2 点で計算してみましょう。初めに L(0), L(1), L(2) を手で計算します。次は最もよい傾き、最後は同じ 3 つの
# a での dL/da です。
#
# ```python
# >>> (3 - 0 * 1) ** 2 + (1 - 0 * 2) ** 2, (3 - 1 * 1) ** 2 + (1 - 1 * 2) ** 2, (3 - 2 * 1) ** 2 + (1 - 2 * 2) ** 2
# (10, 5, 10)
# >>> x, y = torch.tensor([1.0, 2.0]), torch.tensor([3.0, 1.0])
# >>> slope(x, y)
# tensor(1.)
# >>> [loss_slope(a, x, y).item() for a in (0.0, 1.0, 2.0)]
# [-10.0, 0.0, 10.0]
# ```
#
# 2 つの関数を書いてください。公式でも、autograd でも、`torch.linalg.lstsq` でも構いません。次のことは 2 つに共通です。
#
# * `x` と `y` は、軸が 1 本の float32 か float64 のテンソルです。ほかの shape は、`slope` で `ValueError` を出すためにだけ渡されます。
#   dtype も device も 2 つとも同じで、autograd の追跡中ではありません。
# * 戻り値は軸のないテンソル (shape は `()`) です。dtype は `x` や `y` と同じにして、その精度を保ち、同じ device に置きます。
#   追跡中にはしません。
# * 引数を書き換えないでください。戻り値に書き込んでも、引数やほかの戻り値が変わらないようにします。
# * 入力はビューのこともあります: スライス、行列の 1 列、1 つの数の拡張 (expand)。`x` と `y` が同じテンソルのこともあります。
# * `x` と `y` の数はそれぞれ 50 個までなので、ふつうのループでも間に合います。どの数も、0 か、絶対値が 0.01 から 1000 までの
#   数です。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `slope(x, y)`
#
# Return the a at which L(a) is smallest.
#
# * First of all: if the shapes of `x` and `y` differ, raise `ValueError`, also where torch would broadcast, as for `(3, 1)`
#   and `(3,)`. The message contains both shapes as Python prints them; `tuple(x.shape)` looks like that.
# * If there are no points at all, or if every number in `x` is 0, then no a is better than another. Raise `ValueError`
#   there too, with a message of your choice.
# * Everything else has a slope: a single point, points of which some have an x of 0, an `x` whose sum is 0, a `y` of
#   zeros (slope 0).
#
# You may meet this slope in a note as $a = \sum \frac{x_n y_n}{x_n^2}$. Read literally, that adds up n fractions: three
# points on the line y = 2x would get the slope 6. What is meant has a Σ of its own above the fraction line and another one
# below it, each over i = 1, …, n. The equation dL/da = 0 says why.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `slope(x, y)`
#
# L(a) が最も小さくなる a を返してください。
#
# * まず、`x` と `y` の shape が違うときは、`(3, 1)` と `(3,)` のように torch がブロードキャスト (broadcasting) できる場合も
#   `ValueError` を出してください。メッセージには両方の shape を Python の表示どおりに入れます。`tuple(x.shape)` がこの形です。
# * 点が 1 つもないときや、`x` の数がすべて 0 のときは、どの a でも同じになってしまいます。このときも `ValueError` を出して
#   ください。メッセージは自由です。
# * それ以外なら、傾きは必ず決まります。点が 1 つだけでも、x が 0 の点が混ざっていても、`x` の合計が 0 でも、`y` がすべて 0 でも
#   (傾きは 0) 同じです。
#
# この傾きは、$a = \sum \frac{x_n y_n}{x_n^2}$ と書かれていることがあります。そのまま読むと、n 個の分数の合計です。直線
# y = 2x の上の 3 点なら、傾きが 6 になってしまいます。本当は、分数の線の上と下に Σ が 1 つずつあり、どちらも i = 1, …, n
# の合計です。理由は dL/da = 0 という式から分かります。
#
# </details>


# %% part="slope"
def slope(x: Tensor, y: Tensor) -> Tensor:
    """The a that minimises sum((y - a x)^2), 0-d; ValueError for unequal shapes, no points, or x all zero."""
    ### BEGIN SOLUTION
    if x.shape != y.shape:
        raise ValueError(f"x {tuple(x.shape)} and y {tuple(y.shape)} must have the same shape")
    if not x.any():  # true for no numbers, too
        raise ValueError("every slope fits equally well: there is no x other than 0")
    return (x * y).sum() / (x * x).sum()  # dL/da = 2 (a sum(x^2) - sum(x y)) = 0
    ### END SOLUTION


# %% [markdown]
# ## 2. `loss_slope(a, x, y)`
#
# Return dL/da at `a`: how fast the loss grows when a grows.
#
# * `a` is a Python `float`, any slope, not only the best one.
# * Here `x` and `y` have the same shape and at least one number, and nothing is refused. If `x` is all 0, L does not depend
#   on a, and the result is 0.
#
# The sign tells where the best slope is: the result is below 0 if `a` is too small, above 0 if `a` is too large.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `loss_slope(a, x, y)`
#
# `a` での dL/da、つまり a が増えるときに損失が増える速さを返してください。
#
# * `a` は Python の `float` です。最もよい傾きとは限りません。
# * ここでは `x` と `y` の shape は同じで、数は 1 個以上あります。どの入力も拒否しません。`x` がすべて 0 なら、L は a によらない
#   ので、戻り値は 0 です。
#
# 符号を見ると、最もよい傾きの方向が分かります。`a` が小さすぎるときは 0 より小さく、`a` が大きすぎるときは 0 より大きくなります。
#
# </details>


# %% part="loss_slope"
def loss_slope(a: float, x: Tensor, y: Tensor) -> Tensor:
    """d/da of sum((y - a x)^2) at a, 0-d; its zero is slope(x, y)."""
    ### BEGIN SOLUTION
    return 2 * (x * (a * x - y)).sum()  # chain rule: 2 (y_i - a x_i), times -x_i from inside
    ### END SOLUTION
