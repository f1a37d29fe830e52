"""The optimiser took no step, so nothing moved.
Who changes the parameters, and when?

最適化関数がステップを行っていないので、何も動いていません。
パラメータを変えるのは何ですか。それはいつですか。
"""


def train_step(model, optimizer, x, y):
    loss = ((model(x) - y) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    return loss.item()
