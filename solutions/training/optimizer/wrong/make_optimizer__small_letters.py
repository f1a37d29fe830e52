"""`torch.optim` offers nothing that is called `adam` in small letters.
How are the names of classes written in Python?

`torch.optim` には、小文字の `adam` という名前のものはありません。
Python では、クラスの名前はどのように書きますか。
"""


def make_optimizer(model, lr):
    return torch.optim.adam(model.parameters(), lr=lr)
