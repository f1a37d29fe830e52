"""All numbers are right; the gradient has the shape of x, a column.
Which operation turned the column into a row?

数はすべて正しいです。勾配の shape は x と同じで、縦ベクトルです。
縦ベクトルを横ベクトルにした操作はどれですか。
"""


def grad_quadratic(Q, x):
    return x.T @ (Q + Q.T)
