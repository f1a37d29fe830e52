"""Looks like the sum of the squared errors, and not their mean.
What turns a sum into a mean?

二乗誤差の合計のようです。平均ではありません。
合計を平均にするには何をしますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
