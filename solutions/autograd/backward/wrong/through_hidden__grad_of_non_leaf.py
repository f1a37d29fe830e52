"""h is computed, not a leaf; ask it to keep its gradient.
What has to be said about h before `backward`?

h は計算結果で、葉 (leaf) ではありません。勾配を残すように頼みましょう。
`backward` の前に、h に何を頼みますか。
"""


def through_hidden(x):
    x = torch.tensor(float(x), requires_grad=True)
    h = x**2
    y = h**2 + 3 * h
    y.backward()
    return x.grad, h.grad
