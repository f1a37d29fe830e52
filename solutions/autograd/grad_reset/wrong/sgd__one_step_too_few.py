"""What is there is right, but the last step is missing.
How many numbers does your loop count through?

リストの中身は正しいですが、最後のステップがありません。
ループは数をいくつ数えますか。
"""


def sgd(w, lr, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(1, steps):
        weight.grad = None
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
        path.append(weight.item())
    return path
