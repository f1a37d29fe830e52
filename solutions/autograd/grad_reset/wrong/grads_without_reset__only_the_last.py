"""A single number came back, the last one; every call adds one to the list.
What is in `x.grad` after the first call, and where is it noted?

最後の数が 1 つだけ返っています。リストには毎回 1 つずつ加わるはずです。
最初の呼び出しの後、`x.grad` は何で、それはどこに記録されますか。
"""


def grads_without_reset(x, calls):
    t = torch.tensor(x, requires_grad=True)
    for _ in range(calls):
        y = t**2
        y.backward()
    return t.grad.item()
