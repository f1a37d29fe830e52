"""Looks like every step uses the first gradient.
At which w was the gradient computed that step 2 uses?

どのステップでも最初の勾配を使っているようです。
2 ステップ目が使う勾配は、どの w で計算したものですか。
"""


def sgd(w, lr, steps):
    tensor_w = torch.tensor(w, requires_grad=True)
    loss = (tensor_w - 3) ** 2
    loss.backward()
    history = []
    for i in range(steps):
        with torch.no_grad():
            tensor_w -= lr * tensor_w.grad
        history.append(tensor_w.item())
    return history
