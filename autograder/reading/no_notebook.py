"""Why a file is no notebook, by name, for somebody who does not know JSON; its content is looked at, never kept."""

from __future__ import annotations

import codecs
import re

import msgspec

from ..text import Text, fill, shortened

NO_NOTEBOOK = Text(
    "This file is not a notebook: {reason}. {cure}", "このファイルはノートブックではありません ({reason})。{cure}"
)

SAVE_AGAIN = Text("Save it again in Jupyter and hand it in anew.", "Jupyter で保存し直して、もう一度提出してください。")

HAND_IN_THE_NOTEBOOK = Text(
    "Hand in the notebook itself, the file that ends in .ipynb.",
    "ノートブックそのもの (.ipynb で終わるファイル) を提出してください。",
)

RESOLVE = Text(
    "Keep one of the two versions, see that Jupyter opens it, and hand it in anew.",
    "どちらか一方を残し、Jupyter で開けることを確かめてから、もう一度提出してください。",
)

CONFLICT = re.compile(rb"^<{7} ", re.MULTILINE)

OTHER_FILES = {
    b"PK\x03\x04": Text("it is a zip archive", "中身は zip ファイルです"),
    b"%PDF": Text("it is a PDF", "中身は PDF です"),
    b"\x1f\x8b": Text("it is a packed archive", "中身は圧縮ファイルです"),
    b"\x89PNG": Text("it is a picture", "中身は画像です"),
    b"Rar!": Text("it is a rar archive", "中身は rar ファイルです"),
    b"<": Text("it is a web page", "中身は Web ページです"),
}
"""How files begin that are handed in instead."""


def why_no_notebook(error: Exception, content: bytes) -> Text:
    """What is wrong with a file that msgspec could not decode as one, and what to do."""
    reason, cure = _reason(error, content)
    return fill(NO_NOTEBOOK, reason=reason, cure=cure)


def _reason(error: Exception, content: bytes) -> tuple[Text, Text]:
    """Why a file could not be read as a notebook, and what to do, for somebody who does not know JSON."""
    begins = content.lstrip()
    other = next((what for start, what in OTHER_FILES.items() if begins.startswith(start)), None)
    if not begins:
        return Text("it is empty", "中身がありません"), SAVE_AGAIN
    if CONFLICT.search(content):
        return Text(
            "git left the marks of a conflict in it (<<<<<<< and >>>>>>>)",
            "git の競合の印 (<<<<<<< と >>>>>>>) が残っています",
        ), RESOLVE
    if other is not None:
        return other, HAND_IN_THE_NOTEBOOK
    if isinstance(error, RecursionError):
        return Text("it is nested too deeply", "入れ子が深すぎます"), SAVE_AGAIN
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or content[:2] in (b"{\0", b"\0{"):
        return Text("it is written in UTF-16, not in UTF-8", "文字コードが UTF-8 ではなく UTF-16 です"), SAVE_AGAIN
    if isinstance(error, UnicodeDecodeError) or "surrogate" in str(error) or "escape" in str(error):
        return _encoding(content), SAVE_AGAIN
    if "truncated" in str(error):
        return Text("it ends in the middle, as if it was cut off", "途中で切れているようです"), SAVE_AGAIN
    if not begins.startswith(b"{"):
        start = shortened(begins[:200].decode(errors="replace").split("\n", 1)[0], 40)
        return Text(f"it begins with `{start}`", f"`{start}` で始まっています"), HAND_IN_THE_NOTEBOOK
    if isinstance(error, msgspec.ValidationError):
        return Text("it has no cells such as Jupyter writes", "Jupyter が書くようなセルがありません"), SAVE_AGAIN
    place = re.search(r"byte (\d+)", str(error))
    line = content.count(b"\n", 0, int(place[1])) + 1 if place else 1
    return Text(f"line {line} of the file is broken", f"ファイルの {line} 行目が壊れています"), SAVE_AGAIN


def _encoding(content: bytes) -> Text:
    """In what else a file is written whose characters cannot be read."""
    if _is(content, "utf-8"):
        return Text("it holds broken characters", "文字が壊れています")
    if _is(content, "cp932"):
        return Text(
            "it is not written in UTF-8, but probably in Shift_JIS (cp932)",
            "文字コードが UTF-8 ではなく、おそらく Shift_JIS (cp932) です",
        )
    return Text("it is not written in UTF-8", "文字コードが UTF-8 ではありません")


def _is(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
