"""The numbers are right, but each tensor has an axis of length 1; 0-d ones have none.
What do the brackets in `torch.tensor([...])` make?

数は正しいですが、どちらのテンソルにも長さ 1 の軸があります。0 次元のテンソルには軸がありません。
`torch.tensor([...])` の括弧は、何を作りますか。
"""


def through_hidden(x):
    x = torch.tensor([float(x)], requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward()
    return x.grad, h.grad
