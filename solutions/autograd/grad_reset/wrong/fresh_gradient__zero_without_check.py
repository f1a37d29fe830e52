"""Before the first `backward`, `.grad` is `None`.
Which way of resetting also works when there is no gradient yet?

最初の `backward` の前は、`.grad` は `None` です。
まだ勾配がないときにも使えるリセットの方法は何ですか。
"""


def fresh_gradient(w):
    w.grad.zero_()
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    result = w.grad.detach().clone()
    return result
