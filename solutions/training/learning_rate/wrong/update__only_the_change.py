"""Looks like the change alone, not w after it.
Where does an element of w land that starts at 3 and moves by 1?

動いた量だけのようです。動いた後の w ではありません。
3 にある w の要素が 1 だけ動くと、どこに着きますか。
"""


def update(w, grad, lr):
    return lr * grad
