"""Looks like the mean of the errors themselves.
What keeps errors with different signs from cancelling out?

誤差そのものの平均のようです。
符号の違う誤差が打ち消し合わないようにするには、何をしますか。
"""


def train_step(model, optimizer, x, y):
    loss = (model(x) - y).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
