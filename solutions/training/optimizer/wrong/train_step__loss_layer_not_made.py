"""`nn.MSELoss` was given tensors where its settings belong.
`nn.MSELoss` is a class: what comes first, before something can be computed with it?

`nn.MSELoss` の設定を書くところに、テンソルを渡しています。
`nn.MSELoss` はクラスです。計算に使う前に、まず何をしますか。
"""


def train_step(model, optimizer, x, y):
    loss = nn.MSELoss(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
