"""Whether numbers come from autograd: a student's function is called while autograd scales every gradient.

A formula typed by hand beside a `backward()` for show does not notice. What is replaced for that one call is private to
torch; where a torch has it no more, `kata build` fails for every exercise that asks.
"""

from __future__ import annotations

SOURCE = """lambda f, *args: (
    lambda ran, engine: (lambda found: found if ran else {otherwise})(
        __import__("unittest.mock").mock.patch.object(
            torch.autograd,
            "_engine_run_backward",
            lambda roots, grads, *more, **named: (
                ran.append(True)
                or engine(roots, tuple(g if g is None else g * {factor} for g in grads), *more, **named)
            ),
        )(f)(*args)
    )
)([], torch.autograd._engine_run_backward)"""


def with_scaled_gradients(factor: float, otherwise: str) -> str:
    """A source for `student.define`: `f(*args)` while autograd multiplies each gradient it begins with by `factor`.

    For a program that never runs autograd's engine (forward mode, a formula) the value is `otherwise`, an expression in
    `found`, `f` and `args`: what such a program returns is no evidence here.
    """
    return SOURCE.format(factor=factor, otherwise=otherwise)
