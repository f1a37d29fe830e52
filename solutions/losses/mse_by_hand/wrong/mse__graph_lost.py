"""The value is right; nothing connects it to pred any more.
At which line does the path from pred to the result break off?

値は正しいですが、pred とのつながりがなくなっています。
pred から結果までの経路は、どの行で切れていますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} is not {tuple(target.shape)}")
    loss = torch.mean((pred - target) ** 2)
    return torch.tensor(loss.item(), dtype=pred.dtype, device=pred.device)
