"""Looks like a new Adam took the step, and not the optimiser that was given.
Which optimiser does the second argument hold?

渡された最適化関数ではなく、新しい Adam がステップを行ったようです。
2 つめの引数に入っている最適化関数は、どれですか。
"""


def train_step(model, optimizer, x, y):
    optimizer = torch.optim.Adam(model.parameters())
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
