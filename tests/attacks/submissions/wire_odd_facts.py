"""Computes what is asked, and reports beside it facts of odd kinds and numbers: it must not be believed, nor break anybody."""

import msgspec
from worker import program, wire

BIG = 2**63 - 1
FACTS = [
    {"changed": ((BIG, "values"), (-BIG, "x" * 1000)) * 100},
    {"shares": (BIG, -BIG, 0) * 10_000},
    {"grads": (wire.Handle(0, "x"), "text", 0.5, wire.Sequence("list", ())) * 100, "shares": (-7,)},
    {"ops": ("\x1b[2J<script>" * 1000,) * 100, "changed": ((0, "{x}{0}%s"),)},
    {"ran": (("mm", "cuda:99\n" * 1000),) * 100, "unsteady": True, "shares": (1,)},
    {"changed": ((10**6, "\u202e\0\n"), (-1, ""))},
]
calls = iter(range(10**6))


class Program(program.Program):
    def answer(self, request):
        reply = old(self, request)
        facts = FACTS[next(calls) % len(FACTS)]
        fields = [*facts] if isinstance(reply, wire.Returned) else ["changed"]
        return msgspec.structs.replace(reply, **{name: facts.get(name, FACTS[0]["changed"]) for name in fields})


old = program.Program.answer
program.Program.answer = lambda self, request: (Program.answer if isinstance(request, wire.Call) else old)(self, request)


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} {tuple(target.shape)}")
    return ((pred - target) ** 2).mean()
