"""What tidies a machine is done when it is due, and cannot stop the safety net."""

from __future__ import annotations

import errno
import logging

import pytest

from workers.sweeping import Chore


def test_a_chore_waits_its_time() -> None:
    done: list[str] = []
    chore = Chore("the cellar", lambda: done.append("swept"), seconds=3600)
    chore.do_if_due()
    assert done == []
    chore.done -= 3601
    chore.do_if_due()
    chore.do_if_due()
    assert done == ["swept"]


def test_a_disk_that_fails_is_told_and_survived(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    chore = Chore("the cellar", fail, seconds=-1)
    with caplog.at_level(logging.WARNING):
        chore.do_if_due()
    assert caplog.messages == ["the cellar could not be seen to: Read-only file system"]
