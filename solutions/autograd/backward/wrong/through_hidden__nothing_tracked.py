"""Nothing was recorded, so there is no way back from y.
Which tensor has `requires_grad=True` here?

何も記録されていないので、y から逆向きにたどれません。
ここで `requires_grad=True` なのはどのテンソルですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x))
    h = x**2
    y = h**2 + 3 * h
    y.backward()
    return x.grad, h.grad
