"""Looks like raw scores; they are not log-probabilities yet.
What has to be taken off a logit to make it the log of a probability?

生のスコアのようです。まだ対数確率ではありません。
ロジットを対数確率にするには、何を引きますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    return -logits.gather(1, target.unsqueeze(1)).mean()
