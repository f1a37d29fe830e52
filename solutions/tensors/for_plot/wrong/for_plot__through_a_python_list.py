"""Looks like the way went through a Python list: its numbers have forgotten their dtype, and NumPy takes `float64`.
Which way from torch to NumPy keeps the dtype?

Python のリストを通ったようです。リストの数に dtype は残らないので、NumPy は `float64` にします。
dtype が残るのは、torch から NumPy へのどの道ですか。
"""


def for_plot(t):
    return np.array(t.tolist())
