"""One matrix alone is handed back in its own memory: writing into the result changes it.
Which functions copy, and which only give a new shape?

行列が 1 つだけのとき、戻り値とその行列のメモリが同じです。戻り値に書き込むと行列が変わります。
コピーする関数と、shape を変えるだけの関数は、どれですか。
"""


def stack_matrices(matrices):
    if not matrices:
        raise ValueError("no matrices")
    result = matrices[0].unsqueeze(0)
    for m in matrices[1:]:
        if m.shape != matrices[0].shape:
            raise ValueError("different shapes")
        result = torch.cat([result, m.unsqueeze(0)])
    return result
