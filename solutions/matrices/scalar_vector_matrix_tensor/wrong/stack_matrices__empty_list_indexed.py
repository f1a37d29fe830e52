"""The empty list stops it: the first matrix is taken before it is clear that there is one.
What is `matrices[0]` when the list is empty?

空のリストで止まります。行列があるかどうかを確かめる前に、最初の行列を取り出しています。
リストが空のとき、`matrices[0]` はどうなりますか。
"""


def stack_matrices(matrices):
    shape = matrices[0].shape
    for m in matrices:
        if m.shape != shape:
            raise ValueError("different shapes")
    return torch.stack(matrices)
