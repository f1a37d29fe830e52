"""Looks like a squared error of the probabilities; the surprise is −log p.
Where in your code is the logarithm?

確率の二乗誤差のようです。「驚き」は −log p です。
このコードのどこに対数がありますか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    p = logits.softmax(dim=1)
    one_hot = torch.nn.functional.one_hot(target, logits.shape[1])
    return ((p - one_hot) ** 2).mean()
