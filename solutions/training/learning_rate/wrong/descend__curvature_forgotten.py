"""Looks like the gradient w; it is a · w.
What is the derivative of a · w² / 2?

勾配を w としているようです。正しくは a · w です。
a · w² / 2 を微分すると何になりますか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(steps):
        w = w - lr * w
        path.append(w)
    return path
