"""Every operator of `kata verify --mutants`: what it makes of small programs, and what it leaves alone."""

from __future__ import annotations

import ast

import pytest

from autograder.authoring.mutants.make import OPERATORS, changes

CHANGED = {
    "zero_grad dropped": {
        "opt.zero_grad()": ["(nothing)"],
        "w.grad = None": ["(nothing)"],
        "w.grad.zero_()": ["(nothing)"],
    },
    "no_grad dropped": {
        "with torch.no_grad():\n    w -= g\n    b -= h": ["w -= g\nb -= h"],
        "@torch.no_grad()\ndef f(): pass": ["def f():"],
    },
    "detach dropped": {
        "y = x.detach()": ["y = x"],
    },
    "clone dropped": {
        "y = x.clone()": ["y = x"],
        "y = x.copy()": ["y = x"],
    },
    "requires_grad dropped": {
        "w = torch.tensor(x, requires_grad=True)": ["w = torch.tensor(x)"],
        "w.requires_grad_()": ["w"],
        "w = z.requires_grad_(True)": ["w = z"],
        "w.requires_grad = True": ["(nothing)"],
    },
    "mean or sum": {
        "y = x.mean()": ["y = x.sum()"],
        "y = torch.sum(x)": ["y = torch.mean(x)"],
        "y = f(x, y, reduction='mean')": ["y = f(x, y, reduction='sum')", "y = f(x, y, reduction='none')"],
    },
    "dim": {
        "y = x.sum(dim=1)": ["y = x.sum(dim=0)", "y = x.sum(dim=-1)"],
    },
    "keepdim": {
        "y = x.sum(dim=1, keepdim=True)": ["y = x.sum(dim=1)"],
        "y = x.sum(dim=1)": ["y = x.sum(dim=1, keepdim=True)"],
    },
    "transpose": {
        "y = A.T": ["y = A"],
        "y = A.transpose(0, 1)": ["y = A"],
        "y = A @ B": ["y = A.T @ B", "y = A @ B.T"],
    },
    "reshape for transpose": {
        "y = A.T": ["y = A.reshape(A.shape[::-1])"],
        "y = A.permute(1, 0)": ["y = A.reshape(A.shape[::-1])"],
    },
    "matrix product": {
        "y = A @ B": ["y = A * B"],
        "def f(x) -> Tensor:\n    return A * x": ["return A @ x"],
        "y = torch.matmul(A, B)": ["y = torch.mul(A, B)"],
    },
    "in place": {
        "x = x + y": ["x += y"],
        "x += y": ["x = x + y"],
        "i += 1": [],
        "x.add_(y)": ["x.add(y)"],
        "y = x.relu()": ["y = x.relu_()"],
    },
    "dtype or device dropped": {
        "x = torch.zeros(2, dtype=d, device=e)": ["x = torch.zeros(2, device=e)", "x = torch.zeros(2, dtype=d)"],
        "y = f(x, dtype=d)": [],
    },
    "dtype": {
        "x = torch.zeros(2, dtype=torch.float32)": [
            "x = torch.zeros(2, dtype=torch.float64)",
            "x = torch.zeros(2, dtype=torch.float16)",
        ],
        "y = x.double()": ["y = x.float()"],
    },
    "result": {
        "def f(x) -> Tensor:\n    return g(x)": [
            "return g(x).float()",
            "return g(x).double()",
            "return g(x).half()",
            "return g(x).long()",
            "return g(x).cpu()",
            "return g(x).tolist()",
            "return g(x).unsqueeze(0)",
            "return g(x).reshape(-1)",
            "return g(x).detach()",
            "return g(x).numpy(force=True)",
            "return g(x).detach().requires_grad_()",
            "return float(g(x).sum())",
            "return x.data.copy_(g(x))",
            "return (lambda out: x if out.device == x.device and torch.equal(out, x) else out)(g(x))",
        ],
        "def f(x) -> bool:\n    return x == 1": [
            "return int(x == 1)",
            "return not x == 1",
            "return torch.tensor(x == 1)",
            "return str(x == 1)",
        ],
        "def f(x) -> float:\n    return x": [
            "return torch.tensor(x)",
            "return [x]",
            "return round(x, 3)",
            "return str(x)",
        ],
        "def f(x) -> list[float]:\n    return y": [
            "return tuple(y)",
            "return y[:-1]",
            "return y[::-1]",
            "return torch.tensor(y)",
            "return [torch.tensor(one) for one in y]",
            "return [round(one, 3) for one in y]",
        ],
        "def f(x) -> tuple[int, int]:\n    return y": [
            "return list(y)",
            "return tuple(reversed(y))",
            "return str(y)",
            "return y[:1]",
        ],
        "def f(x) -> dict:\n    return y": ["return list(y.items())", "return dict(list(y.items())[:-1])"],
        "def f(x) -> np.ndarray:\n    return y": [
            "return y.tolist()",
            "return torch.from_numpy(y)",
            "return y.astype('float64')",
            "return y.copy()",
        ],
        "def f(x):\n    return y": [],
    },
    "train or eval": {
        "model.train()": ["model.eval()"],
        "model.eval()": ["model.train()"],
        "model.train(False)": ["model.eval()"],
    },
    "loss arguments": {
        "loss = F.mse_loss(out, target)": ["loss = F.mse_loss(target, out)", "loss = F.mse_loss(out, target.flip(0))"],
        "loss = criterion(out, y)": ["loss = criterion(y, out)", "loss = criterion(out, y.flip(0))"],
        "z = max(a, b)": [],
    },
    "super().__init__ dropped": {
        "class M(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = 1": [
            "class M(nn.Module):\n\n    def __init__(self):\n        pass\n        self.a = 1"
        ],
    },
    "layer made in forward": {
        "class M(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = nn.Linear(1, 1)\n    def forward(self, x):\n        return self.a(x)": [
            "class M(nn.Module):\n\n    def __init__(self):\n        super().__init__()\n\n    def forward(self, x):\n        self.a = nn.Linear(1, 1)\n        return self.a(x)"
        ],
    },
    "not registered": {
        "a = nn.ModuleList(x)": ["a = list(x)"],
        "a = nn.ModuleDict(x)": ["a = dict(x)"],
        "a = nn.Parameter(x)": ["a = x"],
    },
    "last batch dropped": {
        "l = DataLoader(d, batch_size=2)": ["l = DataLoader(d, batch_size=2, drop_last=True)"],
        "for i in range(0, n, size):\n    pass": ["for i in range(0, n - size + 1, size):\n    pass"],
    },
    "bias off": {
        "l = nn.Linear(2, 1)": ["l = nn.Linear(2, 1, bias=False)"],
    },
    "graph cut": {
        "def f(x) -> Tensor:\n    y = x ** 2\n    return y": ["y = (x ** 2).detach()"],
        "loss.backward()": ["torch.tensor(loss.sum().item(), requires_grad=True).backward()"],
    },
    "graph kept": {
        "total += loss.item()": ["total += loss"],
        "a = x.detach()": ["a = x"],
    },
    "step dropped": {
        "opt.step()": ["(nothing)"],
        "loss.backward()": ["(nothing)"],
    },
    "arithmetic operator": {
        "y = a + b": ["y = a - b", "y = a * b"],
        "y -= b": ["y += b"],
        "y = a // b": ["y = a / b"],
        "y = a % b": ["y = a // b"],
        "y = a ** b": ["y = a * b"],
        "y = a / b": ["y = a * b", "y = a // b"],
        "y = a * b": ["y = a / b", "y = a + b"],
    },
    "operands swapped": {
        "y = a - b": ["y = b - a"],
        "y = a @ b": ["y = b @ a"],
        "y = a + b": [],
    },
    "operand dropped": {
        "y = a + b": ["y = a", "y = b"],
        "raise ValueError(a + b)": [],
    },
    "sign": {
        "y = -x": ["y = x"],
        "def f(x) -> Tensor:\n    return x": ["return -x"],
        "def f(x) -> bool:\n    return x": [],
    },
    "comparison": {
        "y = a < b": ["y = a <= b", "y = a >= b", "y = a != b"],
        "y = a == b": ["y = a != b", "y = a >= b", "y = a <= b"],
        "y = a in b": ["y = a not in b"],
        "y = a is None": ["y = a is not None"],
    },
    "boolean operator": {
        "y = a and b": ["y = a or b", "y = b", "y = a"],
        "y = a or b or c": ["y = a and b and c", "y = b or c", "y = a or c", "y = a or b"],
        "y = not a": ["y = a"],
    },
    "constant": {
        "y = 2": ["y = 3", "y = 1"],
        "y = 0.5": ["y = 1.5", "y = -0.5"],
        "y = True": ["y = False"],
        "y = 'a'": ["y = ''"],
        "raise ValueError('a')": [],
    },
    "statement dropped": {
        "y = 1": ["(nothing)"],
        "y += 1": ["(nothing)"],
        "f(x)": ["(nothing)"],
        "if a:\n    b()": ["(nothing)", "(nothing)"],
        "for a in b:\n    c()": ["pass", "for a in b:\n    pass"],
        "while a:\n    break": ["pass", "while a:\n    pass"],
        "raise ValueError": ["(nothing)"],
        "def f():\n    return 1": [],
    },
    "call dropped": {
        "y = float(x)": ["y = x"],
        "y = x.double()": ["y = x"],
        "y = torch.square(x)": ["y = x"],
        "y = x.to(d)": ["y = x"],
        "y = f(a, b)": [],
        "y = torch.nn.functional.relu(x)": ["y = x"],
    },
    "keyword dropped": {
        "y = f(x, a=1, b=2)": ["y = f(x, b=2)", "y = f(x, a=1)"],
    },
    "arguments swapped": {
        "y = f(a, b, c)": ["y = f(b, a, c)", "y = f(a, c, b)"],
    },
    "condition negated": {
        "if a:\n    pass": ["if not a:"],
        "while a == b:\n    pass": ["while not a == b:\n    pass"],
        "assert a": ["assert not a"],
        "y = a if b else c": ["y = a if not b else c"],
        "y = [a for a in b if c]": ["y = [a for a in b if not c]", "y = [a for a in b]"],
    },
    "index": {
        "y = a[i]": ["y = a[i - 1]"],
        "y = a[i, j]": ["y = a[j, i]"],
        "y = a[i + 1]": ["y = a[i + 1 - 1]"],
        "y = a[0]": [],
    },
    "slice": {
        "y = a[1:]": ["y = a[:]", "y = a[1:-1]"],
        "y = a[:n]": ["y = a[:]"],
        "y = a[::2]": ["y = a[:]", "y = a[:-1:2]"],
    },
    "loop end": {
        "for i in range(n):\n    pass": [
            "for i in range(n - 1):\n    pass",
            "for i in range(n + 1):\n    pass",
            "for i in range(1, n):\n    pass",
        ],
        "for i in range(1, n):\n    pass": [
            "for i in range(1, n - 1):\n    pass",
            "for i in range(1, n + 1):\n    pass",
        ],
        "for x in xs:\n    pass": ["for x in xs[:-1]:\n    pass", "for x in xs[1:]:\n    pass"],
        "for a in f(b):\n    pass": [],
    },
    "loop left early": {
        "for i in x:\n    f(i)": ["for i in x:\n    f(i)\n    break"],
        "while a:\n    f(i)": ["while a:\n    f(i)\n    break"],
    },
    "return in the loop": {
        "def f():\n    for i in x:\n        g(i)\n    return y": [
            "def f():\n    for i in x:\n        g(i)\n        return y\n    return y"
        ],
    },
    "return of nothing": {
        "def f():\n    return x": ["return None"],
        "def f():\n    return": [],
    },
    "accumulated or overwritten": {
        "for i in x:\n    y = i": ["for i in x:\n    y += i"],
        "y += i": ["y = i"],
        "y = i": [],
    },
    "exception type": {
        "raise ValueError('a')": ["raise RuntimeError('a')", "raise Exception('a')"],
        "raise RuntimeError": ["raise Exception"],
        "try:\n    f()\nexcept ValueError:\n    pass": ["except KeyError:"],
    },
    "error text": {
        "raise ValueError(f'{a} and {b}')": [
            "raise ValueError()",
            "raise ValueError(f' and {b}')",
            "raise ValueError(f'{a} and ')",
        ],
        "y = f'{a}'": ["y = f''"],
        "raise ValueError": [],
    },
}
"""By operator: programs, and what each becomes; of longer ones all of it, else the changed statement."""

