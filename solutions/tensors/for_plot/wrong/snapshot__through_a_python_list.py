"""Looks like the way went through a Python list: its numbers have forgotten their dtype, and NumPy takes `float64`.
Which way to a copy keeps the dtype?

Python のリストを通ったようです。リストの数に dtype は残らないので、NumPy は `float64` にします。
dtype の残るコピーは、どうすれば作れますか。
"""


def snapshot(t):
    return np.array(t.tolist())
