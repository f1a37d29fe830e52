"""Looks like every prediction was compared with every target.
What are the shapes of `model(x)` and `y` when one is subtracted from the other?

どの予測も、すべての正解と比べられているようです。
引き算のとき、`model(x)` と `y` の shape はそれぞれ何ですか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x).squeeze() - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
