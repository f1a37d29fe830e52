"""What was moved was put into the caller's own batch.
What does the caller's batch hold after the call?

移したものが、呼び出した側の batch に書き込まれています。
呼び出した後、元の batch には何が入っていますか。
"""


def to_device(batch, device):
    if isinstance(batch, Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        for key in batch:
            batch[key] = to_device(batch[key], device)
    elif isinstance(batch, list):
        for i, value in enumerate(batch):
            batch[i] = to_device(value, device)
    elif isinstance(batch, tuple):
        return tuple(to_device(value, device) for value in batch)
    return batch
