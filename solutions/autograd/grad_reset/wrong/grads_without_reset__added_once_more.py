"""Looks like sums of what `x.grad` was; `backward` has added it up already.
Is what stands in `x.grad` after two calls one gradient, or a sum?

`x.grad` をさらに合計しているようです。`backward` がすでに足し込んでいます。
2 回呼んだ後の `x.grad` は、1 回分の勾配ですか、それとも合計ですか。
"""


def grads_without_reset(x, calls):
    leaf = torch.tensor(x, requires_grad=True)
    total = 0.0
    totals = []
    for _ in range(calls):
        y = leaf**2
        y.backward()
        total += leaf.grad.item()
        totals.append(total)
    return totals
