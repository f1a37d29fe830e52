"""No graph leads from the loss back to the parameters.
At which line does the path from the parameters to the loss break off?

損失からパラメータまでの計算グラフがありません。
パラメータから損失までの経路は、どの行で切れていますか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x).detach() - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
