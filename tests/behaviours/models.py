"""Modules, optimisers, training, copies and files."""

from __future__ import annotations

import copy
import io
import pickle
from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F

from behaviours.samples import net, not_shared, seeded, whole, x, y


def losses(d: str, make: Callable[[Any], torch.optim.Optimizer], late: bool = False) -> list[float]:
    """The losses of ten steps; `late`: the optimiser was made before the model moved."""
    model = net("cpu" if late else d)
    optimizer = make(model.parameters())
    model.to(d)
    data, target = x(d), y(d)[:, :2]
    found = []
    for _ in range(10):
        optimizer.zero_grad()
        loss = F.mse_loss(model(data), target)
        loss.backward()
        optimizer.step()
        found.append(loss.item())
    assert found[-1] < found[0]
    return found


MODULES: dict[str, Callable[[str], Any]] = {
    "Module.to gives the module": lambda d: (lambda m: m.to(d) is m)(net("cpu")),
    "forward": lambda d: net(d)(x(d)),
    "parameters are on the device": lambda d: {str(p.device.type) == d for p in net(d).parameters()},
    "parameters are parameters": lambda d: [isinstance(p, nn.Parameter) and p.is_leaf for p in net(d).parameters()],
    "parameters keep who they are": lambda d: _identity(d),
    "buffers move": lambda d: nn.BatchNorm1d(4).to(d).running_mean,
    "double()": lambda d: net(d).double()(x(d).double()),
    "to(device, dtype)": lambda d: net("cpu").to(d, torch.float64)(x(d).double()),
    "back to the cpu": lambda d: net(d).cpu()(x("cpu")).tolist(),
    "state_dict": lambda d: dict(net(d).state_dict()),
    "load_state_dict from the cpu": lambda d: _loaded(net(d), net("cpu")),
    "load_state_dict to the cpu": lambda d: _loaded(net("cpu"), net(d)).tolist(),
    "a parameter of one's own": lambda d: nn.Parameter(torch.ones(3, device=d)) * 2,
    "a module made on the device": lambda d: nn.Linear(3, 2, device=d).weight.shape,
    "register_buffer": lambda d: _buffered(d),
    "deepcopy of a module": lambda d: _copied(d),
    "eval, train, dropout": lambda d: nn.Sequential(nn.Dropout(0.5)).to(d).eval()(x(d)),
    "children in a ModuleList": lambda d: {
        p.device.type == d for p in nn.ModuleList([nn.Linear(2, 2)]).to(d).parameters()
    },
    "init": lambda d: _initialised(d),
    "forward hooks": lambda d: _hook_calls(d),
    "parameters_to_vector, clip_grad_norm_": lambda d: _clipped(d),
    "Conv2d, MaxPool2d, Flatten": lambda d: _convolved(d),
    "Embedding, LayerNorm": lambda d: nn.LayerNorm(4).to(d)(seeded(lambda: nn.Embedding(4, 4).to(d))(whole(d))),
    "LSTM": lambda d: seeded(lambda: nn.LSTM(4, 3).to(d))(x(d))[0],
    "GRU": lambda d: seeded(lambda: nn.GRU(4, 3).to(d))(x(d))[0],
    "MultiheadAttention": lambda d: seeded(lambda: nn.MultiheadAttention(4, 2).to(d))(x(d), x(d), x(d))[0],
    "share of weights survives the move": lambda d: _tied(d),
    "requires_grad_(False) survives the move": lambda d: _frozen(d),
    "a move while a graph is alive": lambda d: _moved_with_a_graph(d),
    "load_state_dict while a graph is alive": lambda d: _loaded_with_a_graph(d),
    "load_state_dict keeps the gradient": lambda d: _kept_gradient(d),
    "a module on the cpu converts as before": lambda d: _converted(),
    "a gradient moves along": lambda d: _moved_gradient(d),
}


def _identity(d: str) -> bool:
    model = net("cpu")
    before = [id(p) for p in model.parameters()]
    model.to(d)
    return before == [id(p) for p in model.parameters()]


def _loaded(target: nn.Module, source: nn.Module) -> torch.Tensor:
    with torch.no_grad():
        for parameter in target.parameters():
            parameter.zero_()
    target.load_state_dict(source.state_dict())
    found: torch.Tensor = target(x(next(target.parameters()).device.type))
    return found


