"""Tensors of the practice device: each holds a CPU tensor, and all that is computed with one passes through `compute`,
which refuses to mix devices as CUDA does.
"""

from __future__ import annotations

import copy
import functools
from typing import Any, NamedTuple

import torch

NAME = "practice"

MOVES = ("aten::_to_copy", "aten::copy_", "aten::to")

STRICT = frozenset(
    f"aten::{name}"
    for name in ("cat", "stack", "index_select", "gather", "scatter", "scatter_", "take", "embedding", "equal")
    + ("nll_loss_forward", "nll_loss2d_forward", "index_add", "index_add_")
)
"""Operators of CUDA's that take no CPU tensor at all, not even one of no dimension."""

INDEXING = ("aten::index", "aten::index_put", "aten::index_put_", "aten::_index_put_impl_", "aten::_unsafe_index")

NUMBERS = frozenset({int, float, bool, type(None), torch.dtype})

MIXED = "Expected all tensors to be on the same device, but found at least two devices, practice:0 and cpu!"


class Tensor(torch.Tensor):
    """A tensor on the practice device; `held` is the CPU tensor with its values."""

    held: torch.Tensor
    place: torch.device
    __torch_function__ = torch._C._disabled_torch_function_impl  # type: ignore[assignment]

    @classmethod
    def __torch_dispatch__(cls, op: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:  # type: ignore[override]
        return compute(op, args, kwargs or {})

    @property
    def data(self) -> torch.Tensor:
        """The same values without their history."""
        return torch.Tensor.data.__get__(self)  # type: ignore[attr-defined, no-any-return]

    @data.setter
    def data(self, new: torch.Tensor) -> None:
        torch.Tensor.data.__set__(self, new)  # type: ignore[attr-defined]
        self.held = new.held  # type: ignore[attr-defined]

    def numpy(self, *, force: bool = False) -> Any:
        """An array of the values with `force`; TypeError without, in CUDA's words."""
        if not force:
            raise TypeError(
                f"can't convert {self.device} device type tensor to numpy. "
                "Use Tensor.cpu() to copy the tensor to host memory first."
            )
        return self.held.clone().numpy(force=True)  # memory of its own, as from any other device

    def tolist(self) -> Any:
        """The values as numbers in nested lists."""
        return self.held.tolist()

    def __repr__(self) -> str:  # type: ignore[override]
        held = torch.Tensor.__repr__(self.held)  # type: ignore[no-untyped-call]
        head, dtype = (held.rsplit(", dtype=", 1) + [""])[:2] if ", dtype=" in held else (held[:-1], "")
        facts = [f"device='{self.device}'", *([f"dtype={dtype[:-1]}"] if dtype else [])]
        if self.grad_fn is not None:
            facts.append(f"grad_fn=<{type(self.grad_fn).__name__}>")
        elif self.requires_grad:
            facts.append("requires_grad=True")
        title = "Parameter containing:\n" if getattr(self, "_is_param", False) else ""
        return f"{title}{head}, {', '.join(facts)})"

    def __format__(self, spec: str) -> str:
        number = self.dim() == 0 and not getattr(self, "_is_param", False)
        return format(self.item(), spec) if number else object.__format__(self, spec)

    def data_ptr(self) -> int:
        """Where the first value is: equal for two tensors that share it."""
        return self.held.data_ptr()

    def untyped_storage(self) -> torch.UntypedStorage:
        """The memory with the values: one for all tensors that share it."""
        return self.held.untyped_storage()

    def __deepcopy__(self, memo: dict[int, Any]) -> Tensor:
        if id(self) not in memo:
            if not self.is_leaf:
                raise RuntimeError("Only Tensors created explicitly by the user support the deepcopy protocol")
            made = memo[id(self)] = wrap(copy.deepcopy(self.held, memo))
            made.__dict__.update(copy.deepcopy({k: v for k, v in self.__dict__.items() if k != "held"}, memo))
            made.requires_grad_(self.requires_grad)
            made.grad = copy.deepcopy(self.grad, memo)
        return memo[id(self)]  # type: ignore[no-any-return]

    def __reduce_ex__(self, protocol: Any) -> Any:
        return unpickled, (self.held, self.requires_grad, getattr(self, "_is_param", False))


def unpickled(held: torch.Tensor, requires_grad: bool, is_parameter: bool) -> torch.Tensor:
    """A tensor out of a file, where `map_location` wants it."""
    place = torch.device(torch._utils._get_restore_location(f"{NAME}:0"))
    made = wrap(held) if place.type == NAME else held.to(place)
    return torch.nn.Parameter(made, requires_grad) if is_parameter else made.requires_grad_(requires_grad)


_make_wrapper = torch.Tensor._make_wrapper_subclass


def wrap(held: torch.Tensor) -> Tensor:
    """The tensor on the device that holds this CPU tensor, not a copy of it."""
    if torch.is_inference_mode_enabled() and not held.is_inference():  # a view of an ordinary tensor is one, too
        with torch.inference_mode(False):
            return wrap(held)
    offset = held.storage_offset()
    if offset == 0 and held.is_contiguous():  # half the time of the other, and by far the most frequent
        made = _make_wrapper(Tensor, held.shape, None, None, None, held.dtype, device=Tensor.place)
    else:
        made = _make_wrapper(
            Tensor, held.shape, held.stride(), offset, None, held.dtype, held.layout, device=Tensor.place
        )
    made.held = held
    return made


def held(tensor: torch.Tensor) -> torch.Tensor:
    """The CPU tensor with the values of a tensor of the device; any other tensor itself."""
    return tensor.held if isinstance(tensor, Tensor) else tensor


class Facts(NamedTuple):
    """What has to be known of an operator: itself without its Python cover, whether it carries tensors between devices,
    whether its CPU indices are welcome, which arguments it writes into, and whether it can give these other shapes.
    `strict` ones take no CPU tensor at all. `special` are those that are none of the plain ones: they carry tensors,
    reshape them, are strict, or write into another argument than the first.
    """

    call: Any
    moves: bool
    indexes: bool
    writes: tuple[str | int, ...]
    reshapes: bool
    strict: bool
    special: bool


@functools.cache
def facts_of(op: Any) -> Facts:
    """The facts of an operator (its `OpOverload`), from its schema."""
    schema = op._schema
    writes = tuple(
        argument.name if argument.kwarg_only else number
        for number, argument in enumerate(schema.arguments)
        if argument.alias_info is not None and argument.alias_info.is_write
    )
    reshapes = torch.Tag.inplace_view in op.tags or any(isinstance(place, str) for place in writes)
    moves = schema.name in MOVES
    strict = schema.name in STRICT
    special = moves or reshapes or strict or writes not in ((), (0,))
    return Facts(op._op, moves, schema.name in INDEXING, writes, reshapes, strict, special)


def compute(op: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Run an operator on what its tensors hold. RuntimeError as from CUDA where its tensors are on two devices."""
    facts = facts_of(op)
    if facts.special or not NUMBERS.issuperset(map(type, kwargs.values())):
        return _compute(facts, args, kwargs)
    on_cpu = []
    for value in args:  # the way of nearly every call, a third faster than the other
        kind = type(value)
        if kind is Tensor:
            on_cpu.append(value.held)
        elif kind in NUMBERS or (kind is torch.Tensor and type(args[0]) is Tensor and not value.dim()):
            on_cpu.append(value)
        else:
            return _compute(facts, args, kwargs)
    result = facts.call(*on_cpu, **kwargs)
    if facts.writes:
        return args[0]
    return wrap(result) if type(result) is torch.Tensor else _wrapped(result, [])


def _compute(facts: Facts, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """The same, whatever the arguments are."""
    mine: list[Tensor] = []
    others: list[torch.Tensor] = []
    on_cpu = [_held(value, mine, others) for value in args]
    named = {name: _held(value, mine, others) for name, value in kwargs.items()}
    if others and mine and not facts.moves:
        refuse_mixes(facts, args, kwargs, others)
    result = facts.call(*on_cpu, **named)
    if facts.reshapes:
        for one in mine:
            if one.held.shape != one.shape or one.held.stride() != one.stride():  # `out=`, `squeeze_`
                torch.Tensor.data.__set__(one, wrap(one.held))  # type: ignore[attr-defined]
    return _wrapped(result, mine) if _goes_to_device(facts, args, kwargs) else result


def _held(value: Any, mine: list[Tensor], others: list[torch.Tensor]) -> Any:
    """A value as the CPU is to see it; on the way the tensors of both devices are noted."""
    kind = type(value)
    if kind is Tensor:
        mine.append(value)
        return value.held
    if kind is list or kind is tuple:
        return [_held(one, mine, others) for one in value]
    if kind is torch.device:
        return torch.device("cpu") if value.type == NAME else value
    if isinstance(value, torch.Tensor):
        others.append(value)
    return value


def refuse_mixes(facts: Facts, args: tuple[Any, ...], kwargs: dict[str, Any], others: list[torch.Tensor]) -> None:
    """CUDA's rule: all on one device, but for CPU tensors of no dimension that are only read, and CPU indices."""
    if facts.indexes:
        values = [args[0], *args[2:3]]
        if not isinstance(args[0], Tensor):
            raise RuntimeError("indices should be either on cpu or on the same device as the indexed tensor (cpu)")
        others = [value for value in values if isinstance(value, torch.Tensor) and not isinstance(value, Tensor)]
    written = [args[place] if isinstance(place, int) else kwargs.get(place) for place in facts.writes]
    for other in others:
        if facts.strict or other.dim() > 0 or any(other is one for one in written):
            raise RuntimeError(MIXED)


def _goes_to_device(facts: Facts, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    """Whether a result is on the device: that is asked for, or nothing is and it stays where the first tensor is."""
    target = kwargs.get("device")
    if target is None:
        return not facts.moves or isinstance(args[0], Tensor)
    return bool(target.type == NAME)


def _wrapped(result: Any, mine: list[Tensor]) -> Any:
    """A result on the device; what was written in place stays the tensor it was."""
    if isinstance(result, torch.Tensor):
        for one in mine:
            if result is one.held:
                return one
        return wrap(result)
    if isinstance(result, (list, tuple)):
        return type(result)([_wrapped(one, mine) for one in result])
    return result
