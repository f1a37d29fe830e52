"""Autograd never ran, so the step found no gradients.
Which call makes gradients out of a loss?

autograd が動いていないので、ステップのときに勾配 (gradient) がありません。
損失から勾配を作るのは、どの呼び出しですか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
