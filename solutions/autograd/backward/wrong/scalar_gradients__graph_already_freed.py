"""The first call backward has freed the graph of z.
Can one call give both derivatives?

1 回目の逆伝播で、z の計算グラフは解放されています。
1 回の呼び出しで、2 つの微分を求められますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y**3
    z.backward()
    dx = x.grad.item()
    z.backward()
    dy = y.grad.item()
    return dx, dy
