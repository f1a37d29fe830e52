"""Looks like nothing in the dict was moved. `to` returns the moved tensor; collect it in a new dict.
Where does the tensor go that `to` returns?

dict の中のものが何も移っていないようです。移ったテンソルは `to` の戻り値です。新しい dict に集めましょう。
`to` が返すテンソルは、どこへ行きますか。
"""


def to_device(batch, device):
    items = batch.values() if isinstance(batch, dict) else batch
    for item in items:
        if isinstance(item, Tensor):
            item.to(device)
        elif isinstance(item, (dict, list, tuple)):
            to_device(item, device)
    return batch
