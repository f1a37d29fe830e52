"""Looks like the whole gradient is subtracted; lr has no say.
Where does lr stand in the step?

勾配をそのまま引いているようです。lr が使われていません。
ステップの式で、lr はどこにありますか。
"""


def sgd(w, lr, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        weight.grad = None
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():
            weight -= weight.grad
        path.append(weight.item())
    return path
