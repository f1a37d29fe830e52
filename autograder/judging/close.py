"""When two numbers are the same: tolerances by dtype."""

from __future__ import annotations

import math
from contextvars import ContextVar

import numpy as np

DEFAULT_TOLERANCE = (1e-5, 1e-6)

TOLERANCE = {
    "float64": (1e-9, 1e-12),
    "complex128": (1e-9, 1e-12),
    "float32": DEFAULT_TOLERANCE,
    "complex64": DEFAULT_TOLERANCE,
    "float16": (1e-2, 1e-3),
    "bfloat16": (2e-2, 1e-2),
}
"""(relative, absolute) by dtype, on `cpu`, `practice` and `cuda` alike; Python floats use float32's, everything else is
exact. float32's is 84 times its rounding error (1.2e-7): what adding up some thousand numbers in another order loses.
float64's lies between its own rounding error (2e-16) and float32's, so that what was computed in float32 is found.
`kata verify --again` measures how much of them right programs use, and how far beyond them wrong ones are.

`practice` computes with the CPU, to the last bit. On `cuda` sums are taken in another order, which is far below these
in the sizes that graders use; TF32 is off there, and torch's deterministic algorithms are on.
"""

widened: ContextVar[float] = ContextVar("widened", default=1.0)
"""What all tolerances are multiplied by, to measure how much of them is used."""


coarse: ContextVar[bool] = ContextVar("coarse", default=False)
"""Whether float64 counts as float32: what a wrong program shows may have been computed there and turned into float64 in
the end, and float32's last digits are not the same on every processor.
"""


def tolerance_of(dtype: str) -> tuple[float, float]:
    """(relative, absolute) for an array of a dtype."""
    return DEFAULT_TOLERANCE if coarse.get() and dtype == "float64" else TOLERANCE.get(dtype, DEFAULT_TOLERANCE)


def close_to(got: np.ndarray, expected: np.ndarray, tolerance: tuple[float, float], slack: float) -> np.ndarray:
    """Elementwise closeness: exact for whole numbers and booleans; nan equals nan only where nan is expected."""
    if expected.dtype.kind not in "fc":
        return np.asarray(got == expected)
    wide = np.complex128 if expected.dtype.kind == "c" else np.float64
    got, expected = got.astype(wide), expected.astype(wide)
    relative, absolute = tolerance
    slack *= widened.get()
    finite = np.abs(expected[np.isfinite(expected)])
    scale = max(1.0, float(finite.max())) if finite.size else 1.0
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(got - expected) <= slack * (relative * np.abs(expected) + absolute * scale)
    return np.asarray(near & np.isfinite(expected) | (got == expected) | (np.isnan(got) & np.isnan(expected)))


def close_numbers(got: float, expected: float, slack: float) -> bool:
    """The same for two Python floats, of which a list may hold hundreds."""
    if got == expected or (got != got and expected != expected):
        return True
    relative, absolute = DEFAULT_TOLERANCE
    slack *= widened.get()
    near = abs(got - expected) <= slack * (relative * abs(expected) + absolute * max(1.0, abs(expected)))
    return near and math.isfinite(expected)
