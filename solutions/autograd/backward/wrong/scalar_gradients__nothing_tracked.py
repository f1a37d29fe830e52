"""Nothing was recorded, so there is no way back from z.
Which tensors have `requires_grad=True` here?

何も記録されていないので、z から逆向きにたどれません。
ここで `requires_grad=True` なのはどのテンソルですか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x))
    y = torch.tensor(float(y))
    z = x**2 * y + y**3
    z.backward()
    return x.grad.item(), y.grad.item()
