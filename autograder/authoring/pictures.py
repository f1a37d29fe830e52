"""The picture of a prompt: `picture.png` beside the notebook's source, drawn by the author's `picture.py` and carried
inside the students' notebook. No learner needs matplotlib, and one picture serves light pages, dark ones and both
languages.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ExerciseError
from ..reading.author import Source
from ..reading.percent import SourceCell

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME, SCRIPT = "picture.png", "picture.py"

FILES = {NAME, SCRIPT}
"""What an exercise with a picture has; each is of no use without the other."""

MOST_BYTES = 50_000
"""How large a picture may be: a notebook carries it twice, once for each language."""

SHOWN = re.compile(rf"!\[([^\]\n]*)\]\({re.escape(NAME)}\)")
"""Where a prompt shows its picture, with what stands there for those who cannot see it."""

GRAY, BLUE, ORANGE = "#7d7d7d", "#2f86d6", "#d9730d"
"""The colours that can be read on a white page and on a black one."""

DOTS_PER_INCH = 120


def with_picture(source: Source, cell: SourceCell, text: str) -> tuple[str, dict[str, Any]]:
    """The text of a prompt's cell as the notebook has it, and the field of the cell that carries the picture."""
    if NAME not in text:
        return text, {}
    words = SHOWN.findall(text)
    if len(words) != text.count(NAME) or not all(map(str.strip, words)):
        place = f"{source.notebook}:{cell.line}"
        raise ExerciseError(f"{place}: {NAME} is not shown; write ![what is to be seen]({NAME}) in one line")
    data = base64.b64encode(_bytes(source)).decode()
    return SHOWN.sub(rf"![\1](attachment:{NAME})", text), {"attachments": {NAME: {"image/png": data}}}


def check_picture(source: Source) -> None:
    """Refuse a picture that a reader of one language would not see."""
    languages = {cell.language for cell in source.cells if cell.kind == "markdown" and NAME in cell.source}
    if (source.folder / NAME).exists() and languages != {"en", "ja"}:
        raise ExerciseError(
            f"{source.folder / NAME} is not shown in both languages; write ![what is to be seen]({NAME}) in each"
        )


def _bytes(source: Source) -> bytes:
    path = source.folder / NAME
    if not path.is_file():
        raise ExerciseError(f"{path} is missing; draw it in {SCRIPT} and run that")
    found = path.read_bytes()
    if not found.startswith(b"\x89PNG\r\n"):
        raise ExerciseError(f"{path} is no PNG; draw it in {SCRIPT} and run that")
    if len(found) > MOST_BYTES:
        raise ExerciseError(f"{path} has {len(found)} bytes of {MOST_BYTES}; make it smaller or simpler")
    return found


@contextmanager
def picture(script: str, width: float, height: float) -> Iterator[Axes]:
    """Axes of so many inches, without a frame, to draw on; afterwards the picture lies beside the script."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with matplotlib.rc_context():
        matplotlib.rc("font", size=10)
        matplotlib.rc("lines", linewidth=1.6)
        matplotlib.rc("text", color=GRAY)
        figure = Figure(figsize=(width, height), layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        axes.axis("off")
        yield axes
        figure.savefig(
            Path(script).with_suffix(".png"), dpi=DOTS_PER_INCH, transparent=True, metadata={"Software": None}
        )
