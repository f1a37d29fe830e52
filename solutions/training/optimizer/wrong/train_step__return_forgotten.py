"""The step may have been taken, but nothing came back.
Which number does the prompt want to be returned?

ステップは行われたかもしれませんが、何も返っていません。
問題文が求める戻り値は、どの数ですか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
