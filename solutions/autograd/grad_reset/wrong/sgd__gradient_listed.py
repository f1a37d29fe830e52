"""Looks like the gradients are in the list, not the values of w.
What does the step change, and what do you append?

w の値ではなく、勾配がリストに入っているようです。
ステップが変えるのは何で、append しているのは何ですか。
"""


def sgd(w, lr, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        weight.grad = None
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
        path.append(weight.grad.item())
    return path
