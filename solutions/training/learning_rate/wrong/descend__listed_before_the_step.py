"""Looks like w is listed before the step: the start is there, and the last step is missing.
What comes first in your loop, the step or the append?

ステップの前に w をリストに入れているようです。最初の値があり、最後のステップがありません。
ループの中で先に来るのは、ステップですか、append ですか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(steps):
        path.append(w)
        w = w - lr * a * w
    return path
