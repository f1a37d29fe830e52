"""Looks like the mean of the absolute errors.
What makes an error positive in the mean squared error?

誤差の絶対値の平均のようです。
平均二乗誤差では、何によって誤差が正になりますか。
"""


def train_step(model, optimizer, x, y):
    loss = (model(x) - y).abs().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
