"""This is torch's own RuntimeError; shapes that differ should give ValueError.
Can you compare the two shapes before you multiply?

これは torch の RuntimeError です。shape が違うときは ValueError を出します。
かけ算の前に 2 つの shape を比べられますか。
"""


def grad_atx(a, x):
    z = x.detach().clone().requires_grad_()
    y = a.T @ z
    y.backward()
    return z.grad
