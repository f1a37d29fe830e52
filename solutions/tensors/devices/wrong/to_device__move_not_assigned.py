"""Looks like nothing was moved: `to` does not move in place; collect what it returns.
Where does the tensor go that `to` returns?

何も移っていないようです。`to` はその場では移しません。戻り値を集めましょう。
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
