"""Looks like old gradients are still in `w.grad`: step 2 used −6 − 4.8.
Where in the loop should `w.grad` become empty?

古い勾配が `w.grad` に残っているようです。2 ステップ目は −6 − 4.8 を使っています。
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
