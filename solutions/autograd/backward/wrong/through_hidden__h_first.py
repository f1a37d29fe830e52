"""Both numbers are right, but in the other order.
By which variable is the derivative that should come first?

2 つの数は正しいですが、順番が逆です。
先に来るのは、どの変数による微分ですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward()
    return h.grad, x.grad
