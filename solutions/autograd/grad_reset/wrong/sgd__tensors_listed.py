"""The values are right, but the list holds tensors, not Python floats.
Which method takes the number out of a tensor with one element?

値は正しいですが、リストの中身がテンソルです。Python の float ではありません。
要素が 1 つのテンソルから数を取り出すメソッドは何ですか。
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
        path.append(weight.detach().clone())
    return path
