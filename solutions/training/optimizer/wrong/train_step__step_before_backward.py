"""The step comes before the gradients exist.
What does `optimizer.step()` read, and which line puts it there?

勾配 (gradient) ができる前に `step` が呼ばれています。
`optimizer.step()` は何を読みますか。それを入れるのはどの行ですか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    optimizer.step()
    loss.backward()
    return loss.item()
