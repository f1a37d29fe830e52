"""Adam does not know a setting of this name.
What does Adam call its learning rate?

Adam には、この名前の設定がありません。
Adam では、学習率は何という名前ですか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(model.parameters(), learning_rate=lr)
