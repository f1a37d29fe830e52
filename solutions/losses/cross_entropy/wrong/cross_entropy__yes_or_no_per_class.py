"""Looks like a yes-or-no loss with a sigmoid for every class, added up; a row has one softmax and one right class.
Which logits does the probability of one class depend on in your code, and in softmax?

クラスごとに sigmoid で「はい・いいえ」の損失を求め、足しているようです。1 行の softmax は 1 つ、正解のクラスも 1 つです。
あるクラスの確率は、このコードではどのロジットで決まりますか。softmax ではどうですか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"{tuple(logits.shape)} does not fit {tuple(target.shape)}")
    p = torch.sigmoid(logits)
    one_hot = torch.nn.functional.one_hot(target, logits.shape[1])
    losses = one_hot * p.log() + (1 - one_hot) * (1 - p).log()
    return -losses.sum(dim=1).mean()
