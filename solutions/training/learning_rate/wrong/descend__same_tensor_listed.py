"""The list holds one tensor several times, and every step changes it; take the number each time.
What happens to a tensor in the list when the next step changes it in place?

リストに同じテンソルが何回も入っていて、ステップのたびに変わります。毎回、数値を取り出しましょう。
次のステップがその場で書き換えると、リストの中のテンソルはどうなりますか。
"""


def descend(w, lr, a, steps):
    path = []
    w = torch.tensor(w)
    for _ in range(steps):
        w -= lr * a * w
        path.append(w)
    return path
