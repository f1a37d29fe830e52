"""The sign is turned; a loss should fall when the answer gets better.
Is the log of a probability above 0 or below it?

符号が逆です。損失は、答えが良くなるほど小さくなるものです。
確率の log は 0 より大きいですか、小さいですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return log_p.gather(1, target.unsqueeze(1)).mean()
