"""The loss is on the CPU; the inputs were on another device.
Which line of yours moves it?

入力は別の device にありましたが、損失は CPU にあります。
損失を移しているのは、どの行ですか。
"""


def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    loss = -logits.log_softmax(dim=1).gather(1, target.unsqueeze(1)).mean()
    return loss.cpu()
