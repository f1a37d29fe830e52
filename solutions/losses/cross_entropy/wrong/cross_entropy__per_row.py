"""One value per row; the loss of a batch is one number.
Which of your lines makes one number of the N losses?

行ごとに 1 つの値です。バッチの損失は 1 つの数です。
N 個の損失を 1 つの数にするのは、どの行ですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    rows = torch.arange(len(target), device=logits.device)
    return -logits.log_softmax(dim=1)[rows, target]
