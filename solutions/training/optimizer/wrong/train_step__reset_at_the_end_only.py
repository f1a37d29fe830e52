"""Looks like gradients that were there before the first step were added in.
What is in `.grad` when this function begins?

最初のステップの前からあった勾配 (gradient) が足し込まれているようです。
この関数が始まるとき、`.grad` には何が入っていますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()
