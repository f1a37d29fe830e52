# ---
# title: {en: The graph grows as you run, ja: 実行しながら計算グラフが育ちます}
# order: 17
# level: 3
# minutes: 25
# needs: [autograd/backward]
# parts:
#   double_until:
#     points: 5
#   run_program:
#     points: 5
# ---

# %% [markdown]
# # The graph grows as you run
#
# To find gradients, a framework needs to know how a result was computed. This record is called the **graph**. Older
# frameworks asked for the whole graph first and then sent numbers through it (define-and-run). PyTorch writes the
# graph down while your code runs (**define-by-run**): each operation on a tracked tensor adds one piece.
#
# So an ordinary `while` or `if` may decide, from the numbers themselves, which operations come next. The next call may
# have another graph. And as every value on the way is there at once, you can look at it, print it, or put it in a list.
#
# For example, the same function doubles 1.5 twice and 0.5 four times, and each time the gradient fits what has really
# happened: 2 · 2 = 4, and 2 · 2 · 2 · 2 = 16.
#
# ![Two graphs: 1.5 doubled to 3 and 6, with the gradient 4, and 0.5 doubled to 1, 2, 4 and 8, with the gradient 16](picture.png)
#
# ```python
# >>> x = torch.tensor(1.5, requires_grad=True)
# >>> y = double_until(x, 5.0); y.backward(); y.item(), x.grad
# (6.0, tensor(4.))
# >>> x = torch.tensor(0.5, requires_grad=True)
# >>> y = double_until(x, 5.0); y.backward(); y.item(), x.grad
# (8.0, tensor(16.))
# >>> run_program(torch.tensor(2.0), ["square", "add_one"])
# (tensor(5.), [4.0, 5.0])
# ```
#
# In both functions:
#
# * `x` is a tensor without axes (0-d), of dtype float32 or float64, on any device. It may be tracked or not.
# * The result is a tensor without axes, with the dtype of `x` and all its digits, on the device of `x`.
# * Gradients flow from the result back to `x`, if `x` is tracked. If it is not, the result is not tracked either.
# * Do not change the arguments, nor `x.grad`. If there is nothing to compute, the result may be `x` itself.
# * Each call stands alone: other inputs in between change nothing, and a second call with the same input gives the same
#   answer, with a graph of its own.
#
# Nothing is forbidden.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 実行しながら計算グラフが育ちます
#
# 勾配 (gradient) を求めるには、結果がどう計算されたのかという記録が必要です。この記録を**計算グラフ**と呼びます。以前の
# フレームワークでは、先に計算グラフ全体を作り、後から数を流しました (define-and-run)。PyTorch は、コードを実行しながら
# 計算グラフを記録します (**define-by-run**)。追跡中のテンソルに何か計算をするたびに、1 つずつ増えていきます。
#
# ですから、次に何を計算するかを、ふつうの `while` や `if` で、数そのものを見て決められます。次の呼び出しでは、別の計算グラフに
# なることもあります。途中の値もその場ですべて手に入るので、調べたり、表示したり、リストに入れたりできます。
#
# たとえば、同じ関数が 1.5 は 2 回、0.5 は 4 回、2 倍にします。勾配は、実際に行った計算のとおり、2 · 2 = 4 と
# 2 · 2 · 2 · 2 = 16 になります。
#
# ![2 つの計算グラフ: 1.5 は 3, 6 と 2 倍になって勾配は 4、0.5 は 1, 2, 4, 8 と 2 倍になって勾配は 16](picture.png)
#
# ```python
# >>> x = torch.tensor(1.5, requires_grad=True)
# >>> y = double_until(x, 5.0); y.backward(); y.item(), x.grad
# (6.0, tensor(4.))
# >>> x = torch.tensor(0.5, requires_grad=True)
# >>> y = double_until(x, 5.0); y.backward(); y.item(), x.grad
# (8.0, tensor(16.))
# >>> run_program(torch.tensor(2.0), ["square", "add_one"])
# (tensor(5.), [4.0, 5.0])
# ```
#
# 2 つの関数に共通の約束です。
#
# * `x` は軸のない (0 次元の) テンソルで、dtype は float32 か float64 です。device は CPU とは限りません。追跡中のことも、
#   そうでないこともあります。
# * 結果は軸のないテンソルです。dtype は `x` と同じにして、その精度を保ち、`x` と同じ device に置きます。
# * `x` が追跡中なら、結果から `x` まで勾配が伝わります。追跡中でなければ、結果も追跡されません。
# * 引数も `x.grad` も変えないでください。何も計算することがなければ、結果は `x` そのものでも構いません。
# * どの呼び出しも独立しています。間に別の入力があっても影響はなく、同じ入力でもう一度呼んでも、新しい計算グラフで同じ答えに
#   なります。
#
# 使ってはいけないものはありません。
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `double_until(x, limit)`
#
# Double the number in `x` as long as it is less than `limit`.
#
# * Stop as soon as the number is `limit` or more. So, exactly at `limit`, it is not doubled once more.
# * Compare exactly, without a tolerance. The numbers are such that float32 and float64 compare them alike.
# * If `x` is `limit` or more from the start, the result is the number in `x`, and its gradient is 1.
# * `x` is above 0. `limit` is a Python float, and may be 0 or negative. At most 50 doublings are needed.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `double_until(x, limit)`
#
# `x` の数を、`limit` より小さい間、2 倍にしていきます。
#
# * `limit` 以上になったら、すぐにやめます。ですから、ちょうど `limit` になったら、もう 2 倍にはしません。
# * 誤差の許容範囲を入れずに、正確に比べてください。float32 で比べても float64 で比べても、同じ結果になる数を使います。
# * `x` が初めから `limit` 以上なら、結果は `x` の数のままで、勾配は 1 です。
# * `x` は 0 より大きい数です。`limit` は Python の float で、0 や負のこともあります。2 倍にするのは 50 回までで足ります。
#
# </details>


