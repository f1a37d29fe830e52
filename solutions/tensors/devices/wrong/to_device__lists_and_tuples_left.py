"""Looks like only dicts are looked into; a list and a tuple hold tensors too.
What does your function do with a list of two tensors?

dict の中だけを見ているようです。list や tuple の中にもテンソルがあります。
テンソルが 2 つ入った list は、どう扱われますか。
"""


def to_device(batch, device):
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, Tensor):
        return batch.to(device)
    return batch
