"""Looks like what is no container counts as a tensor; texts, numbers and None have no `to`.
How do you ask whether a value is a tensor?

容器でなければテンソルとみなしているようです。文字列や数、None には `to` がありません。
値がテンソルかどうかは、どう調べますか。
"""


def to_device(batch, device):
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch.to(device)
