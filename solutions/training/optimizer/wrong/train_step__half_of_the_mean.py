"""Looks like half of the mean squared error.
By which number is the sum divided in a mean?

平均二乗誤差の半分のようです。
平均では、合計をどの数で割りますか。
"""


def train_step(model, optimizer, x, y):
    loss = 0.5 * ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
