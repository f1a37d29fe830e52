"""No gradient reached y: it must be a leaf with `requires_grad=True`.
Which of the two numbers does autograd follow in your z?

y に勾配が届いていません。y は `requires_grad=True` の葉 (leaf) である必要があります。
z の計算で、autograd が追っているのは 2 つの数のどちらですか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y))
    z = x**2 * y + y**3
    z.backward()
    return x.grad.item(), y.grad.item()
