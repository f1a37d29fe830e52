"""Looks like the loss, times the number of examples.
Is the mean squared error of two examples larger than that of one?

損失に、例の個数がかけられているようです。
例が 2 つになると、平均二乗誤差は 1 つのときより大きくなりますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item() * len(x)
