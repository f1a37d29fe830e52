"""An AdamW came back, which also makes the weights smaller.
Which optimiser does the prompt ask for?

AdamW が返っています。重みを小さくする働きも持つ最適化関数です。
問題文が求めているのは、どの最適化関数ですか。
"""


def make_optimizer(model, lr):
    return torch.optim.AdamW(model.parameters(), lr=lr)
