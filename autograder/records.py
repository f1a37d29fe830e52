"""Files of records."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from .record import Record
from .text import Text as Text


def write_records(path: Path, records: list[Record]) -> None:
    """Write records as indented JSON, so that two runs can be compared by eye and byte by byte."""
    path.write_bytes(_json(records))


def keep_records(path: Path, records: list[Record]) -> None:
    """Write records so that, whatever happens meanwhile, the file holds all of the old or all of the new ones."""
    draft = path.with_name(f"{path.name}.new")
    with draft.open("wb") as file:
        file.write(_json(records))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _json(records: list[Record]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(records), indent=1) + b"\n"


def read_records(path: Path) -> list[Record]:
    """Read what `write_records` wrote."""
    return msgspec.json.decode(path.read_bytes(), type=list[Record])
