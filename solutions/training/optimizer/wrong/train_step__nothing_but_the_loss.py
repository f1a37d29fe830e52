"""Looks like the loss was computed, and nothing was trained.
Which calls make a step of training out of a loss?

損失を計算しただけで、学習が行われていないようです。
損失から学習の 1 ステップまでには、どの呼び出しが必要ですか。
"""


def train_step(model, optimizer, x, y):
    return ((model(x) - y) ** 2).mean().item()
