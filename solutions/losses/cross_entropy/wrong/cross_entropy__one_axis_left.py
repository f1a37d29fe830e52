"""The number is right, but it has one axis: shape (1,) is not shape ().
Which line brings in the axis of size 1?

数は正しいですが、軸が 1 本あります。shape (1,) と () は別のものです。
サイズ 1 の軸は、どの行でできていますか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    log_p = logits.log_softmax(dim=1)
    return -log_p.gather(1, target.unsqueeze(1)).mean(dim=0)
