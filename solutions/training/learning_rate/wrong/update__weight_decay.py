"""Looks like w itself is made smaller by lr, besides the step.
Where grad is 0, should w move?

ステップのほかに、w そのものも lr の分だけ小さくしているようです。
grad が 0 のところで、w は動くとよいですか。
"""


def update(w, grad, lr):
    return (1 - lr) * w - lr * grad
