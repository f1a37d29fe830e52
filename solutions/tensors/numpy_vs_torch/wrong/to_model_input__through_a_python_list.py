"""Looks like the way went through a Python list: torch then chooses a dtype by the kind of its numbers.
What comes out for whole numbers, and what is `np.zeros((0, 3)).tolist()`?

Python のリストを通ったようです。すると torch は、数の種類を見て dtype を選びます。
整数からは何ができますか。`np.zeros((0, 3)).tolist()` は何ですか。
"""


def to_model_input(a):
    return torch.tensor(a.tolist())
