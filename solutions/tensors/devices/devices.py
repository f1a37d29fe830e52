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
# `x.cpu()`. Both return a tensor and leave `x` where it was.
#
# For example, let `a` = [1, 2] be on the GPU and `b` = [10, 20] on the CPU. `a + b` is an error. `a + b.to(a.device)` is
# **[11, 22]**, on the GPU. A CPU tensor with no axes (0-d) is the exception: `a + torch.tensor(10)` works, as `a + 10`
# does, and the result is on the GPU. The other way round it is not: a 0-d tensor on the GPU does not join a vector on
# the CPU.
#
# You need no GPU here. The checks bring a device of their own, called `practice`, which computes with your CPU and
# follows a GPU's rules. So take devices from the arguments, and never write their names.
#
# * `same_device_add(a, b)`: a + b on the device of `a`. Both have the same shape and dtype, and so has the result.
# * `can_add(shape_a, device_a, shape_b, device_b)`: whether torch adds tensors of these shapes on these devices without
#   an error, as a `bool`. A device is `"cpu"` or `"cuda:0"`. The shapes always fit, alike or by broadcasting.
# * `to_device(batch, device)`: the same nest of `dict`, `list` and `tuple`, with every tensor in it on `device`. Kinds and
#   order of the containers stay, and everything else passes through (`isinstance(x, Tensor)` tells a tensor). `device`
#   is a text or a `torch.device`.
# * `round_trip(x, w)`: the product of the array `x` (m, n) float64 and the tensor `w` (n, k) float32, as a float32 array
#   (m, k). It is computed where `w` lives, in float32. `w` may be tracked, and `x` may be reversed or transposed.
# * Do not change the arguments. A second call with the same input gives the same answer.
# * Left out here, except in `can_add`: device names, such as `x.cuda()`, `torch.cuda` and texts that begin with "cuda".

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
# 戻します。どちらもテンソルを返し、`x` は元の場所に残ります。
#
# たとえば `a` = [1, 2] が GPU に、`b` = [10, 20] が CPU にあるとします。`a + b` はエラーです。`a + b.to(a.device)` は
# **[11, 22]** で、GPU に置かれます。例外は、軸のない (0 次元の) CPU テンソルです。`a + torch.tensor(10)` は `a + 10` と
# 同じように計算でき、結果は GPU に置かれます。逆はできません。GPU の 0 次元テンソルと CPU のベクトルは計算できません。
#
# ここでは GPU は要りません。チェックは `practice` という device を用意します。計算するのは CPU ですが、規則は GPU と
# 同じです。ですから device は引数から取り、名前を書かないでください。
#
# * `same_device_add(a, b)`: a + b を `a` の device で返します。どちらも shape と dtype は同じで、結果も同じです。
# * `can_add(shape_a, device_a, shape_b, device_b)`: この shape と device のテンソルを torch がエラーなしで足せるかを
#   `bool` で返します。device は `"cpu"` か `"cuda:0"` です。shape は、同じかブロードキャスト (broadcasting) できるものです。
# * `to_device(batch, device)`: `dict`、`list`、`tuple` の入れ子はそのままに、中のテンソルをすべて `device` に置いて返します。
#   容器の種類と順序は変えず、ほかのものはそのまま通します (テンソルかどうかは `isinstance(x, Tensor)` で分かります)。
#   `device` は文字列か `torch.device` です。
# * `round_trip(x, w)`: 配列 `x` (m, n) float64 とテンソル `w` (n, k) float32 の積を、float32 の配列 (m, k) で返します。
#   計算は `w` のある device で、float32 で行います。`w` は勾配を追跡中のことも、`x` は逆順や転置のこともあります。
# * 引数を書き換えないでください。同じ入力でもう一度呼んでも同じ答えになるようにしてください。
# * `can_add` のほかでは、`x.cuda()`、`torch.cuda`、"cuda" で始まる文字列など、device の名前は使いません。
#
# </details>

# %%
import numpy as np
import torch
from torch import Tensor


# %% part="same_device_add"
def same_device_add(a: Tensor, b: Tensor) -> Tensor:
    """a + b (same shape) on the device of a."""
    ### BEGIN SOLUTION
    return a + b.to(a.device)  # to() returns the tensor on that device; b itself stays where it is
    ### END SOLUTION


# %% part="can_add"
def can_add(shape_a: tuple[int, ...], device_a: str, shape_b: tuple[int, ...], device_b: str) -> bool:
    """Whether torch adds tensors of these shapes (broadcastable) on these devices ("cpu" or "cuda:0") without an error."""
    ### BEGIN SOLUTION
    if device_a == device_b:
        return True
    on_cpu = shape_a if device_a == "cpu" else shape_b
    return on_cpu == ()  # the one on the CPU may join if it is a single number
    ### END SOLUTION


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


# %% part="round_trip"
def round_trip(x: np.ndarray, w: Tensor) -> np.ndarray:
    """x (m, n) float64 times w (n, k) float32, computed on w's device as float32; back as a float32 array (m, k)."""
    ### BEGIN SOLUTION
    there = torch.tensor(x.copy(), dtype=w.dtype, device=w.device)  # the copy has no reversed axes, which torch refuses
    return (there @ w).detach().cpu().numpy()
    ### END SOLUTION
