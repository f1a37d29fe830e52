"""The tensors and the small network that the rows of the table start from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import torch
from torch import nn

Made = TypeVar("Made")


def x(d: str) -> torch.Tensor:
    """(3, 4) float32, positive and negative."""
    return torch.linspace(-2, 3, 12).reshape(3, 4).to(d)


def y(d: str) -> torch.Tensor:
    """(3, 4) float32, positive."""
    return torch.linspace(0.5, 2, 12).reshape(3, 4).to(d)


def square(d: str) -> torch.Tensor:
    """(3, 3) float32, positive definite."""
    return torch.tensor([[4.0, 1, 0], [1, 3, 1], [0, 1, 2]]).to(d)


def whole(d: str) -> torch.Tensor:
    """(4,) int64."""
    return torch.tensor([3, 0, 2, 1]).to(d)


def not_shared(one: torch.Tensor, two: torch.Tensor) -> torch.Tensor:
    """Both after the second was written to: the first must not have changed."""
    two.add_(1)
    return torch.stack([one, two])


def seeded(make: Callable[[], Made]) -> Made:
    """What is made with random numbers that are the same each time."""
    torch.manual_seed(0)
    return make()


def net(d: str) -> nn.Module:
    """A small network with the same parameters each time."""
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).to(d)
