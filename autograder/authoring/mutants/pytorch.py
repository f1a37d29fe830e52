"""Operators for what only PyTorch has: what beginners leave out, and what looks much the same."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .general import Changes, Operator, but
from .syntax import Around, expression, statement, text

REDUCTIONS = {"mean": "sum", "sum": "mean"}

IN_PLACE = {
    *("abs", "add", "addmm", "clamp", "copysign", "div", "exp", "fill", "log", "masked_fill", "mul", "neg", "pow"),
    *("relu", "sigmoid", "sqrt", "square", "sub", "tanh", "unsqueeze", "squeeze", "transpose", "t", "zero"),
}
"""Methods of a tensor that there are with and without `_`."""

FACTORIES = {
    *("tensor", "as_tensor", "zeros", "ones", "empty", "full", "rand", "randn", "arange", "linspace", "eye"),
    *("zeros_like", "ones_like", "full_like", "empty_like", "to", "new_zeros", "new_ones", "new_tensor", "array"),
}

OTHER_DTYPE = {
    "float32": ("float64", "float16"),
    "float64": ("float32",),
    "double": ("float32",),
    "float": ("float64",),
    "int64": ("int32", "float32"),
    "long": ("int32", "float32"),
    "bool": ("uint8",),
}

LOSSES = ("mse_loss", "l1_loss", "cross_entropy", "nll_loss", "huber_loss", "smooth_l1_loss", "loss_fn", "criterion")


def called_on(node: ast.AST, *names: str) -> ast.expr | None:
    """What a call of one of these methods is called on; None for anything else."""
    match node:
        case ast.Call(func=ast.Attribute(value=inner, attr=attr)) if attr in names:
            return inner
    return None


def without_method(*names: str) -> Operator:
    """An operator that drops calls of these methods."""

    def operator(node: ast.AST, _: Around) -> Changes:
        if (inner := called_on(node, *names)) is not None:
            yield inner

    return operator


def zero_grad(node: ast.AST, _: Around) -> Changes:
    """`optimizer.zero_grad()`, `x.grad = None`, `x.grad.zero_()` -> nothing."""
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="zero_grad" | "zero_"))):
            yield ast.Pass()
        case ast.Assign(targets=[ast.Attribute(attr="grad")]):
            yield ast.Pass()


def no_grad(node: ast.AST, _: Around) -> Changes:
    """`with torch.no_grad():` -> its body alone; the same of `enable_grad` and `inference_mode`, and as decorators."""
    switches = ("no_grad", "enable_grad", "inference_mode", "set_grad_enabled")
    if isinstance(node, ast.With) and any(name in ast.unparse(item) for item in node.items for name in switches):
        yield node.body
    if isinstance(node, ast.FunctionDef):
        for place, decorator in enumerate(node.decorator_list):
            if any(name in ast.unparse(decorator) for name in switches):
                yield but(node, decorator_list=[*node.decorator_list[:place], *node.decorator_list[place + 1 :]])


def requires_grad(node: ast.AST, _: Around) -> Changes:
    """`requires_grad=True`, `.requires_grad_()`, `x.requires_grad = True` -> dropped."""
    if (inner := called_on(node, "requires_grad_")) is not None:
        yield inner
    if isinstance(node, ast.Call):
        kept = [keyword for keyword in node.keywords if keyword.arg != "requires_grad"]
        if len(kept) < len(node.keywords):
            yield but(node, keywords=kept)
    match node:
        case ast.Assign(targets=[ast.Attribute(attr="requires_grad")]):
            yield ast.Pass()


def reduction(node: ast.AST, _: Around) -> Changes:
    """`x.mean()` <-> `x.sum()`; `reduction="mean"` <-> `"sum"`, `"none"`."""
    match node:
        case ast.Attribute(attr=name) if name in REDUCTIONS:
            yield but(node, attr=REDUCTIONS[name])
        case ast.keyword(arg="reduction", value=ast.Constant(value=str(how))):
            yield from (but(node, value=ast.Constant(other)) for other in ("mean", "sum", "none") if other != how)


def dim(node: ast.AST, _: Around) -> Changes:
    """`dim=1` -> `dim=0`, `dim=-1`; `axis` is the same."""
    match node:
        case ast.keyword(arg="dim" | "axis", value=value):
            now = ast.unparse(value)
            yield from (but(node, value=expression(other)) for other in ("0", "1", "-1") if other != now)


def keepdim(node: ast.AST, _: Around) -> Changes:
    """`keepdim=True` -> dropped, and back where there is a `dim`."""
    if isinstance(node, ast.Call):
        names = [keyword.arg for keyword in node.keywords]
        kept = [keyword for keyword in node.keywords if keyword.arg not in ("keepdim", "keepdims")]
        if len(kept) < len(names):
            yield but(node, keywords=kept)
        elif "dim" in names:
            yield but(node, keywords=[*kept, ast.keyword("keepdim", ast.Constant(True))])


def _transposed(node: ast.AST) -> ast.expr | None:
    """What is transposed here."""
    match node:
        case ast.Attribute(value=inner, attr="T" | "mT" | "H" | "mH"):
            return inner
        case ast.Call(func=ast.Attribute(value=inner, attr="t" | "transpose" | "permute" | "swapaxes")):
            return inner
    return None


def transpose(node: ast.AST, _: Around) -> Changes:
    """`A.T` -> `A`; a factor of `@` -> its transpose."""
    if (inner := _transposed(node)) is not None:
        yield inner
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield but(node, left=expression(f"{text(node.left)}.T"))
        yield but(node, right=expression(f"{text(node.right)}.T"))


def reshape(node: ast.AST, _: Around) -> Changes:
    """`A.T` -> `A.reshape(A.shape[::-1])`, which has the shape and not the order."""
    if (inner := _transposed(node)) is not None:
        yield expression(f"{text(inner)}.reshape({text(inner)}.shape[::-1])")


def product(node: ast.AST, around: Around) -> Changes:
    """`A @ B` <-> `A * B`; `torch.matmul` -> `torch.mul`."""
    match node:
        case ast.BinOp(op=ast.MatMult()):
            yield but(node, op=ast.Mult())
        case ast.BinOp(op=ast.Mult()) if around.returns == "Tensor":
            yield but(node, op=ast.MatMult())
        case ast.Attribute(attr="matmul" | "mm" | "dot"):
            yield but(node, attr="mul")


def in_place(node: ast.AST, _: Around) -> Changes:
    """`x = x + y` <-> `x += y`, unless y is a constant number; `x.add_(y)` <-> `x.add(y)`."""
    match node:
        case ast.Assign(
            targets=[ast.Name(id=name) as target], value=ast.BinOp(left=ast.Name(id=left), op=op, right=right)
        ):
            if name == left and not isinstance(right, ast.Constant):
                yield ast.AugAssign(target, op, right)
        case ast.AugAssign(target=ast.Name() | ast.Attribute() as target, op=op, value=value):
            if not isinstance(value, ast.Constant):
                yield ast.Assign([target], ast.BinOp(target, op, value))
        case ast.Call(func=ast.Attribute(attr=name) as called):
            if name in IN_PLACE:
                yield but(node, func=but(called, attr=f"{name}_"))
            elif name.endswith("_") and name[:-1] in IN_PLACE:
                yield but(node, func=but(called, attr=name[:-1]))


def factory(node: ast.AST, _: Around) -> Changes:
    """`dtype=` or `device=` dropped where a tensor is made or moved."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in FACTORIES:
            for place, keyword in enumerate(node.keywords):
                if keyword.arg in ("dtype", "device"):
                    yield but(node, keywords=[*node.keywords[:place], *node.keywords[place + 1 :]])


