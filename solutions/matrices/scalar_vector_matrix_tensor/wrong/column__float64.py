"""The floats came out as float64, the type that NumPy gives them.
Which dtype should the column have?

float の dtype が float64 になりました。NumPy が選ぶ型です。
縦ベクトルの dtype は何にしますか。
"""

import numpy as np


def column(values):
    return torch.from_numpy(np.array(values).reshape(-1, 1))
