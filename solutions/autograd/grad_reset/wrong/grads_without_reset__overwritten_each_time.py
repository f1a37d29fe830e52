"""Looks like `backward` overwrites; it adds to what is there.
What is in `x.grad` when the second `backward` begins?

`backward` が上書きするとしているようです。実際は、すでにある値に足し込みます。
2 回目の `backward` が始まるとき、`x.grad` には何が入っていますか。
"""


def grads_without_reset(x, calls):
    results = []
    for i in range(calls):
        xt = torch.tensor(x, requires_grad=True)
        y = xt**2
        y.backward()
        results.append(float(xt.grad))
    return results
