"""`torch.Tensor(3)` is a tensor of three uninitialised numbers: the class takes sizes.
Which name looks at the data instead?

`torch.Tensor(3)` は、初期化されていない 3 個の数のテンソルです。クラスはサイズを受け取ります。
データを見てくれるのは、どちらの名前ですか。
"""


def make(data):
    t = torch.Tensor(data)
    return t
