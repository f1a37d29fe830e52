"""A copy outside the graph, but a copy stays on the device where the tensor is.
Which memory can NumPy read?

計算グラフから切り離したコピーはできています。けれどもコピーは、元のテンソルと同じ device に残ります。
NumPy が読めるのは、どのメモリですか。
"""


def snapshot(t):
    return t.detach().clone().numpy()
