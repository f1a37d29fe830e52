"""The numbers are right, but the tensors are float64; float32 is asked for.
Which line decides their dtype?

数は正しいですが、テンソルが float64 です。必要なのは float32 です。
dtype は、どの行で決まりますか。
"""


def through_hidden(x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    h = x**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward()
    return x.grad, h.grad
