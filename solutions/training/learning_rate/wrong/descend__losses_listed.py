"""Looks like the losses are in the list, not the values of w.
What does the step change, and what do you append?

w の値ではなく、損失がリストに入っているようです。
ステップが変えるのは何で、append しているのは何ですか。
"""


def descend(w, lr, a, steps):
    losses = []
    for _ in range(steps):
        w = w - lr * a * w
        losses.append(a * w**2 / 2)
    return losses
