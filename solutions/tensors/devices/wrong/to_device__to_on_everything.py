"""Looks like `to` was called on every value; a container inside the batch has no `to`.
Which values of a batch are tensors, and which hold some?

すべての値に `to` を呼んでいるようです。内側の容器には `to` がありません。
batch の値のうち、テンソルはどれで、テンソルの入れ物はどれですか。
"""


def to_device(batch, device):
    return {key: value.to(device) for key, value in batch.items()}
