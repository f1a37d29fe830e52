"""Five tests for test_box.py, which runs this file by its name: hostile ones as pytest sees them, and one that is not."""

from __future__ import annotations

import os
import signal

import box
import pytest


def test_ordinary() -> None:
    """Runs where it is called."""
    assert not box.inside()


@pytest.mark.hostile
def test_passes(request: pytest.FixtureRequest) -> None:
    """Runs in a box, and what it notes comes out."""
    box.demand()
    request.node.user_properties.append(("note", 1))


@pytest.mark.hostile
@pytest.mark.parametrize("value", [1, 2])
def test_fails(value: int) -> None:
    """Fails in a box."""
    assert value == 3, "seen outside"


@pytest.mark.hostile
def test_ends_its_box() -> None:
    """Takes its pytest with it."""
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.hostile
def test_after_the_end() -> None:
    """Runs in a new box."""
    box.demand()


@pytest.mark.hostile
def test_skips() -> None:
    """Skips in a box."""
    pytest.skip("for a reason")
