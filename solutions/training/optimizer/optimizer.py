# ---
# title: {en: The optimiser needs parameters, ja: 最適化関数にはパラメータが必要です}
# order: 21
# level: 3
# minutes: 30
# needs: [autograd/grad_reset, training/model]
# parts:
#   make_optimizer:
#     points: 4
#   build:
#     points: 2
#   train_step:
#     points: 4
# ---

# %% [markdown]
# # The optimiser needs parameters
#
# An **optimiser** changes parameters. It knows nothing of the model, the data or the loss. It is given
# the parameters when it is made, and keeps them. `optimizer.step()` then changes each of them, by what stands in its
# `.grad`. So a model comes first, and its optimiser second.
#
# `model.parameters()` walks over the parameters of a model, with those of its layers, and of the layers in these. `SGD` and
# `Adam` from `torch.optim` are two optimisers: `SGD` takes the steps of plain gradient descent, and `Adam` adapts how far
# each number moves. `print(optimizer)` shows the settings of an optimiser.
#
# For example, a model with one weight of 2 and a bias of 0. On this data its mean squared error is 1, the gradient for
# the weight is 2, and that for the bias happens to be 0. So with a learning rate of 0.25 one step leads from 2 to 1.5:
#
# ```python
# >>> line = nn.Linear(1, 1)
# >>> line.load_state_dict({"weight": torch.tensor([[2.0]]), "bias": torch.tensor([0.0])})
# <All keys matched successfully>
# >>> optimizer = torch.optim.SGD(line.parameters(), lr=0.25)
# >>> train_step(line, optimizer, torch.tensor([[1.0], [3.0]]), torch.tensor([[3.0], [5.0]]))
# 1.0
# >>> line.weight.item(), line.bias.item()
# (1.5, 0.0)
# ```
#
# Nothing is forbidden in the three parts, and one function may use another.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 最適化関数にはパラメータが必要です
#
# **最適化関数 (optimizer)** は、パラメータを変えるオブジェクトです。モデルもデータも損失も、いっさい知りません。作るときに
# パラメータを受け取り、持ち続けます。そして `optimizer.step()` が、それぞれの `.grad` の値をもとに、パラメータを変えます。
# ですから、先にモデル、次に最適化関数です。
#
# `model.parameters()` は、モデルのパラメータを順にたどります。層のパラメータも、その中の層のパラメータも含まれます。`torch.optim` の
# `SGD` と `Adam` は最適化関数です。`SGD` は普通の勾配降下法で進み、`Adam` は要素ごとに進む幅を調整します。
# `print(optimizer)` と書くと、最適化関数の設定が見えます。
#
# たとえば、重みが 1 つで 2、バイアスが 0 のモデルがあります。このデータでは平均二乗誤差が 1 で、重みの勾配 (gradient) は 2、
# バイアスの勾配はたまたま 0 です。ですから学習率 0.25 の 1 ステップで、重みは 2 から 1.5 になります。
#
# ```python
# >>> line = nn.Linear(1, 1)
# >>> line.load_state_dict({"weight": torch.tensor([[2.0]]), "bias": torch.tensor([0.0])})
# <All keys matched successfully>
# >>> optimizer = torch.optim.SGD(line.parameters(), lr=0.25)
# >>> train_step(line, optimizer, torch.tensor([[1.0], [3.0]]), torch.tensor([[3.0], [5.0]]))
# 1.0
# >>> line.weight.item(), line.bias.item()
# (1.5, 0.0)
# ```
#
# 3 つのどの問題でも、何を使っても構いません。ある関数の中で別の関数を使うこともできます。
#
# </details>

# %%
import torch
from torch import Tensor, nn

# %% [markdown]
# `TinyVGG` is given: a model for colour pictures of 8×8 pixels, of shape `(N, 3, 8, 8)`. It gives three numbers for each
# picture. VGG11, a well-known model of the same kind, has 132,863,336 parameters; `TinyVGG` has 507. You need not know
# what a convolution (`nn.Conv2d`) computes: it is a layer, with a weight and a bias.

# %% [markdown]
# <details><summary>日本語</summary>
#
# `TinyVGG` は用意してあります。8×8 ピクセルのカラー画像 (shape は `(N, 3, 8, 8)`) のためのモデルで、画像ごとに 3 つの数を返します。
# 同じ種類の有名なモデル VGG11 にはパラメータが 132,863,336 個ありますが、`TinyVGG` は 507 個です。畳み込み
# (`nn.Conv2d`) が何を計算するかは、知らなくても構いません。重みとバイアスのある層です。
#
# </details>


