"""Looks like every row was read at every label; pair row i with label i.
Which shape does `log_p[:, target]` have for N rows?

すべての行をすべてのラベルで読んでいるようです。i 行目は i 番目のラベルと組にします。
N 行のとき、`log_p[:, target]` の shape は何ですか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    log_p = logits.log_softmax(dim=1)
    return -log_p[:, target].mean()
