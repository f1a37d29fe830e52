"""ValueError is raised, but its message does not show both shapes like (6, 1).
What does an f-string make of `pred.shape`, and what of `tuple(pred.shape)`?

ValueError は出ていますが、メッセージに両方の shape が (6, 1) の形で入っていません。
f 文字列の中で、`pred.shape` と `tuple(pred.shape)` はそれぞれどう表示されますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"pred {pred.shape} and target {target.shape}")
    return ((pred - target) ** 2).mean()
