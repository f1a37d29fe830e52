"""A Python number came back, not a tensor.
What does `.item()` or `float()` make of a tensor with no axes?

テンソルではなく、Python の数が返っています。
`.item()` や `float()` は、軸のないテンソルを何に変えますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).mean().item()
