"""Looks like the step is multiplied by w as well.
In w ← w − lr · grad, where does w stand on the right?

ステップに w までかけているようです。
w ← w − lr · grad の右側で、w はどこにありますか。
"""


def update(w, grad, lr):
    return w - lr * grad * w
