"""Looks like lr is not used: the whole gradient is subtracted.
Where does lr stand in the step?

lr が使われていないようです。勾配をそのまま引いています。
ステップの式で、lr はどこにありますか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(steps):
        grad = a * w
        w = w - grad
        path.append(w)
    return path
