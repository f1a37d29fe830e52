"""The first call freed the graph; ask for both at once.
What does `torch.autograd.grad` take besides a single tensor?

1 回目の呼び出しで計算グラフが解放されました。2 つを一度に求めましょう。
`torch.autograd.grad` には、1 つのテンソルのほかに何を渡せますか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    dy_dx = torch.autograd.grad(y, x)[0]
    dy_dh = torch.autograd.grad(y, h)[0]
    return dy_dx, dy_dh
