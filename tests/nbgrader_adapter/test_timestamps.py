"""Time stamps as people and systems write them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from autograder.nbgrader_adapter.timestamps import Stamp, read_timestamp, stamp

NOON = "2027-01-31 03:00:00 UTC"


@pytest.mark.parametrize(
    "text",
    [
        "2027-01-31 12:00 JST",
        "2027-01-31 12:00:00 JST",
        "2027-01-31T12:00:00+09:00",
        "2027-01-31 12:00 +0900",
        "2027-01-31 12:00 Asia/Tokyo",
        "Sun, 31 Jan 2027 12:00:00 +0900",
        "2027-01-31 03:00:00 UTC",
        "2027-01-31T03:00:00Z",
        "2027-01-31 03:00",
        "2027-01-30 22:00 EST",
        "2027-01-31 04:00 CET",
        "2027-01-30 21:00 America/Chicago",
        "2027-01-31 12:00 GMT+9",
        "2027-01-31 12:00 UTC+09:00",
        "2027-01-31 12:00 UTC +0900",
        "2027-01-31 12:00 JST+9",
        "Sun Jan 31 2027 12:00:00 GMT+0900 (Japan Standard Time)",
        "2027-01-31T12:00:00+09:00[Asia/Tokyo]",
        "2027-01-31T03:00:00Z Asia/Tokyo",
        "2027-01-31 12:00 +0900 Asia/Tokio",
        "2027-01-31 05:00 CEST Europe/Berlin",
        "2027-01-31 12:00 Etc/GMT-9",
    ],
)
def test_one_moment(text: str) -> None:
    """Names that mean one zone, offsets and places are converted; without any it is UTC."""
    assert stamp(text) == Stamp(NOON)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2027-01-31 03:00 CST", "CST"),
        ("2027-01-31 03:00 XYZ", "XYZ"),
        ("2027-01-31 03:00 Asia/Tokio", "Asia/Tokio"),
    ],  # fmt: skip
)
def test_a_zone_that_nobody_knows(text: str, zone: str) -> None:
    """The time is kept as it is written, and that is said."""
    assert stamp(text).text == NOON
    assert f"'{zone}' in timestamp.txt is not known" in str(stamp(text).problem)


def test_the_zone_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its names are known, also those that mean another one elsewhere."""
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    time.tzset()
    try:
        assert stamp("2027-01-31 08:30 IST") == Stamp(NOON)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "text",
    [
        "the day before yesterday",
        "",
        "99999",
        "12:00",
        "Monday",
        "10",
        "2027-01",
        "5 pm",
        "March",
        "0001-01-01 00:00:00 +999999999",
        "1" * 99,
    ],
)
def test_no_date(text: str) -> None:
    """It is said what stands there instead."""
    found = stamp(text)
    assert found.text == ""
    assert found.problem
    assert repr(text) in found.problem.en
    assert repr(text) in found.problem.ja


def test_what_lies_in_its_place(tmp_path: Path) -> None:
    """Nothing is no problem; what is no plain file, too long or no text is one, and is not waited for."""
    assert read_timestamp(tmp_path) == Stamp()
    path = tmp_path / "timestamp.txt"
    for content in (b"x" * 1000, b"\xff\xfe2\x000\x00", "\ufeff2027-01-31 12:00 JST".encode()):
        path.write_bytes(content)
        assert (read_timestamp(tmp_path).text == NOON) is (b"JST" in content)
        assert (read_timestamp(tmp_path).problem is None) is (b"JST" in content)
    path.unlink()
    os.mkfifo(path)
    assert read_timestamp(tmp_path).problem is not None
