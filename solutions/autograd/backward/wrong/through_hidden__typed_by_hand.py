"""Looks like autograd runs, but formulas that were typed are the answer.
Which line of yours reads what autograd has found?

autograd は動いていますが、答えは手で書いた式のようです。
autograd が求めた値を読むのは、どの行ですか。
"""


def through_hidden(x):
    t = torch.tensor(float(x), requires_grad=True)
    h = t**2
    y = h**2 + 3 * h
    y.backward()
    return torch.tensor(float(4 * x**3 + 6 * x)), torch.tensor(float(2 * x**2 + 3))
