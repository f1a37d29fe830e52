"""`optimizer.step()` was given the loss.
Where does the optimiser find what it needs?

`optimizer.step()` に損失を渡しています。
最適化関数は、必要なものをどこで見つけますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step(loss)
    return loss.item()
