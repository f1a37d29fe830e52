"""Matrices of shape (0, 3) came out without their 3 columns: a nested list has no place for them.
Where else can you find the shape of a matrix without rows?

shape が (0, 3) の行列で、3 列が失われました。入れ子のリストには、それを入れる場所がありません。
行のない行列の shape は、ほかのどこで分かりますか。
"""


def stack_matrices(matrices):
    if not matrices or any(m.shape != matrices[0].shape for m in matrices):
        raise ValueError("different shapes")
    data = [m.tolist() for m in matrices]
    return torch.tensor(data, dtype=matrices[0].dtype, device=matrices[0].device)
