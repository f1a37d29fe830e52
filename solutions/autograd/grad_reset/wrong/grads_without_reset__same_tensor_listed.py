"""The list holds one tensor several times; take the number each time.
What happens to a tensor in the list when the next `backward` adds to it?

リストに同じテンソルが何回も入っています。毎回、数値を取り出しましょう。
次の `backward` が足し込むと、リストの中のテンソルはどうなりますか。
"""


def grads_without_reset(x, calls):
    x = torch.tensor(x).requires_grad_()
    out = []
    for _ in range(calls):
        y = x * x
        y.backward()
        out.append(x.grad)
    return out
