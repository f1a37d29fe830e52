"""Shapes that do not fit are not refused yet.
What does the prompt ask for if target has the shape (N, 1), or another number of rows?

合わない shape を、まだ拒否していません。
target の shape が (N, 1) のとき、また行の数が違うとき、問題文は何を求めていますか。
"""


def cross_entropy(logits, target):
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).mean()
