"""The value is right; the gradient that was kept in logits.grad is gone.
Who may still need what is in logits.grad?

値は正しいですが、logits.grad に入っていた勾配 (gradient) が消えています。
logits.grad の中身をまだ必要としているのは誰でしょうか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    logits.grad = None
    return -logits.log_softmax(dim=1).gather(1, target.unsqueeze(1)).mean()