def _buffered(d: str) -> torch.Tensor:
    module = nn.Module()
    module.register_buffer("scale", torch.arange(4.0))
    module.to(d)
    return x(d) * module.scale  # type: ignore[operator]


def _copied(d: str) -> torch.Tensor:
    first = net(d)
    second = copy.deepcopy(first)
    with torch.no_grad():
        for parameter in second.parameters():
            parameter.add_(1)
    return torch.stack([first(x(d)), second(x(d))])


def _initialised(d: str) -> torch.Tensor:
    layer = nn.Linear(3, 2).to(d)
    nn.init.constant_(layer.weight, 2.0)
    nn.init.zeros_(layer.bias)
    torch.manual_seed(0)
    nn.init.xavier_uniform_(layer.weight)
    found: torch.Tensor = layer(torch.ones(1, 3, device=d))
    return found


def _hook_calls(d: str) -> int:
    calls: list[int] = []
    model = net(d)
    model.register_forward_hook(lambda *a: calls.append(1))
    model(x(d))
    return len(calls)


def _clipped(d: str) -> Any:
    model = net(d)
    model(x(d)).sum().backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), 0.1)
    return norm, nn.utils.parameters_to_vector(model.parameters())


def _convolved(d: str) -> torch.Tensor:
    model = seeded(lambda: nn.Sequential(nn.Conv2d(1, 2, 2), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()).to(d))
    found: torch.Tensor = model(x(d).reshape(1, 1, 3, 4))
    return found


def _tied(d: str) -> bool:
    model = nn.Module()
    model.one = nn.Linear(2, 2)
    model.two = nn.Linear(2, 2)
    model.two.weight = model.one.weight
    model.to(d)
    return model.two.weight is model.one.weight


def _frozen(d: str) -> list[bool]:
    model = net("cpu")
    next(model.parameters()).requires_grad_(False)
    return [p.requires_grad for p in model.to(d).parameters()]


def _moved_gradient(d: str) -> torch.Tensor:
    model = nn.Linear(4, 1)
    model(x("cpu")).sum().backward()
    return model.to(d).weight.grad  # type: ignore[return-value]


TRAINING: dict[str, Callable[[str], Any]] = {
    "SGD": lambda d: losses(d, lambda p: torch.optim.SGD(p, 0.05)),
    "SGD with momentum": lambda d: losses(d, lambda p: torch.optim.SGD(p, 0.02, momentum=0.9)),
    "SGD, nesterov, weight decay": lambda d: losses(
        d, lambda p: torch.optim.SGD(p, 0.02, momentum=0.9, nesterov=True, weight_decay=0.01)
    ),
    "Adam": lambda d: losses(d, lambda p: torch.optim.Adam(p, 0.02)),
    "AdamW, foreach": lambda d: losses(d, lambda p: torch.optim.AdamW(p, 0.02, foreach=True)),
    "Adam, fused": lambda d: losses(d, lambda p: torch.optim.Adam(p, 0.02, fused=True)),
    "RMSprop": lambda d: losses(d, lambda p: torch.optim.RMSprop(p, 0.01)),
    "Adagrad": lambda d: losses(d, lambda p: torch.optim.Adagrad(p, 0.05)),
    "SGD made before the model moved": lambda d: losses(d, lambda p: torch.optim.SGD(p, 0.05), late=True),
    "Adam made before the model moved": lambda d: losses(d, lambda p: torch.optim.Adam(p, 0.02), late=True),
    "a scheduler": lambda d: _scheduled(d),
    "zero_grad(set_to_none=False)": lambda d: _zeroed(d),
    "state of an optimiser is on the device": lambda d: _state_devices(d),
    "state_dict of an optimiser": lambda d: _resumed(d),
    "batches from a DataLoader with pinned memory": lambda d: _batches(d, pin_memory=True),
    "batches from a DataLoader": lambda d: _batches(d),
    "accuracy": lambda d: (net(d)(x(d)).argmax(1) == whole(d)[:3]).float().mean().item(),
    "a running loss": lambda d: sum(losses(d, lambda p: torch.optim.SGD(p, 0.05))),
    "a training loop by hand": lambda d: _by_hand(d),
}


def _scheduled(d: str) -> list[float]:
    model = net(d)
    optimizer = torch.optim.SGD(model.parameters(), 0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1, 0.5)
    rates = []
    for _ in range(3):
        F.mse_loss(model(x(d)), y(d)[:, :2]).backward()
        optimizer.step()
        scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates


