"""The numbers are right, but the results are still tracked (`requires_grad` is `True`).
Which argument of yours builds a graph of the gradients themselves?

数は正しいですが、戻り値がまだ追跡されています (`requires_grad` が `True`)。
勾配そのものの計算グラフを作る引数は、どれですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    return torch.autograd.grad(y, [x, h], create_graph=True)
