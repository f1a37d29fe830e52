"""A Python number has no `backward()`.
Which line takes the number out of the tensor, and may it come later?

Python の数には `backward()` がありません。
テンソルから数を取り出しているのはどの行ですか。もっと後にできますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean().item()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss
