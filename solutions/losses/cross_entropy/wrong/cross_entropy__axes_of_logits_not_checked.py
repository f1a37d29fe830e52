"""target is compared with the rows of logits; logits with one or three axes are not refused yet.
Which line of yours looks at the number of axes of logits?

target と logits の行の数は比べています。logits の軸が 1 本や 3 本のときを、まだ拒否していません。
logits の軸の数を確かめるのは、どの行ですか。
"""


def cross_entropy(logits, target):
    if target.shape != logits.shape[:1]:
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).mean()
