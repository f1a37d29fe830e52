"""What is there is right, but the last call is missing.
How many numbers does your loop count through?

リストの中身は正しいですが、最後の 1 回がありません。
ループは数をいくつ数えますか。
"""


def grads_without_reset(x, calls):
    x = torch.tensor(x, requires_grad=True)
    out = []
    for i in range(1, calls):
        y = x**2
        y.backward()
        out.append(x.grad.item())
    return out
