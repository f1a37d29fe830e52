"""When something was handed in: the text of its time stamp, in the time that nbgrader keeps."""

from __future__ import annotations

import re
import stat
import time
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dateutil.parser import parse
from dateutil.tz import tzlocal

from ..text import Text, fill

TIMESTAMP = "timestamp.txt"

WEST = {"HST": -10, "AKST": -9, "AKDT": -8, "PST": -8, "PDT": -7, "MST": -7, "MDT": -6, "CDT": -5, "EST": -5, "EDT": -4}

EAST = {
    "CET": 1,
    "WEST": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "SGT": 8,
    "HKT": 8,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
}

HOURS = WEST | {"UTC": 0, "GMT": 0, "Z": 0, "WET": 0} | EAST | {"AEDT": 11, "NZST": 12, "NZDT": 13}
"""Names of time zones that mean one time only, in hours east of Greenwich; CST, IST and BST mean several."""

PLACE = re.compile(r"\s*\[?\b([A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)\]?$")
"""A time zone by the name of its place, at the end: Asia/Tokyo."""

ASIDE = re.compile(r"\s*\([^()]*\)$")
"""What JavaScript adds: (Japan Standard Time)."""

NAMED_OFFSET = re.compile(rf"(?<=[\d\s])(?:{'|'.join(HOURS)})\s*(?=[+-]\d)")
"""A name before an offset, of which the offset counts; read together they would mean the opposite (POSIX)."""

ANY_DAYS = datetime(2000, 1, 1), datetime(2001, 2, 2)  # noqa: DTZ001 - their only use is to differ

NO_DATE = Text(
    "timestamp.txt holds no date that can be read ({text}); nobody knows when this was handed in",
    "timestamp.txt の日時を読めません ({text})。提出した時刻がわかりません",
)

NO_ZONE = Text(
    "the time zone {zone} in timestamp.txt is not known or means several; its time is taken for UTC",
    "timestamp.txt のタイムゾーン {zone} がわからないか、複数の意味があります。UTC の時刻とみなします",
)


class Stamp(NamedTuple):
    """A time stamp: its time as nbgrader reads it, "" if there is none, and what is to be said of it."""

    text: str = ""
    problem: Text | None = None


def read_timestamp(folder: Path) -> Stamp:
    """The time stamp of what lies in a folder, whatever was put in its place."""
    path = folder / TIMESTAMP
    try:
        status = path.lstat()
    except OSError:
        return Stamp()
    if not stat.S_ISREG(status.st_mode) or status.st_size > 100:
        return Stamp(problem=fill(NO_DATE, text="…"))
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeError):
        return Stamp(problem=fill(NO_DATE, text="…"))
    return stamp(text)


def stamp(text: str) -> Stamp:
    """What a text says: a date and a time with the name or the offset of a zone; without one it is UTC.

    A name may mean the zone of this machine; if not, only one that means a single zone is taken.
    """
    strange: list[str] = []

    def zone(name: str | None, seconds: int | None) -> tzinfo | None:
        if seconds is not None:
            return timezone(timedelta(seconds=seconds))
        if name in time.tzname:
            local: tzinfo = tzlocal()
            return local
        if name in HOURS:
            return timezone(timedelta(hours=HOURS[name]))
        strange.extend([name] if name else [])
        return None

    try:
        rest = ASIDE.sub("", text)
        place = PLACE.search(rest)
        rest = NAMED_OFFSET.sub("", rest[: place.start()] if place else rest)
        when, other = (parse(rest, default=day, tzinfos=zone) for day in ANY_DAYS)
        if when != other:
            raise ValueError("a day, or a part of it, is missing")
        if when.tzinfo is None:
            when = when.replace(tzinfo=_place(place[1], strange) if place else UTC)
        written = f"{when.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
        datetime.strptime(written, "%Y-%m-%d %H:%M:%S UTC")  # noqa: DTZ007 - that it can be read again: no year 3
    except Exception:  # noqa: BLE001 - whatever the parser makes of a student's text, it is no date
        return Stamp(problem=fill(NO_DATE, text=repr(text)))
    return Stamp(written, fill(NO_ZONE, zone=repr(strange[0])) if strange else None)


def _place(name: str, strange: list[str]) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        strange.append(name)
        return UTC