def _zeroed(d: str) -> Any:
    model = net(d)
    model(x(d)).sum().backward()
    torch.optim.SGD(model.parameters(), 0.1).zero_grad(set_to_none=False)
    return next(model.parameters()).grad


def _state_devices(d: str) -> bool:
    model = net(d)
    optimizer = torch.optim.Adam(model.parameters(), 0.1)
    model(x(d)).sum().backward()
    optimizer.step()
    return all(state["exp_avg"].device.type == d for state in optimizer.state.values())


def _resumed(d: str) -> Any:
    model = net(d)
    first = torch.optim.SGD(model.parameters(), 0.1, momentum=0.9)
    model(x(d)).sum().backward()
    first.step()
    second = torch.optim.SGD(model.parameters(), 0.1, momentum=0.9)
    second.load_state_dict(first.state_dict())
    second.step()
    return next(model.parameters()).detach()


def _batches(d: str, pin_memory: bool = False) -> Any:
    data = torch.utils.data.TensorDataset(x("cpu"), y("cpu"))
    loader = torch.utils.data.DataLoader(data, batch_size=2, pin_memory=pin_memory)
    return [one.to(d) * two.to(d) for one, two in loader]


def _by_hand(d: str) -> list[float]:
    weight = torch.zeros(1, device=d, requires_grad=True)
    inputs = torch.arange(4.0).to(d)
    found = []
    for _ in range(5):
        loss = ((inputs * weight - 3 * inputs) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            weight -= 0.1 * weight.grad  # type: ignore[operator]
            weight.grad.zero_()  # type: ignore[union-attr]
        found.append(loss.item())
    return found


COPIES: dict[str, Callable[[str], Any]] = {
    "clone": lambda d: not_shared(x(d), x(d).clone()),
    "deepcopy": lambda d: not_shared(x(d), copy.deepcopy(x(d))),
    "deepcopy of a leaf": lambda d: copy.deepcopy(x(d).requires_grad_()).requires_grad,
    "deepcopy keeps sharing": lambda d: _shared_copy(d),
    "copy.copy": lambda d: copy.copy(x(d)),
    "pickle": lambda d: pickle.loads(pickle.dumps(x(d))),
    "torch.save, torch.load": lambda d: _saved({"x": x(d)})["x"],
    "torch.save of a state_dict": lambda d: _saved(dict(net(d).state_dict())),
    "torch.load(map_location='cpu')": lambda d: _saved({"x": x(d)}, map_location="cpu")["x"].tolist(),
    "torch.load(map_location=the device)": lambda d: _saved({"x": x(d)}, map_location=torch.device(d))["x"],
    "pickle of a parameter": lambda d: isinstance(pickle.loads(pickle.dumps(nn.Parameter(x(d)))), nn.Parameter),
    "numpy(force=True) is a copy": lambda d: d == "cpu" or _not_written(x(d)),
    "contiguous": lambda d: x(d).T.contiguous(),
}


def _shared_copy(d: str) -> torch.Tensor:
    tensor = x(d)
    one, two = copy.deepcopy((tensor, tensor))
    one.add_(1)
    return two


def _saved(what: Any, **options: Any) -> Any:
    file = io.BytesIO()
    torch.save(what, file)
    file.seek(0)
    return torch.load(file, **options)


def _not_written(tensor: torch.Tensor) -> bool:
    tensor.numpy(force=True)[0] = 100
    return bool((tensor < 100).all())


def _moved_with_a_graph(d: str) -> torch.Tensor:
    model = net("cpu")
    before = model(x("cpu"))
    after: torch.Tensor = model.to(d)(x(d))
    assert before.requires_grad
    return after


def _loaded_with_a_graph(d: str) -> torch.Tensor:
    model = net(d)
    loss = model(x(d)).sum()
    model.load_state_dict({name: 2 * value for name, value in model.state_dict().items()})
    assert loss.requires_grad
    after: torch.Tensor = model(x(d))
    return after


def _kept_gradient(d: str) -> Any:
    model = net(d)
    model(x(d)).sum().backward()
    model.load_state_dict(net("cpu").state_dict())
    return next(model.parameters()).grad


def _converted() -> bool:
    model = nn.Linear(2, 2)
    weight = model.weight
    model.double()
    return model.weight is weight
