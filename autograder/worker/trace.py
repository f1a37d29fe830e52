"""Which operators of torch ran, and where."""

from __future__ import annotations

from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode


class OpTrace(TorchDispatchMode):
    """Notes the name of every operator that runs, in order of first use: `mse_loss`, whatever name called it."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.names: dict[str, None] = {}
        self.ran: dict[tuple[str, str], None] = {}

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        """Without this torch imports its compiler, half a second, when the first operator is traced."""
        return False

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = func._schema.name.split("::")[-1]
        self.names[name] = None
        result = func(*args, **(kwargs or {}))
        if isinstance(result, torch.Tensor):
            self.ran[name, result.device.type] = None
        return result
