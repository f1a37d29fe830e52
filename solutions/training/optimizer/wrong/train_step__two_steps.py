"""Looks like two steps in one call.
How many times does `optimizer.step()` run here?

1 回の呼び出しで、2 ステップ進んでいるようです。
`optimizer.step()` は何回動きますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    optimizer.step()
    return loss.item()
