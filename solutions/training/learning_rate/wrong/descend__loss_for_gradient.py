"""Looks like the step uses the loss instead of its gradient.
How large is the loss where w is 6 and a is 2, and how large is the slope there?

ステップで、勾配ではなく損失を使っているようです。
w が 6 で a が 2 のとき、損失はいくつで、傾きはいくつですか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(steps):
        loss = a * w**2 / 2
        w = w - lr * loss
        path.append(w)
    return path
