"""target is changed, and it is the caller's own tensor: it has another shape afterwards.
What is the difference between `unsqueeze` and `unsqueeze_`?

target を変えていますが、これは呼び出し側のテンソルです。呼び出しの後で shape が変わっています。
`unsqueeze` と `unsqueeze_` は何が違いますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze_(1)).mean()
