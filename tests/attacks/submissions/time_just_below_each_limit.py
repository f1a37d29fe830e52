"""Takes almost as long as it may for every cell and every call, and never longer."""

import time

time.sleep(0.9)


def mse(pred, target):
    time.sleep(0.9)
    return torch.tensor(0.5)
