# ---
# title: {en: Two names with a meaning, ja: 意味の決まった 2 つの名前}
# order: 20
# level: 3
# minutes: 30
# needs: [matrices/matrix_product, autograd/backward]
# parts:
#   MLP:
#     points: 10
# ---

# %% [markdown]
# # Two names with a meaning
#
# A model is a class that you write on top of `nn.Module`. Two of its methods have names that are fixed:
#
# * `__init__` is Python's name for setting up. It runs once, when a model is made, and makes the layers. Its first line
#   is `super().__init__()`, which sets up the `nn.Module`.
# * `forward` is torch's name for computing. `model(x)` runs it, every time.
#
# A layer that you assign to an attribute (`self.layer = nn.Linear(...)`) is **registered**: torch finds its parameters
# (weight and bias), can train them, move them to another device and save them. Their names begin with the name of the attribute.
#
# For example, a model with one layer. It has no relu, so it can only learn straight lines:
#
# ```python
# >>> class Line(nn.Module):
# ...     def __init__(self, n_in):
# ...         super().__init__()
# ...         self.layer = nn.Linear(n_in, 1)
# ...
# ...     def forward(self, x):
# ...         return self.layer(x)
# ...
# >>> model = Line(4)
# >>> [(name, tuple(parameter.shape)) for name, parameter in model.named_parameters()]
# [('layer.weight', (1, 4)), ('layer.bias', (1,))]
# >>> model(torch.ones(5, 4)).shape
# torch.Size([5, 1])
# >>> torch.relu(torch.tensor([-2.0, 3.0]))
# tensor([0., 3.])
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 意味の決まった 2 つの名前
#
# モデルは、`nn.Module` を土台にして書くクラスです。そのメソッドのうち 2 つは、名前が決まっています。
#
# * `__init__` は、準備のための Python の名前です。モデルを作るときに 1 回だけ動き、層 (layer) を作ります。最初の行は
#   `super().__init__()` で、これが `nn.Module` の準備をします。
# * `forward` は、計算のための torch の名前です。`model(x)` と書くたびに動きます。
#
# 属性に代入した層 (`self.layer = nn.Linear(...)`) は**登録**されます。torch はそのパラメータ (重みとバイアス) を
# 見つけて、学習したり、別の device に移したり、保存したりします。パラメータの名前は、属性の名前で始まります。
#
# たとえば、層が 1 つのモデルです。relu がないので、直線しか学習できません。
#
# ```python
# >>> class Line(nn.Module):
# ...     def __init__(self, n_in):
# ...         super().__init__()
# ...         self.layer = nn.Linear(n_in, 1)
# ...
# ...     def forward(self, x):
# ...         return self.layer(x)
# ...
# >>> model = Line(4)
# >>> [(name, tuple(parameter.shape)) for name, parameter in model.named_parameters()]
# [('layer.weight', (1, 4)), ('layer.bias', (1,))]
# >>> model(torch.ones(5, 4)).shape
# torch.Size([5, 1])
# >>> torch.relu(torch.tensor([-2.0, 3.0]))
# tensor([0., 3.])
# ```
#
# </details>

# %%
import torch
from torch import Tensor, nn

