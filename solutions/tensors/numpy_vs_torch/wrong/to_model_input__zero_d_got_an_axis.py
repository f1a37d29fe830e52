"""An array without axes came out with one, as `np.ascontiguousarray` and `np.atleast_1d` give it.
Which copy leaves the shape `()` as it is?

軸のない配列に軸が付きました。`np.ascontiguousarray` や `np.atleast_1d` を使うとそうなります。
shape の `()` が変わらないコピーはどれですか。
"""


def to_model_input(a):
    return torch.tensor(np.ascontiguousarray(a), dtype=torch.float32)
