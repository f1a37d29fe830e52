"""Looks like a plus: w climbs away from 3.
Does the gradient point to larger or to smaller losses?

符号が + のようです。w が 3 から離れていきます。
勾配が指すのは、損失が大きくなる向きですか、小さくなる向きですか。
"""


def sgd(w, lr, steps):
    wt = torch.tensor(w, requires_grad=True)
    out = []
    for _ in range(steps):
        if wt.grad is not None:
            wt.grad.zero_()
        ((wt - 3) ** 2).backward()
        with torch.no_grad():
            wt += lr * wt.grad
        out.append(wt.item())
    return out
