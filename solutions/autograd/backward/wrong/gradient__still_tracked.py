"""The numbers are right, but the result is still tracked (`requires_grad` is `True`).
Which argument of yours builds a graph of the gradient itself?

数は正しいですが、戻り値がまだ追跡されています (`requires_grad` が `True`)。
勾配そのものの計算グラフを作る引数は、どれですか。
"""


def gradient(f, x):
    z = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(z), z, create_graph=True)[0]
