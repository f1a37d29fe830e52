"""The value is right; nothing connects it to logits any more.
At which line does the path from logits to the result break off?

値は正しいですが、logits とのつながりがなくなっています。
logits から結果までの経路は、どの行で切れていますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    loss = -logits.log_softmax(dim=1).gather(1, target.unsqueeze(1)).mean()
    return torch.tensor(loss.item(), dtype=logits.dtype, device=logits.device)