WHOLE = ("class ", "for ", "while ", "with ")
"""A program that contains one of these is compared as a whole, if it has several lines."""


def made(operator: str, program: str) -> list[str]:
    """What an operator makes of a program."""
    tree = ast.parse(program)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    returns = {one.name: ast.unparse(one.returns) for one in functions if one.returns is not None}
    whole = "\n" in program and any(word in program for word in WHOLE)
    return [
        ast.unparse(tree) if whole else change.becomes
        for _, change in changes(tree, returns)
        if change.operator == operator
    ]


@pytest.mark.parametrize(
    ("operator", "program", "becomes"),
    [
        pytest.param(operator, program, becomes, id=f"{operator}-{number}")
        for operator, programs in CHANGED.items()
        for number, (program, becomes) in enumerate(programs.items())
    ],
)
def test_an_operator(operator: str, program: str, becomes: list[str]) -> None:
    """It makes these programs of this one, and no others."""
    assert made(operator, program) == becomes


def test_every_operator_is_here() -> None:
    """None is without a program that it changes."""
    assert set(CHANGED) == set(OPERATORS)
    for programs in CHANGED.values():
        assert any(programs.values())


def test_a_tree_is_given_back_as_it_was() -> None:
    """Each change is undone before the next is made, and afterwards none is left."""
    tree = ast.parse("def f(x):\n    for y in x:\n        y = y + 1\n    return y")
    right = ast.unparse(tree)
    made = [ast.unparse(tree) for _ in changes(tree, {})]
    assert len(set(made)) > 10
    assert right not in made
    assert ast.unparse(tree) == right


def test_annotations_and_docstrings_are_no_code() -> None:
    """Nothing is made of them."""
    tree = ast.parse(
        '"""A module."""\n\n\ndef f(x: Annotated[int, 3] = None) -> list[int]:\n    """2 words."""\n    y: Final[4]\n    pass'
    )
    assert [change for _, change in changes(tree, {})] == []
