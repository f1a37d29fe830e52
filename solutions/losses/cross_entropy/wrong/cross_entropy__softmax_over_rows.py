"""Looks like softmax down the batch; each row should sum to 1.
Which of the two axes of (N, C) do the classes of one row lie along?

バッチ方向の softmax のようです。各行の和を 1 にします。
1 行のクラスは、(N, C) のどちらの軸に並んでいますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=0)
    return -log_p.gather(1, target.unsqueeze(1)).mean()
