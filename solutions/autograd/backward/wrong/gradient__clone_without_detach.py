"""A clone of a tracked tensor is not a leaf; its `.grad` stays empty.
What cuts the copy off from the graph of x?

追跡中のテンソルの `clone` は葉 (leaf) ではありません。`.grad` は空のままです。
コピーを x の計算グラフから切り離すには、どうしますか。
"""


def gradient(f, x):
    z = x.clone().requires_grad_()
    f(z).backward()
    return z.grad
