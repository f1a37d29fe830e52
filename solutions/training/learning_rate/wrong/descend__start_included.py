"""The start value is in the list, in front of the steps.
What is w after the first step?

ステップの値の前に、最初の値がリストに入っています。
1 ステップ目の後、w はいくつですか。
"""


def descend(w, lr, a, steps):
    path = [w]
    for _ in range(steps):
        w = w - lr * a * w
        path.append(w)
    return path
