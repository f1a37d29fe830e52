"""The right shapes are refused; the message does not show both as tuples.
What does `tuple(logits.shape)` look like in an f-string, and `logits.shape` by itself?

拒否する shape は正しいですが、メッセージに両方の shape が tuple の形で入っていません。
f-string に入れると、`tuple(logits.shape)` と `logits.shape` はそれぞれどう表示されますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("logits must be (N, C) and target (N,)")
    return -logits.log_softmax(dim=1).gather(1, target.unsqueeze(1)).mean()
