"""Looks like only the first number comes from autograd; the second is a formula that was typed.
Which line of yours reads what autograd has found for y?

1 つ目の数だけが autograd から来ていて、2 つ目は手で書いた式のようです。
autograd が求めた y の値を読むのは、どの行ですか。
"""


def scalar_gradients(x, y):
    x_leaf = torch.tensor(float(x), requires_grad=True)
    z = x_leaf**2 * y + y**3
    z.backward()
    return x_leaf.grad.item(), float(x**2 + 3 * y**2)
