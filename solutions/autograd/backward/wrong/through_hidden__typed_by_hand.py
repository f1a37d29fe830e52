"""Looks like autograd runs, but a formula that was typed is the answer, or a part of it.
Which line of yours reads what autograd has found, for x and for h?

autograd は動いていますが、答えの全部か一部は、手で書いた式のようです。
autograd が求めた x と h の値を読むのは、どの行ですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    y.backward()
    return x.grad, (2 * h + 3).detach()
