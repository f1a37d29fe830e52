"""What graders are written with, and what runs them. Authors import from here and from nowhere else in the kit."""

from ..judging.compare import difference
from ..programs.observation import Observation, returned
from ..sandbox.devices import DEVICE, DEVICE_OBJECT, on_cpu, on_device
from .checks import PRODUCT, check, part, where
from .formulas import three_ways
from .probes import card, probe
from .scaled import with_scaled_gradients

__all__ = [
    "DEVICE",
    "DEVICE_OBJECT",
    "PRODUCT",
    "Observation",
    "card",
    "check",
    "difference",
    "on_cpu",
    "on_device",
    "part",
    "probe",
    "returned",
    "three_ways",
    "where",
    "with_scaled_gradients",
]
