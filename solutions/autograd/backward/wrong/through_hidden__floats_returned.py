"""Python floats came back; 0-d tensors are asked for.
Which call takes the number out of the tensor?

Python の float が返っています。必要なのは 0 次元のテンソルです。
テンソルから数を取り出しているのは、どの呼び出しですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward()
    return x.grad.item(), h.grad.item()
