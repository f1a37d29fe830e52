"""Looks like older gradients were added in.
What does `backward()` do with what is in `.grad` already?

古い勾配 (gradient) が足し込まれているようです。
`backward()` は、すでに `.grad` にある値をどうしますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    loss.backward()
    optimizer.step()
    return loss.item()
