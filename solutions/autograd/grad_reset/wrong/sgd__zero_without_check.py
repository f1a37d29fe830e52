"""Here `.grad` is `None`: no `backward` has filled it for this w, so there is nothing to zero.
Which way of resetting also works when there is no gradient yet?

ここでは `.grad` が `None` です。この w には `backward` がまだ値を入れていないので、ゼロにするものがありません。
まだ勾配がないときにも使えるリセットの方法は何ですか。
"""


def sgd(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        w.grad.zero_()
        loss = (w - 3) ** 2
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        path.append(w.item())
    return path
