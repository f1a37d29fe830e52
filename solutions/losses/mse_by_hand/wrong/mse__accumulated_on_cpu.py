"""On another device the inputs meet a tensor that was made on the CPU.
Where does a new tensor live if nothing says where?

別の device では、CPU で作ったテンソルと入力が混ざります。
置き場所を指定しないと、新しいテンソルはどこに作られますか。
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} is not {tuple(target.shape)}")
    squares = torch.zeros(pred.shape, dtype=pred.dtype)
    squares += (pred - target) ** 2
    return squares.mean()
