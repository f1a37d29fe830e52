"""A clone of a tracked tensor is not a leaf, and only leaves can be told to be tracked or not.
What cuts the copy off from the graph of x?

追跡中のテンソルの `clone` は葉 (leaf) ではありません。追跡するかどうかを決められるのは葉だけです。
コピーを x の計算グラフから切り離すには、どうしますか。
"""


def gradient(f, x):
    z = x.clone()
    z.requires_grad = True
    f(z).backward()
    return z.grad
