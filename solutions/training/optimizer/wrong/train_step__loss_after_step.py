"""Looks like the loss after the step; the one before is wanted.
Which parameters were there when the returned loss was computed?

ステップの後の損失のようです。必要なのは前の損失です。
返した損失を計算したとき、パラメータはどちらのものでしたか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return ((model(x) - y) ** 2).mean().item()
