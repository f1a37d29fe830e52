"""Looks like the second number comes from autograd, but the first is a formula that was typed.
Which line of yours reads what autograd has found for x?

2 つ目の数は autograd から来ていますが、1 つ目は手で書いた式のようです。
autograd が求めた x の値を読むのは、どの行ですか。
"""


def through_hidden(x):
    leaf = torch.tensor(float(x), requires_grad=True)
    h = leaf**2
    h.retain_grad()
    y = h**2 + 3 * h
    y.backward()
    return torch.tensor(4.0 * x**3 + 6 * x), h.grad