def dtype(node: ast.AST, _: Around) -> Changes:
    """`torch.float32` -> `torch.float64`, and so on; `x.double()` -> `x.float()`."""
    match node:
        case ast.Attribute(value=ast.Name(id="torch" | "np"), attr=name) if name in OTHER_DTYPE:
            yield from (but(node, attr=other) for other in OTHER_DTYPE[name])
        case ast.Call(func=ast.Attribute(attr="double" | "float" | "half" as name) as called, args=[]):
            yield but(node, func=but(called, attr="float" if name == "double" else "double"))


def mode(node: ast.AST, _: Around) -> Changes:
    """`model.train()` <-> `model.eval()`."""
    match node:
        case ast.Call(func=ast.Attribute(attr="train" | "eval" as name) as called, args=args) if len(args) < 2:
            yield but(node, func=but(called, attr="eval" if name == "train" else "train"), args=[])


def _is_loss(called: ast.AST) -> bool:
    name = ast.unparse(called).split(".")[-1]
    return name in LOSSES or name.endswith("loss")


def loss_arguments(node: ast.AST, _: Around) -> Changes:
    """`loss_fn(output, target)` -> `loss_fn(target, output)`, and with the targets in another order."""
    match node:
        case ast.Call(func=called, args=[one, two, *rest]) if _is_loss(called):
            yield but(node, args=[two, one, *rest])
            yield but(node, args=[one, expression(f"{text(two)}.flip(0)"), *rest])


