"""Both numbers are right, but in the other order.
By which variable is the derivative that should come first?

2 つの数は正しいですが、順番が逆です。
先に来るのは、どの変数による微分ですか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y**3
    z.backward()
    return y.grad.item(), x.grad.item()
