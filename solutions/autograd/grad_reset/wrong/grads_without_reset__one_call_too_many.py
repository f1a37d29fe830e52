"""The list is right at first, but there is one call more than asked for.
Which numbers does your loop count through?

リストの初めは正しいですが、呼び出しが 1 回多いです。
ループはどの数からどの数まで数えますか。
"""


def grads_without_reset(x, calls):
    x = torch.tensor(x, requires_grad=True)
    out = []
    for i in range(calls + 1):
        y = x**2
        y.backward()
        out.append(x.grad.item())
    return out
