"""Looks like the labels were only counted: (N, 1) has N elements and is not (N,).
What is the difference between target of shape (2, 1) and of shape (2,)?

ラベルの個数だけを数えているようです。(N, 1) も N 個ですが、(N,) とは違います。
target の shape が (2, 1) のときと (2,) のときで、何が違いますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.numel() != logits.shape[0]:
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.reshape(-1, 1)).mean()
