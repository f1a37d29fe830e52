"""Looks like the first number comes from autograd, but the second is a formula that was typed.
Which line of yours reads what autograd has found for h?

1 つ目の数は autograd から来ていますが、2 つ目は手で書いた式のようです。
autograd が求めた h の値を読むのは、どの行ですか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    y.backward()
    return x.grad, (2 * h + 3).detach()
