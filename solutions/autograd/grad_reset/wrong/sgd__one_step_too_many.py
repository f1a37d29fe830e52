"""The list is right at first, but there is one step more than asked for.
Which numbers does your loop count through?

リストの初めは正しいですが、ステップが 1 つ多いです。
ループはどの数からどの数まで数えますか。
"""


def sgd(w, lr, steps):
    weight = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps + 1):
        weight.grad = None
        loss = (weight - 3) ** 2
        loss.backward()
        with torch.no_grad():
            weight -= lr * weight.grad
        path.append(weight.item())
    return path
