"""Looks like old gradients are still in `.grad` when a step adds its own.
Where in the loop should `.grad` become empty?

前のステップの勾配が `.grad` に残ったまま、次の勾配が足されているようです。
`.grad` は、ループのどこで空になるとよいですか。
"""


def descend(w, lr, a, steps):
    path = []
    x = torch.tensor(w, requires_grad=True)
    for _ in range(steps):
        loss = 0.5 * a * x**2
        loss.backward()
        with torch.no_grad():
            x -= lr * x.grad
        path.append(x.item())
    return path
