"""What is there is right, but the last step is missing.
How many numbers does your loop count through?

リストの中身は正しいですが、最後のステップがありません。
ループは数をいくつ数えますか。
"""


def descend(w, lr, a, steps):
    path = []
    for _ in range(1, steps):
        w = w - lr * a * w
        path.append(w)
    return path
