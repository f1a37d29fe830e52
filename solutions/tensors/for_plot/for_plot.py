# ---
# title: {en: From tensor to plot, ja: テンソルからグラフへ}
# order: 4
# level: 2
# minutes: 20
# needs: [tensors/numpy_vs_torch]
# parts:
#   for_plot:
#     points: 5
#   snapshot:
#     points: 3
#   image_for_plot:
#     points: 2
# ---

# %% [markdown]
# # From tensor to plot
#
# You want to see what a network does: its losses, its weights, an image. A plot is drawn by matplotlib, which works with
# NumPy arrays. A plain tensor on the CPU often goes through as it is. Three others do not:
#
# * a tensor that autograd tracks. An array cannot carry gradients, so torch refuses to make one of it;
# * a tensor on another device, such as a GPU. NumPy reads the memory of the CPU only;
# * a tensor with the dtype `bfloat16`, which many networks compute in. NumPy does not know it.
#
# So you write three functions that turn any tensor into an array: one for a plot, one for a record of a value that changes
# during training, one for an image. For example, a tracked tensor, and an image with 2 channels, 1 row and 3 columns:
#
# ```python
# >>> w = torch.tensor([0.5, 4.0], requires_grad=True)
# >>> for_plot(w)
# array([0.5, 4. ], dtype=float32)
# >>> w.requires_grad
# True
# >>> image_for_plot(torch.tensor([[[1, 2, 3]], [[4, 5, 6]]]))
# array([[[1, 4],
#         [2, 5],
#         [3, 6]]])
# ```
#
# You need neither matplotlib nor a GPU here. The checks bring a device of their own, called `practice`, which computes with
# your CPU and follows a GPU's rules. It is not called `cuda`, and `t.is_cuda` may be `False` there: treat every device
# alike.
#
# In all three parts:
#
# * The tensor is on the CPU or on another device, and autograd tracks it or not. It may be a tracked tensor that was
#   computed from others.
# * Its dtype is `bool`, `uint8`, `int32`, `int64`, `float16`, `bfloat16`, `float32` or `float64`.
# * Return an array (`np.ndarray`) with the numbers and the dtype of the tensor. Only for `bfloat16` the array is `float32`,
#   which has all of its numbers. `nan` and `inf` count as numbers here.
# * Do not change the tensor. It keeps its numbers, its device, its `requires_grad` and its `.grad`, and gradients still flow
#   through it afterwards.
# * It may be a view: transposed, sliced or expanded. A side may be 0.
# * Each call shows the numbers that the tensor has then. A later call leaves earlier results as they are.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # テンソルからグラフへ
#
# ネットワークのしていることを見たいとします。損失、重み、画像などです。グラフを描くのは matplotlib で、NumPy の配列を
# 使います。CPU にあるふつうのテンソルなら、たいていそのまま渡せます。渡せないものが 3 つあります:
#
# * autograd が追跡中のテンソル。配列は勾配 (gradient) を持てないので、torch は配列にすることを断ります;
# * GPU など、別の device にあるテンソル。NumPy が読めるのは CPU のメモリだけです;
# * dtype が `bfloat16` のテンソル。多くのネットワークが計算に使いますが、NumPy にはない dtype です。
#
# そこで、どんなテンソルも配列に変える関数を 3 つ書きます。グラフのため、学習中に変わる値を記録するため、画像のためです。
# たとえば、追跡中のテンソルと、2 チャンネル、1 行、3 列の画像では、次のようになります:
#
# ```python
# >>> w = torch.tensor([0.5, 4.0], requires_grad=True)
# >>> for_plot(w)
# array([0.5, 4. ], dtype=float32)
# >>> w.requires_grad
# True
# >>> image_for_plot(torch.tensor([[[1, 2, 3]], [[4, 5, 6]]]))
# array([[[1, 4],
#         [2, 5],
#         [3, 6]]])
# ```
#
# ここでは matplotlib も GPU も要りません。チェックは `practice` という device を用意します。計算するのは CPU ですが、
# 規則は GPU と同じです。名前は `cuda` ではなく、`t.is_cuda` は `False` のこともあります。どの device も同じように扱いましょう。
#
# 3 つの問題に共通の約束:
#
# * テンソルは CPU にあることも、別の device にあることもあります。autograd が追跡中のことも、そうでないこともあります。
#   ほかのテンソルから計算された、追跡中のテンソルのこともあります。
# * dtype は `bool`、`uint8`、`int32`、`int64`、`float16`、`bfloat16`、`float32`、`float64` のどれかです。
# * テンソルと同じ数、同じ dtype の配列 (`np.ndarray`) を返してください。`bfloat16` のときだけ、配列は `float32` です。
#   `float32` なら `bfloat16` の数をすべて表せます。`nan` と `inf` も、ここでは数と考えます。
# * テンソルを書き換えないでください。数も、device も、`requires_grad` も、`.grad` も元のままで、後からも勾配が
#   伝わるようにします。
# * テンソルはビューのこともあります: 転置、スライス、拡張 (expand)。長さ 0 の軸があっても構いません。
# * 呼ぶたびに、そのときのテンソルの数を返してください。後からもう一度呼んでも、前の戻り値は変わらないようにします。
#
# </details>

