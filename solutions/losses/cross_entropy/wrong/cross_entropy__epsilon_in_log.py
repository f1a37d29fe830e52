"""Small logits are right, large ones stop near the −log of a small number that you add: it caps the loss and stops the gradient.
Can you get the log-probabilities without the log of a softmax?

小さいロジットでは正しいですが、大きいと、足した微小値の −log あたりで止まります。損失が頭打ちになり、勾配 (gradient) も消えます。
softmax の log をとらずに、対数確率を求められますか。
"""


def cross_entropy(logits, target):
    if len(logits.shape) != 2 or tuple(target.shape) != (logits.shape[0],):
        raise ValueError("shapes " + str(tuple(logits.shape)) + " and " + str(tuple(target.shape)))
    p = logits.softmax(dim=1)
    log_p = torch.log(p + 1e-9)
    return -log_p.gather(1, target.unsqueeze(1)).mean()
