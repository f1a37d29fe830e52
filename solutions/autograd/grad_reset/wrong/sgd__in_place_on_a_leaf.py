"""Updating a leaf in place needs `torch.no_grad()`.
Should the update itself become a part of the graph?

葉 (leaf) をその場で更新するには `torch.no_grad()` が必要です。
更新そのものも計算グラフに入れたいですか。
"""


def sgd(w, lr, steps):
    a = torch.tensor(w, requires_grad=True)
    trace = []
    for _ in range(steps):
        a.grad = None
        L = (a - 3) ** 2
        L.backward()
        a -= lr * a.grad
        trace.append(a.item())
    return trace
