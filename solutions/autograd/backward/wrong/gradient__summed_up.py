"""Looks like the entries of the gradient were added up to one number.
Which shape should the result have?

勾配の要素を足して、1 つの数にしているようです。
戻り値はどんな shape ですか。
"""


def gradient(f, x):
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward()
    return leaf.grad.sum()
