"""Looks like the root of the mean squared error.
What is done last to get a mean squared error?

平均二乗誤差の平方根のようです。
平均二乗誤差を求めるとき、最後に行うのは何ですか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean().sqrt()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
