"""Looks like the mean was squared, and not the errors.
Which comes first in a mean squared error?

誤差ではなく、平均が 2 乗されているようです。
平均二乗誤差では、どちらが先ですか。
"""


def train_step(model, optimizer, x, y):
    loss = (model(x) - y).mean() ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
