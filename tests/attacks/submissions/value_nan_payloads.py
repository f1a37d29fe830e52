"""Hides data in the unused bits of nan, and in negative zeros."""


def mse(pred, target):
    bits = (pred.detach().float().view(torch.int32) & 0x3FFFFF) | 0x7FC00000
    return bits.view(torch.float32).sum() if pred.numel() == 1 else bits.view(torch.float32)[..., :1]
