"""Returns containers and tensors that a thread goes on changing, growing and freeing while they are being written down."""

import sys
import threading

tensor, items, pairs = torch.zeros(1000), [0.5], {"a": 0.5}


def change():
    while True:
        tensor.add_(1)
        items.extend(items[:100])
        pairs.update({len(pairs): items})
        if len(items) > 10_000:
            del items[1:], tensor.grad
            pairs.clear()
            tensor.untyped_storage().resize_(0)
            tensor.untyped_storage().resize_(4000)


sys.setswitchinterval(1e-6)
threading.Thread(target=change, daemon=True).start()
calls = iter(range(10**6))


def mse(pred, target):
    return [tensor, items, pairs, tensor[0], [tensor] * 100][next(calls) % 5]
