"""On another device the inputs meet a tensor that was made on the CPU.
Where does a new tensor live if nothing says where?

別の device では、CPU で作ったテンソルと入力が混ざります。
置き場所を指定しないと、新しいテンソルはどこに作られますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    one_hot = torch.zeros(logits.shape, dtype=logits.dtype)
    for i in range(len(target)):
        one_hot[i, target[i].item()] = 1
    return -(one_hot * logits.log_softmax(dim=1)).sum() / len(target)
