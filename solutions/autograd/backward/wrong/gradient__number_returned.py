"""A gradient has one entry for each element of x. `item` can take out a single number only.
Which shape should the result have?

勾配には、x の要素と同じだけの数があります。`item` で取り出せるのは、1 つの数だけです。
戻り値はどんな shape ですか。
"""


def gradient(f, x):
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward()
    return leaf.grad.item()
