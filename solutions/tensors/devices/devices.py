# ---
# title: {en: CPU and GPU, ja: CPU と GPU}
# order: 5
# level: 3
# minutes: 30
# needs: [tensors/numpy_vs_torch]
# parts:
#   same_device_add:
#     points: 2
#     rules: {forbid: [cuda], forbid_text: [cuda]}
#   can_add:
#     points: 2
#   to_device:
#     points: 3
#     rules: {forbid: [cuda], forbid_text: [cuda]}
#   round_trip:
#     points: 3
#     rules: {forbid: [cuda], forbid_text: [cuda]}
# ---

# %% [markdown]
# # CPU and GPU
#
# A tensor lives on a **device**: in the memory of the CPU, or in that of a GPU. A GPU trains a network many times faster,
# but it computes only with what is in its own memory. So the first rule of every training loop is: the model and the
# data on the same device.
#
# Data usually come from NumPy, which knows the CPU only. They go to the GPU by `x.to(device)`, and results come back by
# `x.cpu()`. Both return a tensor and leave `x` where it was. `x.device` says where `x` is.
#
# For example, let `a` be a vector on the GPU and `b` one on the CPU. `a + b` is an error, until `b` has gone to where `a`
# is. A CPU tensor with no axes (0-d) is the exception: `a + torch.tensor(10)` works, as `a + 10` does, and the result is
# on the GPU. The other way round it does not: a 0-d tensor on the GPU does not join a vector on the CPU.
#
# ```python
# >>> torch.tensor([1, 2]).device
# device(type='cpu')
# >>> same_device_add(torch.tensor([1, 2]), torch.tensor([10, 20]))
# tensor([11, 22])
# >>> can_add((2,), "cuda:0", (2,), "cpu")
# False
# >>> can_add((2,), "cuda:0", (), "cpu")
# True
# ```
#
# You need no GPU here. The checks bring a device of their own, called `practice`, which computes with your CPU and
# follows a GPU's rules. So take devices from the arguments.
#
# In all four parts:
#
# * Do not change the arguments. A second call with the same input gives the same answer.
# * The GPU is never called by its name, except in `can_add`: `x.cuda()`, `torch.cuda` and texts that begin with "cuda" are
#   not used.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # CPU と GPU
#
# テンソルは **device** の上にあります。CPU のメモリか、GPU のメモリです。GPU を使うと学習は何倍も速くなりますが、
# GPU が計算できるのは、自分のメモリにあるものだけです。ですから、学習ループの最初の規則は「モデルとデータを同じ
# device に置く」です。
#
# データはふつう NumPy から来ます。NumPy が扱えるのは CPU だけです。GPU へは `x.to(device)` で送り、結果は `x.cpu()` で
# 戻します。どちらもテンソルを返し、`x` は元の場所に残ります。`x` がどこにあるかは `x.device` で分かります。
#
# たとえばベクトル `a` が GPU に、ベクトル `b` が CPU にあるとします。`b` が `a` のある場所へ移るまで、`a + b` はエラーです。
# 例外は、軸のない (0 次元の) CPU テンソルです。`a + torch.tensor(10)` は `a + 10` と同じように計算でき、結果は GPU に
# 置かれます。逆はできません。GPU の 0 次元テンソルと CPU のベクトルは計算できません。
#
# ```python
# >>> torch.tensor([1, 2]).device
# device(type='cpu')
# >>> same_device_add(torch.tensor([1, 2]), torch.tensor([10, 20]))
# tensor([11, 22])
# >>> can_add((2,), "cuda:0", (2,), "cpu")
# False
# >>> can_add((2,), "cuda:0", (), "cpu")
# True
# ```
#
# ここでは GPU は要りません。チェックは `practice` という device を用意します。計算するのは CPU ですが、規則は GPU と
# 同じです。ですから device は引数から取りましょう。
#
# 4 つの問題に共通の約束:
#
# * 引数を書き換えないでください。同じ入力でもう一度呼んでも同じ答えになるようにしてください。
# * `can_add` のほかでは、GPU の名前を書きません。`x.cuda()`、`torch.cuda`、"cuda" で始まる文字列は使いません。
#
# </details>

# %%
import numpy as np
import torch
from torch import Tensor

# %% [markdown]
# ## 1. `same_device_add(a, b)`
#
# * Return a + b as a new tensor on the device of `a`. `b` is on the same device or on the other one.
# * `a` and `b` have the same shape and dtype, and so has the sum. The dtype is float32, float64 or int64.
# * Every shape is allowed, also no axes (0-d) and a side of length 0.
# * If `a` or `b` is tracked, so is the sum: gradients flow back to it.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `same_device_add(a, b)`
#
# * a + b を新しいテンソルとして `a` の device で返します。`b` は同じ device にあることも、もう一方にあることもあります。
# * `a` と `b` の shape と dtype は同じで、和も同じです。dtype は float32、float64、int64 のどれかです。
# * shape は何でもかまいません。軸のないもの (0 次元) も、長さ 0 の軸もあります。
# * `a` か `b` が追跡中なら、和も追跡中です。勾配 (gradient) が元のテンソルまで伝わります。
#
# </details>


