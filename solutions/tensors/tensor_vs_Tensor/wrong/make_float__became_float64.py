"""The dtype is float64, the one of floats in Python and NumPy; the prompt asks for float32.
Which step decides the dtype?

dtype が、Python や NumPy の小数と同じ float64 です。問題文が求めるのは float32 です。
dtype は、どの段階で決まりますか。
"""


def make_float(data):
    return torch.tensor(data, dtype=float)
