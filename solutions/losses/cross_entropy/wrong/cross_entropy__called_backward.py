"""Looks like `backward()` is called inside `cross_entropy`; logits is not always tracked.
Who should call `backward()`: the loss, or the code that uses it?

`cross_entropy` の中で `backward()` を呼んでいるようです。logits は追跡中とは限りません。
`backward()` を呼ぶのは、損失の関数ですか。それとも損失を使う側ですか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    loss = -logits.log_softmax(dim=1).gather(1, target.unsqueeze(1)).mean()
    loss.backward(retain_graph=True)
    return loss