# %%
import numpy as np
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `for_plot(t)`
#
# * Return the array described above, with the shape of `t`: any number of axes. For shape `()` (0-d) it is an array of
#   shape `()`, not a number.
# * It may share its memory with `t`, or not, as you like.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `for_plot(t)`
#
# * 上で説明した配列を、`t` と同じ shape で返してください。軸は何本でも構いません。shape が `()` (0 次元) なら、数ではなく、
#   shape が `()` の配列を返します。
# * `t` とメモリを共有しても、しなくても構いません。
#
# </details>


# %% part="for_plot"
def for_plot(t: Tensor) -> np.ndarray:
    """Array with shape, values and dtype of `t` (any device, tracked or not); bfloat16 becomes float32."""
    ### BEGIN SOLUTION
    t = t.detach().cpu()  # outside the graph, on the CPU; the caller's tensor stays as it is
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy()
    ### END SOLUTION


# %% [markdown]
# ## 2. `snapshot(t)`
#
# A training loop changes the weights in place, step after step. A record of them must not change with them.
#
# * Return an array as in part 1, with the shape of `t`, in memory of its own.
# * What is written into `t` later does not reach the array. What is written into the array reaches neither `t` nor any other
#   result.
# * You may call your `for_plot`. A mistake in it then counts here, too.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `snapshot(t)`
#
# 学習ループは、ステップごとに重みをその場で書き換えます。重みの記録まで一緒に変わってはいけません。
#
# * 問題 1 と同じように、`t` と同じ shape の配列を、新しいメモリに置いて返してください。
# * 後で `t` に書き込んでも、配列は変わりません。配列に書き込んでも、`t` もほかの戻り値も変わりません。
# * 自分の `for_plot` を呼んでも構いません。その場合、そこでの間違いはここにも響きます。
#
# </details>


# %% part="snapshot"
def snapshot(t: Tensor) -> np.ndarray:
    """As for_plot, in memory of its own: later changes of `t` do not reach it."""
    ### BEGIN SOLUTION
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy(force=True).copy()  # force: out of the graph and to the CPU, where needed; copy: always
    ### END SOLUTION


# %% [markdown]
# ## 3. `image_for_plot(image)`
#
# In PyTorch the axes of an image are (channels, height, width). matplotlib's `imshow` wants (height, width, channels), so
# that the numbers of each pixel stand side by side.
#
# * `image` has shape (channels, height, width). Return an array with shape (height, width, channels). The number in channel
#   `c`, row `h` and column `w` of `image` stands at `[h, w, c]` of the array.
# * There may be any number of channels from 1. An image with one channel keeps this axis: (1, height, width) gives
#   (height, width, 1).
# * The numbers are not scaled.
# * The array may share its memory with `image`, or not. You may call your `for_plot`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `image_for_plot(image)`
#
# PyTorch の画像の軸は (channels, height, width)、つまり (チャンネル、高さ、幅) の順です。matplotlib の `imshow` が求めるのは
# (height, width, channels) です。画素 (pixel) ごとに、その数が並びます。
#
# * `image` の shape は (channels, height, width) です。shape が (height, width, channels) の配列を返してください。`image` の
#   チャンネル `c`、行 `h`、列 `w` の数は、配列の `[h, w, c]` にあります。
# * チャンネルの数は 1 以上で、いくつでも構いません。チャンネルが 1 つでも、この軸は残します: (1, height, width) なら
#   (height, width, 1) です。
# * 数の大きさは変えません。
# * `image` とメモリを共有しても、しなくても構いません。自分の `for_plot` を呼んでも構いません。
#
# </details>


# %% part="image_for_plot"
def image_for_plot(image: Tensor) -> np.ndarray:
    """(channels, height, width) -> array (height, width, channels); dtype and values as for_plot gives them."""
    ### BEGIN SOLUTION
    pixels = image.detach().cpu().permute(1, 2, 0)  # the axis that comes first was number 1 in image, and so on
    if pixels.dtype == torch.bfloat16:
        pixels = pixels.float()
    return pixels.numpy()
    ### END SOLUTION
