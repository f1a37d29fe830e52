"""Gradients of the model were thrown away.
Which of these lines changes the model?

モデルの勾配 (gradient) が捨てられています。
モデルを変えているのは、どの行ですか。
"""


def make_optimizer(model, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    optimizer.zero_grad()
    return optimizer
