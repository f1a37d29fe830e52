"""The derivative by x is right. Of that by y only the share of y³ is there; x² y contains y, too.
From which numbers does your code go backward, and what is in the gradient of y after each?

x による微分は正しいです。y による微分は y³ の分だけです。y は x² y にもあります。
コードはどの数から逆向きにたどりますか。それぞれの後で、y の勾配には何が入っていますか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    first = x**2 * y
    first.backward()
    dx = x.grad.item()
    y.grad = None
    second = y**3
    second.backward()
    return dx, y.grad.item()
