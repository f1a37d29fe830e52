"""Looks like every element moves by the same amount, the mean of all gradients times lr.
Which elements of w does each element of grad belong to?

どの要素も同じ量だけ、全体の勾配の平均の lr 倍だけ動いているようです。
grad のそれぞれの要素は、w のどの要素のものですか。
"""


def update(w, grad, lr):
    return w - lr * grad.mean()