# %%
class TinyVGG(nn.Module):
    """Two convolutions and a linear layer: 507 parameters."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 4, kernel_size=3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(4, 8, kernel_size=3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
        )
        self.classifier = nn.Linear(32, 3)

    def forward(self, pictures: Tensor) -> Tensor:
        return self.classifier(self.features(pictures).flatten(1))


# %% [markdown]
# ## 1. `make_optimizer(model, lr)`
#
# Return a new `torch.optim.Adam` that trains `model`.
#
# * It holds every trainable parameter of `model` (those with `requires_grad=True`), each exactly once, in one group or in
#   several. It holds no tensor that is not a parameter of `model`.
# * `model` may be any `nn.Module` with at least one trainable parameter. Its parameters may be in layers, in layers of
#   layers, or directly on the model: an `nn.Parameter` that is an attribute of its own. Layers may share a parameter: that
#   is one parameter.
# * Some parameters may be frozen (`requires_grad=False`). You may give them to the optimiser or leave them out, but they stay
#   frozen.
# * `lr` is a Python float above 0: the learning rate of every group. The other settings of Adam (`betas`, `eps`,
#   `weight_decay`, `amsgrad`, `maximize`) keep their defaults.
# * Adam itself is asked for, and not a variant such as `AdamW`.
# * Do not change the model. Its parameters keep their values, their `.grad` and their `requires_grad`, and the model stays
#   in its mode (training or eval).
# * Each call makes an optimiser of its own.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `make_optimizer(model, lr)`
#
# `model` を学習させる新しい `torch.optim.Adam` を返してください。
#
# * `model` の、学習の対象になるパラメータ (`requires_grad=True` のもの) を、すべて、ちょうど 1 回ずつ持ちます。グループは 1 つでも
#   複数でも構いません。`model` のパラメータでないテンソルは持ちません。
# * `model` は、学習の対象になるパラメータが 1 つ以上ある `nn.Module` です。種類は問いません。パラメータは、層の中にあることも、層の中の層に
#   あることも、モデル自身の属性 (`nn.Parameter`) であることもあります。いくつかの層が 1 つのパラメータを共有して
#   いることもあります。それは 1 つのパラメータです。
# * 凍結された (`requires_grad=False` の) パラメータがあることもあります。最適化関数に渡しても渡さなくても構いませんが、凍結された
#   ままにしてください。
# * `lr` は 0 より大きい Python の float で、どのグループの学習率もこれです。Adam のほかの設定 (`betas`、`eps`、
#   `weight_decay`、`amsgrad`、`maximize`) は、既定値のままです。
# * 求めるのは Adam そのものです。`AdamW` のような変種ではありません。
# * モデルを変えないでください。パラメータの値も、`.grad` も、`requires_grad` も、モデルのモード (training か eval) も
#   元のままです。
# * 呼び出すたびに、別の最適化関数を作ります。
#
# </details>


# %% part="make_optimizer"
def make_optimizer(model: nn.Module, lr: float) -> torch.optim.Adam:
    """Adam over every trainable parameter of model, each exactly once."""
    ### BEGIN SOLUTION
    return torch.optim.Adam(model.parameters(), lr=lr)
    ### END SOLUTION


# %% [markdown]
# ## 2. `build(lr)`
#
# Make a model and the optimiser that trains it.
#
# * Return a tuple `(model, optimizer)`: first a new `TinyVGG`, then a `torch.optim.Adam`.
# * The optimiser holds the six parameters of this very model, each exactly once. As in part 1 it is Adam itself, `lr` is the
#   learning rate of every group, and the other settings keep their defaults.
# * The model is as `TinyVGG()` makes it: with random weights in float32 on the CPU, without gradients, in training mode,
#   and with all parameters trainable.
# * Two calls give models that start with different weights and share nothing, each with an optimiser of its own.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `build(lr)`
#
# モデルと、それを学習させる最適化関数を作ってください。
#
# * タプル `(model, optimizer)` を返します。1 つ目が新しい `TinyVGG`、2 つ目が `torch.optim.Adam` です。
# * 最適化関数は、返すモデル自身の 6 つのパラメータを、ちょうど 1 回ずつ持ちます。問題 1 と同じように、Adam そのもので、どのグループの学習率も
#   `lr` です。ほかの設定は既定値のままです。
# * モデルは `TinyVGG()` が作ったままです。CPU にあって、重みはランダムな float32 で、勾配はまだなく、training モードで、
#   すべてのパラメータが学習の対象です。
# * 2 回呼び出すと、違う重みで始まり、何も共有しない 2 つのモデルができます。最適化関数もそれぞれ別です。
#
# </details>


# %% part="build"
def build(lr: float) -> tuple[TinyVGG, torch.optim.Adam]:
    """A new TinyVGG and the Adam that trains it."""
    ### BEGIN SOLUTION
    model = TinyVGG()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)  # of this model, and not of another TinyVGG()
    return model, optimizer
    ### END SOLUTION


# %% [markdown]
# ## 3. `train_step(model, optimizer, x, y)`
#
# Take one step of training on the data `x` and `y`.
#
# * The loss is the mean squared error: the mean of $(\mathrm{model}(x) - y)^2$ over all elements. Return the loss before the
#   step, as a Python float.
# * The gradients of this step are those of this loss alone. What earlier work has left in `.grad` does not count. What is in
#   `.grad` afterwards is up to you.
# * It is a step of the optimiser that was given: `optimizer.step()` runs exactly once. `optimizer` is an `SGD` or an `Adam`
#   from `torch.optim`, with any `lr`, `momentum`, `betas` and `weight_decay`. Its settings stay as they are, and what it has
#   noted in earlier steps stays, too.
# * `optimizer` holds parameters of `model` only, but perhaps not all. Those that it does not hold, and frozen ones, keep their
#   values. Every parameter keeps its `requires_grad`. At least one that is held is trainable, `model(x)` uses all parameters,
#   and frozen ones come without a gradient.
# * `model(x)` gives the same numbers each time until a step is taken: there is no dropout and no batch normalisation in it.
# * `x` is what the model takes. `y` has the shape of `model(x)`, with any number of axes and at least one element. Both have
#   the dtype of the parameters (float32 or float64), are on their device, and are not tracked (`requires_grad=False`).
# * Do not change `x` or `y`. The model comes in training mode and stays in it.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `train_step(model, optimizer, x, y)`
#
# データ `x` と `y` で、学習を 1 ステップ進めてください。
#
# * 損失は平均二乗誤差です。$(\mathrm{model}(x) - y)^2$ を、すべての要素で平均します。ステップの前の損失を Python の float で返して
#   ください。
# * このステップの勾配は、この損失の勾配だけです。前の計算が `.grad` に残したものは使いません。終わった後の `.grad` は、どうなって
#   いても構いません。
# * 渡された最適化関数のステップです。`optimizer.step()` をちょうど 1 回呼び出してください。`optimizer` は `torch.optim` の `SGD` か
#   `Adam` で、`lr`、`momentum`、`betas`、`weight_decay` はさまざまです。設定も、前のステップで記録されたものも、
#   元のままにしてください。
# * `optimizer` が持つのは `model` のパラメータだけですが、すべてとは限りません。持っていないパラメータと、凍結されたパラメータは、
#   値が変わりません。どのパラメータも `requires_grad` は元のままです。持っているもののうち少なくとも 1 つは学習の対象です。
#   `model(x)` はすべてのパラメータを使います。凍結されたものは、勾配がないまま渡されます。
# * `model(x)` は、ステップを行うまでは毎回同じ数になります。dropout も batch normalisation も入っていません。
# * `x` はモデルが受け取るものです。`y` の shape は `model(x)` と同じで、軸は何本でもよく、要素は 1 つ以上あります。どちらもパラメータと
#   同じ dtype (float32 か float64) で、同じ device にあり、追跡されていません (`requires_grad=False`)。
# * `x` と `y` を書き換えないでください。モデルは training モードで渡されます。そのモードのままにします。
#
# </details>


# %% part="train_step"
def train_step(model: nn.Module, optimizer: torch.optim.Optimizer, x: Tensor, y: Tensor) -> float:
    """One step on the mean squared error of model(x) and y; returns the loss before it."""
    ### BEGIN SOLUTION
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()  # older gradients would be added to the new ones
    loss.backward()
    optimizer.step()
    return loss.item()
    ### END SOLUTION
