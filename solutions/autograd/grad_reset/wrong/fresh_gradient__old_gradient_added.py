"""The old gradient is still inside the answer.
What does `backward` do with the `.grad` that it finds?

古い勾配がまだ答えに残っています。
`backward` は、すでにある `.grad` をどうしますか。
"""


def fresh_gradient(w):
    diff = w - 3
    L = (diff * diff).sum()
    L.backward()
    return w.grad.clone()
