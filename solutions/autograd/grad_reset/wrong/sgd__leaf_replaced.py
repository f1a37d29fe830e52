"""This makes a new w that is no leaf; update in place under `no_grad`.
Which tensor gets a `.grad`: the w of the first step or the new one?

葉 (leaf) ではない新しい w ができています。`no_grad` の中で、その場で更新しましょう。
`.grad` が入るのは、最初の w ですか、それとも新しい w ですか。
"""


def sgd(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    result = []
    for _ in range(steps):
        w.grad = None
        loss = (w - 3) ** 2
        loss.backward()
        w = w - lr * w.grad
        result.append(w.item())
    return result
