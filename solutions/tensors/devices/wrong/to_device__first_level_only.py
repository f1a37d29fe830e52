"""Looks like inner containers were passed over.
What does your function do with a tensor inside a tuple inside the dict?

内側のコンテナ (container) が処理されていないようです。
dict の中の tuple の中にあるテンソルは、どう扱われますか。
"""


def to_device(batch, device):
    moved = {}
    for key, value in batch.items():
        if isinstance(value, Tensor):
            value = value.to(device)
        moved[key] = value
    return moved
