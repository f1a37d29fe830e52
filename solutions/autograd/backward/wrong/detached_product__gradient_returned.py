"""Looks like x² came back, which is the gradient; the value is x³.
What is to be returned, the product or its derivative?

x² が返っているようです。それは勾配で、値は x³ です。
返すのは、積ですか、その微分ですか。
"""


def detached_product(x):
    leaf = x.detach().clone().requires_grad_()
    y = (leaf * (leaf**2).detach()).sum()
    y.backward()
    return leaf.grad
