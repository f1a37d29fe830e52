"""Looks like the model's own guess was used as the label.
Where in your code does target stand?

モデル自身の予測を正解ラベルとして使っているようです。
target は、このコードのどこで使われていますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    guess = logits.argmax(dim=1)
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, guess.unsqueeze(1)).mean()
