"""Looks like the way went through a Python list, which keeps neither the dtype nor the shape of an empty array.
What is `np.zeros((0, 3)).tolist()`?

Python のリストを通ったようです。リストには、dtype も、空の配列の shape も残りません。
`np.zeros((0, 3)).tolist()` は何ですか。
"""


def to_model_input(a):
    return torch.tensor(a.tolist())
