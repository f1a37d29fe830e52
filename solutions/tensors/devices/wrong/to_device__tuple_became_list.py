"""Values are right, the tuple became a list.
Which kind of container does a list comprehension make?

値は正しいですが、`tuple` が `list` になりました。
リスト内包表記が作るのは、どの種類の容器ですか。
"""


def to_device(batch, device):
    if torch.is_tensor(batch):
        return batch.to(device)
    if isinstance(batch, dict):
        return dict((k, to_device(v, device)) for k, v in batch.items())
    if isinstance(batch, (list, tuple)):
        return [to_device(v, device) for v in batch]
    return batch
