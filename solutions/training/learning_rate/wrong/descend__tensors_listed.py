"""The values are right, but the list holds tensors, not Python floats.
Which method takes the number out of a tensor with one element?

値は正しいですが、リストの中身がテンソルです。Python の float ではありません。
要素が 1 つのテンソルから数を取り出すメソッドは何ですか。
"""


def descend(w, lr, a, steps):
    w = torch.tensor(w)
    path = []
    for _ in range(steps):
        w = w - lr * (a * w)
        path.append(w)
    return path
