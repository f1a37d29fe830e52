"""Looks like two levels were handled one by one; a nest may be deeper.
Which function could handle an inner container as the outer one is handled?

2 段目までを 1 つずつ処理しているようです。入れ子はもっと深いこともあります。
内側の容器を外側と同じように処理できる関数は、どれでしょうか。
"""


def to_device(batch, device):
    moved = {}
    for key, value in batch.items():
        if isinstance(value, Tensor):
            moved[key] = value.to(device)
        elif isinstance(value, dict):
            moved[key] = {k: v.to(device) if isinstance(v, Tensor) else v for k, v in value.items()}
        elif isinstance(value, (list, tuple)):
            moved[key] = type(value)(v.to(device) if isinstance(v, Tensor) else v for v in value)
        else:
            moved[key] = value
    return moved
