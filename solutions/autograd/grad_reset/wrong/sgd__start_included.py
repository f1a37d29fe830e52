"""The start value is in the list, in front of the steps.
What is w after the first step?

ステップの値の前に、最初の値がリストに入っています。
1 ステップ目の後、w はいくつですか。
"""


def sgd(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    path = [w]
    for _ in range(steps):
        t.grad = None
        loss = (t - 3) ** 2
        loss.backward()
        with torch.no_grad():
            t -= lr * t.grad
        path.append(t.item())
    return path
