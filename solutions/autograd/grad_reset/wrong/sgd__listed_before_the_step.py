"""Looks like w is listed before the step: the start is there, and the last step is missing.
What comes first in your loop, the step or the append?

ステップの前に w をリストに入れているようです。最初の値があり、最後のステップがありません。
ループの中で先に来るのは、ステップですか、append ですか。
"""


def sgd(w, lr, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        path.append(weight.item())
        weight.grad = None
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
    return path
