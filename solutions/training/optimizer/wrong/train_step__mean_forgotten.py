"""`backward()` was called on a tensor with several elements.
What makes one number out of all squared errors?

要素がいくつもあるテンソルで `backward()` を呼んでいます。
すべての二乗誤差から 1 つの数を作るには、何をしますか。
"""


def train_step(model, optimizer, x, y):
    loss = (model(x) - y) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.mean().item()