# %% part="same_device_add"
def same_device_add(a: Tensor, b: Tensor) -> Tensor:
    """a + b (same shape) on the device of a."""
    ### BEGIN SOLUTION
    return a + b.to(a.device)  # to() returns the tensor on that device; b itself stays where it is
    ### END SOLUTION


# %% [markdown]
# ## 2. `can_add(shape_a, device_a, shape_b, device_b)`
#
# * Return `True` if torch adds tensors of these shapes on these devices without an error, `False` if not.
# * A device is the text `"cpu"` or `"cuda:0"`. No GPU is asked: the rules above decide.
# * A shape is a tuple like `(2, 3)` or `()`, and may have a side of length 0. The two always fit, alike or by broadcasting.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `can_add(shape_a, device_a, shape_b, device_b)`
#
# * この shape と device のテンソルを torch がエラーなしで足せるなら `True`、足せないなら `False` を返します。
# * device は文字列 `"cpu"` か `"cuda:0"` です。GPU で試すのではなく、上の規則で決まります。
# * shape は `(2, 3)` や `()` のような tuple で、長さ 0 の軸もあります。2 つの shape は、同じかブロードキャスト
#   (broadcasting) できるものです。
#
# </details>


# %% part="can_add"
def can_add(shape_a: tuple[int, ...], device_a: str, shape_b: tuple[int, ...], device_b: str) -> bool:
    """Whether torch adds tensors of these shapes (broadcastable) on these devices ("cpu" or "cuda:0") without an error."""
    ### BEGIN SOLUTION
    if device_a == device_b:
        return True
    on_cpu = shape_a if device_a == "cpu" else shape_b
    return on_cpu == ()  # the one on the CPU may join if it is a single number
    ### END SOLUTION


# %% [markdown]
# ## 3. `to_device(batch, device)`
#
# * `batch` is a nest: `dict`, `list` and `tuple` in one another, at any depth. Return the same nest with every tensor in it
#   on `device`. Tensors keep their dtype, and a tracked one stays tracked.
# * Containers keep their kind and their order, a dict its keys. Empty ones stay empty.
# * Everything else passes through as it is: texts, numbers, `True`, `None`, arrays. `isinstance(x, Tensor)` tells a tensor.
# * The whole batch may also be a list, a tuple, one tensor, or a value that passes through.
# * `device` is a text or a `torch.device`; `to` takes both.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `to_device(batch, device)`
#
# * `batch` は `dict`、`list`、`tuple` の入れ子で、深さは決まっていません。入れ子はそのままに、中のテンソルをすべて
#   `device` に置いて返します。テンソルの dtype は変えず、追跡中のものは追跡中のままにします。
# * 容器の種類と順序、dict のキーは変えません。空の容器は空のままです。
# * ほかのもの (文字列、数、`True`、`None`、配列) はそのまま通します。テンソルかどうかは `isinstance(x, Tensor)` で
#   分かります。
# * batch 全体が list や tuple、1 つのテンソル、そのまま通る値のこともあります。
# * `device` は文字列か `torch.device` です。`to` はどちらも受け取ります。
#
# </details>


# %% part="to_device"
def to_device(batch, device: torch.device | str):
    """Same nest of dict, list, tuple with every tensor on `device`; everything else passes through."""
    ### BEGIN SOLUTION
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, list | tuple):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
    ### END SOLUTION


# %% [markdown]
# ## 4. `round_trip(x, w)`
#
# * `x` is a float64 array (m, n) and `w` a float32 tensor (n, k); no side is 0. Return their product as a new
#   float32 array (m, k).
# * Torch computes it on the device where `w` lives, in float32: `x` is rounded before the product.
# * `w` may be tracked, and stays so.
# * `x` may be reversed (`x[::-1]`) or transposed, and `w` may be transposed.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 4. `round_trip(x, w)`
#
# * `x` は float64 の配列 (m, n)、`w` は float32 のテンソル (n, k) で、長さ 0 の軸はありません。積を float32 の新しい
#   配列 (m, k) で返します。
# * 計算するのは torch で、`w` のある device の上で、float32 で行います。`x` は積の前に丸めます。
# * `w` は追跡中のこともあり、その場合は追跡中のままにします。
# * `x` は逆順 (`x[::-1]`) や転置、`w` は転置のこともあります。
#
# </details>


# %% part="round_trip"
def round_trip(x: np.ndarray, w: Tensor) -> np.ndarray:
    """x (m, n) float64 times w (n, k) float32, computed on w's device as float32; back as a float32 array (m, k)."""
    ### BEGIN SOLUTION
    there = torch.tensor(x.copy(), dtype=w.dtype, device=w.device)  # the copy has no reversed axes, which torch refuses
    return (there @ w).detach().cpu().numpy()
    ### END SOLUTION
