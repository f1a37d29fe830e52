"""The floats came out as float64, as NumPy makes them; the default type of torch is float32.
Which step on the way chose the dtype?

float が float64 になりました。NumPy の既定です。torch の既定の型は float32 です。
途中のどの段階で dtype が決まりましたか。
"""

import numpy as np


def make(data):
    array = np.array(data)
    return torch.from_numpy(array)