def super_init(node: ast.AST, _: Around) -> Changes:
    """`super().__init__()` -> nothing."""
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr="__init__"))):
            yield ast.Pass()


def layer_in_forward(node: ast.AST, _: Around) -> Changes:
    """A layer that `__init__` keeps -> made anew in each `forward`."""
    if not isinstance(node, ast.ClassDef):
        return
    methods = {one.name: one for one in node.body if isinstance(one, ast.FunctionDef)}
    if not {"__init__", "forward"} <= methods.keys():
        return
    init, forward = methods["__init__"], methods["forward"]
    for layer in init.body:
        match layer:
            case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"))], value=ast.Call()):
                shorter = but(init, body=[one for one in init.body if one is not layer] or [ast.Pass()])
                longer = but(forward, body=[layer, *forward.body])
                changed = {init: shorter, forward: longer}
                yield but(node, body=[changed.get(one, one) for one in node.body])  # type: ignore[call-overload]


def registration(node: ast.AST, _: Around) -> Changes:
    """`nn.ModuleList(x)` -> `list(x)`, `nn.ModuleDict(x)` -> `dict(x)`, `nn.Parameter(x)` -> `x`."""
    kinds = {"ModuleList": "list", "ParameterList": "list", "ModuleDict": "dict", "Parameter": ""}
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=[first, *_]) if name in kinds:
            yield expression(f"{kinds[name]}({ast.unparse(first)})")


def last_batch(node: ast.AST, _: Around) -> Changes:
    """`DataLoader(x)` -> with `drop_last=True`; `range(0, n, batch)` -> ends a batch earlier."""
    match node:
        case ast.Call(func=ast.Attribute(attr="DataLoader") | ast.Name(id="DataLoader")):
            kept = [keyword for keyword in node.keywords if keyword.arg != "drop_last"]
            yield but(node, keywords=[*kept, ast.keyword("drop_last", ast.Constant(True))])
        case ast.Call(func=ast.Name(id="range"), args=[start, end, batch]):
            yield but(node, args=[start, expression(f"{text(end)} - {text(batch)} + 1"), batch])


