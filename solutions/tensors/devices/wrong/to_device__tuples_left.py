"""Looks like tuples are passed over; a tuple holds tensors too, and a new one can be made.
How do you make a tuple out of moved tensors?

tuple が処理されていないようです。tuple の中にもテンソルがあり、新しい tuple は作れます。
移したテンソルから tuple を作るには、どうしますか。
"""


def to_device(batch, device):
    if torch.is_tensor(batch):
        return batch.to(device)
    elif isinstance(batch, dict):
        return {k: to_device(v, device) for k, v in batch.items()}
    elif isinstance(batch, list):
        return [to_device(v, device) for v in batch]
    else:
        return batch
