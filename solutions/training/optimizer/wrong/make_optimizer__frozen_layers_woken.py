"""Frozen parameters were made trainable.
Who decides on what is frozen: this function, or whoever made the model?

凍結されたパラメータが、学習の対象に変えられています。
何を凍結するか決めるのは、この関数ですか。それともモデルを作った側ですか。
"""


def make_optimizer(model, lr):
    model.requires_grad_(True)
    return torch.optim.Adam(model.parameters(), lr=lr)
