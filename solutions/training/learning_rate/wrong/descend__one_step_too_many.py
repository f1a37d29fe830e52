"""The list is right at first, but there is one step more than asked for.
Which numbers does your loop count through?

リストの初めは正しいですが、ステップが 1 つ多いです。
ループはどの数からどの数まで数えますか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(steps + 1):
        w = w - lr * a * w
        path.append(w)
    return path