# %% [markdown]
# ## `MLP(n_in, n_hidden, n_out)`
#
# Write the class of a model with two linear layers and relu between them (a *multilayer perceptron*):
#
# $$y = W_2\,\mathrm{relu}(W_1 x + b_1) + b_2$$
#
# Setting up, in `__init__(self, n_in, n_hidden, n_out)`:
#
# * The attributes `hidden` and `out` hold two `nn.Linear` layers, the first from `n_in` to `n_hidden` numbers, the second
#   from `n_hidden` to `n_out`. Both have a bias.
# * So there are four parameters: `hidden.weight` ($W_1$), `hidden.bias` ($b_1$), `out.weight` ($W_2$) and `out.bias`
#   ($b_2$). There are no others, and `state_dict()` has these four entries only.
# * The three sizes are whole numbers, at least 1, given in this order or by their names.
# * The layers start as `nn.Linear` makes them: in float32, and with random weights, so two models start differently and
#   share nothing.
#
# Computing, in `forward(self, x)`, which runs when somebody writes `model(x)`:
#
# * `x` has shape `(N, n_in)`, and the result `(N, n_out)`. N may be 0. A single example of shape `(n_in,)` gives
#   `(n_out,)`.
# * relu comes after `hidden` only. Nothing comes after `out`: results may be negative.
# * Call each of the two layers once, as `self.hidden(...)` and `self.out(...)`. Others can hook functions of their own into
#   a model or a layer, and only such a call runs them.
# * Gradients flow from the result to all four parameters, and to `x` if it is tracked. Where `hidden` gives exactly 0, the
#   slope of relu is open: 0, 1 or between.
# * Change neither `x` nor a parameter. A second call with the same input gives the same answer.
# * `x` has the dtype of the parameters and is on their device, and so is the result. Both may be changed from outside, by
#   `model.double()` and `model.to(device)`, so `forward` names neither a dtype nor a device.
#
# Replace both lines of the cell below its text (`# YOUR CODE HERE` and `raise`) by your two methods.
#
# The checks load weights of their own: `output(MLP, x, W1=..., b1=..., W2=..., b2=...)` in a message is the result of
# `model(x)` after `model.load_state_dict(...)` with these numbers.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `MLP(n_in, n_hidden, n_out)`
#
# 2 つの線形層の間に relu があるモデル (*多層パーセプトロン*、multilayer perceptron) のクラスを書いてください。
#
# $$y = W_2\,\mathrm{relu}(W_1 x + b_1) + b_2$$
#
# 準備は `__init__(self, n_in, n_hidden, n_out)` で行います。
#
# * 属性 `hidden` と `out` に、2 つの `nn.Linear` を入れます。1 つめは `n_in` 個から `n_hidden` 個へ、2 つめは
#   `n_hidden` 個から `n_out` 個への層です。どちらにもバイアスがあります。
# * ですからパラメータは 4 つです: `hidden.weight` ($W_1$)、`hidden.bias` ($b_1$)、`out.weight` ($W_2$)、`out.bias`
#   ($b_2$)。ほかにはありません。`state_dict()` の中身もこの 4 つだけです。
# * 3 つのサイズは 1 以上の整数で、この順に、または名前を付けて渡されます。
# * 層は `nn.Linear` が作ったまま始めます。dtype は float32 で、重みはランダムです。ですから 2 つのモデルは違う重みで
#   始まり、何も共有しません。
#
# 計算は `forward(self, x)` で行います。`model(x)` と書くと動きます。
#
# * `x` の shape は `(N, n_in)` で、戻り値は `(N, n_out)` です。N は 0 のこともあります。例が 1 つだけのとき (shape は `(n_in,)`)
#   は `(n_out,)` になります。
# * relu は `hidden` の後だけです。`out` の後には何もありません。結果は負になることもあります。
# * 2 つの層は、`self.hidden(...)`、`self.out(...)` の形で 1 回ずつ呼び出してください。ほかの人は、モデルや層に自分の関数
#   (フック、hook) を付けることがあります。それが動くのは、この形で呼び出したときだけです。
# * 戻り値から 4 つのパラメータすべてへ、`x` が追跡中なら `x` へも、勾配 (gradient) が伝わるようにします。`hidden` がちょうど
#   0 を出したところの relu の傾きは決めません。0 でも 1 でも、その間でも構いません。
# * `x` もパラメータも書き換えないでください。同じ入力でもう一度呼んでも同じ答えになるようにします。
# * `x` の dtype と device はパラメータと同じで、戻り値も同じです。どちらも外から `model.double()` や
#   `model.to(device)` で変えられることがあるので、`forward` の中に dtype や device の
#   名前は書かないでください。
#
# セルの説明文の下にある 2 行 (`# YOUR CODE HERE` と `raise`) を、2 つのメソッドで置き換えてください。
#
# チェックは自分の重みを読み込みます。メッセージの `output(MLP, x, W1=..., b1=..., W2=..., b2=...)` は、これらの数を
# `model.load_state_dict(...)` で読み込んだ後の `model(x)` の結果です。
#
# </details>


# %% part="MLP"
class MLP(nn.Module):
    """Two linear layers, `hidden` and `out`, with relu between them."""

    ### BEGIN SOLUTION
    def __init__(self, n_in: int, n_hidden: int, n_out: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(n_in, n_hidden)
        self.out = nn.Linear(n_hidden, n_out)

    def forward(self, x: Tensor) -> Tensor:
        return self.out(torch.relu(self.hidden(x)))  # a call of a layer runs its own forward

    ### END SOLUTION
