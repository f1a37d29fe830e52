"""Looks like autograd runs, but the answer is a formula that was typed.
Which line of yours reads what `backward` has found?

autograd は動いていますが、答えは手で書いた式のようです。
`backward` が求めた値を読むのはどの行ですか。
"""


def fresh_gradient(w):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    return (2 * (w - 3)).detach()
