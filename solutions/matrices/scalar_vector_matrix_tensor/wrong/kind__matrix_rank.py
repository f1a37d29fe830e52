"""Looks like the rank of linear algebra, which is another idea than the number of axes.
What in torch tells the number of axes?

線形代数のランク (rank) のようです。軸の本数とは別の考え方です。
軸の本数は、torch の何を見ると分かりますか。
"""


def kind(t):
    rank = torch.linalg.matrix_rank(t)
    if rank == 0:
        return "scalar"
    elif rank == 1:
        return "vector"
    elif rank == 2:
        return "matrix"
    else:
        return "tensor"