def bias(node: ast.AST, _: Around) -> Changes:
    """`nn.Linear(2, 1)` -> with `bias=False`."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in ("Linear", "Conv1d", "Conv2d"):
            kept = [keyword for keyword in node.keywords if keyword.arg != "bias"]
            yield but(node, keywords=[*kept, ast.keyword("bias", ast.Constant(False))])


def graph_cut(node: ast.AST, around: Around) -> Changes:
    """`y = x ** 2` -> `y = (x ** 2).detach()`, `loss.backward()` -> of a new leaf made with `.item()`."""
    match node:
        case ast.Assign(targets=[ast.Name()], value=ast.BinOp() as value) if (
            around.in_loop or around.returns == "Tensor"
        ):
            yield but(node, value=expression(f"{text(value)}.detach()"))
        case ast.Call(func=ast.Attribute(value=inner, attr="backward")):
            yield expression(f"torch.tensor({text(inner)}.sum().item(), requires_grad=True).backward()")


def graph_kept(node: ast.AST, _: Around) -> Changes:
    """`total += loss.item()` -> `total += loss`, and a list of tensors for a list of numbers."""
    match node:
        case ast.Call(func=ast.Attribute(value=inner, attr="item" | "tolist" | "detach"), args=[]):
            yield inner


def step(node: ast.AST, _: Around) -> Changes:
    """A step that is forgotten: `optimizer.step()`, `scheduler.step()`, `loss.backward()` -> nothing."""
    match node:
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="step" | "backward"))):
            yield ast.Pass()


def results(node: ast.AST, around: Around) -> Changes:
    """What is returned, otherwise: cast, moved, as a list or a number, tracked, of another shape, sharing memory."""
    if isinstance(node, ast.Return) and node.value is not None:
        given = text(node.value)
        for change in _results(around.returns, given, around.arguments):
            yield statement(f"return {change}")


def _results(kind: str, given: str, arguments: list[str]) -> Iterator[str]:
    match kind:
        case "Tensor":
            yield from (f"{given}.{end}" for end in ("float()", "double()", "half()", "long()", "cpu()", "tolist()"))
            yield from (f"{given}.{end}" for end in ("unsqueeze(0)", "reshape(-1)", "detach()", "numpy(force=True)"))
            yield f"{given}.detach().requires_grad_()"
            yield f"float({given}.sum())"
            for name in arguments:
                yield f"{name}.data.copy_({given})"
                same = f"out.device == {name}.device and torch.equal(out, {name})"
                yield f"(lambda out: {name} if {same} else out)({given})"
        case "bool":
            yield from (f"int({given})", f"not {given}", f"torch.tensor({given})", f"str({given})")
        case "float" | "int":
            yield from (f"torch.tensor({given})", f"[{given}]", f"round({given}, 3)", f"str({given})")
        case _ if kind.startswith("list"):
            yield from (f"tuple({given})", f"{given}[:-1]", f"{given}[::-1]", f"torch.tensor({given})")
            yield from (f"[torch.tensor(one) for one in {given}]", f"[round(one, 3) for one in {given}]")
        case _ if kind.startswith("tuple"):
            yield from (f"list({given})", f"tuple(reversed({given}))", f"str({given})", f"{given}[:1]")
        case _ if kind.startswith("dict"):
            yield from (f"list({given}.items())", f"dict(list({given}.items())[:-1])")
        case _ if kind.endswith("ndarray"):
            yield from (
                f"{given}.tolist()",
                f"torch.from_numpy({given})",
                f"{given}.astype('float64')",
                f"{given}.copy()",
            )


PYTORCH: dict[str, Operator] = {
    "zero_grad dropped": zero_grad,
    "no_grad dropped": no_grad,
    "detach dropped": without_method("detach"),
    "clone dropped": without_method("clone", "copy"),
    "requires_grad dropped": requires_grad,
    "mean or sum": reduction,
    "dim": dim,
    "keepdim": keepdim,
    "transpose": transpose,
    "reshape for transpose": reshape,
    "matrix product": product,
    "in place": in_place,
    "dtype or device dropped": factory,
    "dtype": dtype,
    "result": results,
    "train or eval": mode,
    "loss arguments": loss_arguments,
    "super().__init__ dropped": super_init,
    "layer made in forward": layer_in_forward,
    "not registered": registration,
    "last batch dropped": last_batch,
    "bias off": bias,
    "graph cut": graph_cut,
    "graph kept": graph_kept,
    "step dropped": step,
}
