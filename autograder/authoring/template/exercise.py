# ---
# title: {en: $title, ja: 新しい問題}
# order: $order
# level: 1
# minutes: 15
# parts:
#   double:
#     points: 10
# ---

# %% [markdown]
# # $title
#
# Say what it is about and why it matters, and show one worked example, which every build does again.
#
# ```python
# >>> double(torch.tensor([1.0, 2.5]))
# tensor([2., 5.])
# ```

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 新しい問題
#
# 何についての問題か、なぜ大切かを書き、計算例を 1 つ示します。計算例はビルドのたびに確かめられます。
#
# ```python
# >>> double(torch.tensor([1.0, 2.5]))
# tensor([2., 5.])
# ```
#
# </details>

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `double(x)`
#
# Write `double(x)`, which gives twice `x`, element by element.
#
# * `x` is float32 or float64. The result has the dtype of the input and lives on its device.
# * Gradients flow from the result back to `x`.
# * Do not change the argument. Return new memory.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## `double(x)`
#
# `x` の要素をそれぞれ 2 倍する `double(x)` を書いてください。
#
# * `x` は float32 か float64 です。戻り値の dtype と device は入力と同じにしてください。
# * 戻り値から `x` まで勾配 (gradient) が伝わるようにしてください。
# * 引数を書き換えないでください。戻り値は新しいメモリにしてください。
#
# </details>


# %% part="double"
def double(x: Tensor) -> Tensor:
    """Twice x, elementwise; same shape and dtype."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
