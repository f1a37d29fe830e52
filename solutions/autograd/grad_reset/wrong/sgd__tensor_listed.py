"""The list holds one tensor several times, and every step changes it; take the number each time.
What happens to a tensor in the list when the next step changes it in place?

リストに同じテンソルが何回も入っていて、ステップのたびに変わります。毎回、数値を取り出しましょう。
次のステップがその場で書き換えると、リストの中のテンソルはどうなりますか。
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
        path.append(weight)
    return path
