"""The gradients were emptied just before they were needed.
Which line fills `.grad`, and which one reads it?

必要になる直前に、勾配 (gradient) が空になっています。
`.grad` に値を入れる行と、それを読む行はどれですか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
