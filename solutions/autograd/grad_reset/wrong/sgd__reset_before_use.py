"""w never moves: looks like the gradient is emptied before it is used.
Which line fills `w.grad`, and which line uses it?

w が動きません。使う前に勾配を空にしているようです。
`w.grad` に値を入れるのはどの行で、それを使うのはどの行ですか。
"""


def sgd(w, lr, steps):
    param = torch.nn.Parameter(torch.tensor(w))
    values = []
    for _ in range(steps):
        loss = torch.square(param - 3)
        loss.backward()
        param.grad.zero_()
        param.data -= lr * param.grad
        values.append(param.item())
    return values
