"""Looks like old gradients are still in `.grad` when a step adds its own.
Where in the loop should `w.grad` become empty?

前のステップの勾配が `.grad` に残ったまま、次の勾配が足されているようです。
`w.grad` は、ループのどこで空になるとよいですか。
"""


def sgd(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    ws = []
    for step in range(steps):
        loss = (w - 3).pow(2)
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        ws.append(float(w))
    return ws
