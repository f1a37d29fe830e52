"""Looks like lr is not used: the whole gradient is subtracted.
Where does lr stand in the step?

lr が使われていないようです。勾配をそのまま引いています。
ステップの式で、lr はどこにありますか。
"""


def update(w, grad, lr):
    return w - grad
