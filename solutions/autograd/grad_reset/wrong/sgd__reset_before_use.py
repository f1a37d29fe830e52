"""w never moves. Looks like its gradient is empty when it is used, or no new w is kept.
Which line changes the w that is listed, and what is in `w.grad` there?

w が動きません。使うときに勾配が空か、新しい w をどこにも残していないようです。
リストに入れる w を変えるのはどの行で、そのとき `w.grad` には何が入っていますか。
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
