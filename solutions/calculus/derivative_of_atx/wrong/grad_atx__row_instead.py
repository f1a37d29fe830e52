"""All numbers are right; the gradient has the shape of x, a column.
Which operation turned the column into a row?

数はすべて正しいです。勾配の shape は x と同じで、縦ベクトルです。
縦ベクトルを横ベクトルにした操作はどれですか。
"""


def grad_atx(a, x):
    if not (a.ndim == x.ndim == 2 and a.shape == x.shape and a.size(1) == 1):
        raise ValueError(f"bad shapes: {tuple(a.shape)}, {tuple(x.shape)}")
    a_t = a.T
    return a_t.clone()
