"""Looks like `view` refuses a transposed or expanded input, which does not lie in memory in order.
Which function does the same as `view` and copies where it has to?

転置や拡張した入力は、メモリ上の順番どおりに並んでいないので、`view` が受け付けないようです。
`view` と同じことをして、必要ならコピーもする関数はどれですか。
"""


def cross_entropy(logits, target):
    if logits.dim() != 2 or target.dim() != 1 or logits.size(0) != target.size(0):
        raise ValueError("%s and %s" % (tuple(logits.size()), tuple(target.size())))
    z = logits.view(-1)
    n, c = logits.shape
    places = torch.arange(n, device=logits.device) * c + target
    return (logits.logsumexp(1) - z[places]).mean()
