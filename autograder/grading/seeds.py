"""The random inputs of hidden graders."""

from __future__ import annotations

from typing import Any

import numpy as np


class Rng(np.random.Generator):
    """The generator of hidden inputs: a new one for each check, seeded from the course secret, student and check."""

    def tensor(self, *shape: int, dtype: Any = None) -> Any:
        """A tensor of `shape` with standard normal values, float32 unless told otherwise."""
        import torch

        return torch.from_numpy(self.standard_normal(shape)).to(dtype or torch.float32)
