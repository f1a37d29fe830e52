"""float32 came back for float64 logits.
Which dtype do `.float()`, `torch.tensor(0.5)` and `torch.zeros(3)` give?

float64 のロジットに対して float32 が返っています。
`.float()`、`torch.tensor(0.5)`、`torch.zeros(3)` の dtype は何ですか。
"""


def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    log_p = logits.float().log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).mean()