# %% part="double_until"
def double_until(x: Tensor, limit: float) -> Tensor:
    """Doubles x (0-d, x > 0) while it is < limit; gradients flow back to x."""
    ### BEGIN SOLUTION
    while x < limit:
        x = 2 * x  # a new tensor, and one more piece of the graph
    return x
    ### END SOLUTION


# %% [markdown]
# ## 2. `run_program(x, program)`
#
# Here the graph is given as data. `program` is a list of steps by name, to be run one after the other:
#
# * `"double"` is 2 times the value, `"square"` is the value times itself, `"add_one"` is the value plus 1.
# * The first step is done to `x`, every other step to the result of the step before.
# * Return a tuple of two: the result of the last step, a tensor; and a list of all results in order, the last one
#   included. The list holds one Python float per step; do not round. `x` itself is not in it.
# * An empty program gives `x` and `[]`.
# * If there is a step with another name, raise `ValueError`. Its message contains the position of this step in the
#   program, counted from 0, and its name. If there are several, the first one is meant. `"Double"` is another name, and so
#   is `""`.
# * `x` may be any number, also negative. A program has at most 20 steps. Names are plain words without digits.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `run_program(x, program)`
#
# ここでは、計算グラフの形をデータとして受け取ります。`program` は、順に実行するステップの名前のリストです:
#
# * `"double"` は値の 2 倍、`"square"` は値の 2 乗、`"add_one"` は値に 1 を足したものです。
# * 最初のステップは `x` に対して、その後のステップは 1 つ前のステップの結果に対して行います。
# * 2 つの値の tuple を返してください。1 つ目は最後のステップの結果で、テンソルです。2 つ目は、すべてのステップの結果を順に並べた
#   リストで、最後の結果も入れます。リストの中身は、ステップごとに 1 つの Python の float です。丸めないでください。`x` 自身は
#   入れません。
# * 空のプログラムなら `x` と `[]` です。
# * ほかの名前のステップがあれば、`ValueError` を出してください。メッセージには、プログラムの中でのそのステップの位置
#   (0 から数えます) と名前を入れます。いくつもあるときは、最初のものです。`"Double"` は別の名前で、`""` もそうです。
# * `x` はどんな数でもよく、負のこともあります。プログラムは 20 ステップまでです。名前は数字のない、ふつうの単語です。
#
# </details>


# %% part="run_program"
def run_program(x: Tensor, program: list[str]) -> tuple[Tensor, list[float]]:
    """Runs "double", "square", "add_one" in order; returns the result and every intermediate value.

    Unknown step: ValueError with its position and name.
    """
    ### BEGIN SOLUTION
    values = []
    for position, step in enumerate(program):
        if step == "double":
            x = 2 * x
        elif step == "square":
            x = x * x
        elif step == "add_one":
            x = x + 1
        else:
            raise ValueError(f"step {position} is unknown: {step}")
        values.append(x.item())  # a number to look at; the graph goes on from the tensor
    return x, values
    ### END SOLUTION
