"""What the grading process says when it starts the worker, in one argument of its command line."""

from __future__ import annotations

import msgspec

from .limits import Limits


class Told(msgspec.Struct, frozen=True):
    """`tmp` is the folder that students may write in, `path` where modules may be imported from, `readable` are the
    paths, with Landlock's rights, of that level.

    The worker is reached by the descriptor `control`; where there is no fork, it calls `port` itself, with `token`.
    """

    level: str
    limits: Limits
    tmp: str
    path: list[str]
    readable: list[tuple[str, int]] = []
    for_class: bool = False
    control: int = -1
    port: int = 0
    token: str = ""
