"""Looks like a logarithm with base 2; the loss uses the natural one.
Which number does `torch.log` have as its base, and which one `torch.log2`?

底が 2 の対数のようです。この損失では自然対数を使います。
`torch.log` と `torch.log2` の底は、それぞれいくつですか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    p = logits.softmax(dim=1)
    return -p.gather(1, target.unsqueeze(1)).log2().mean()
