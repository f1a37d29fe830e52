"""The answer is 0 everywhere: no `backward` has filled it.
Which line computes a gradient here?

答えがすべて 0 です。`backward` が値を入れていません。
勾配を計算するのはどの行ですか。
"""


def fresh_gradient(w):
    w.grad = torch.zeros_like(w)
    loss = ((w - 3) ** 2).sum()  # noqa: F841 - nothing is done with it
    return w.grad
