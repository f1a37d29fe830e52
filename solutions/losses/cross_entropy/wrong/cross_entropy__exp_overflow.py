"""For large logits `exp` overflowed.
What can be taken off all logits of a row without changing its softmax?

ロジットが大きいと、`exp` がオーバーフローします。
softmax の値を変えずに、1 行のすべてのロジットから何を引けますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    e = logits.exp()
    p = e / e.sum(dim=1, keepdim=True)
    return -p.gather(1, target.unsqueeze(1)).log().mean()
