"""Reads the frames that scanners in the warehouse send."""

import logging
import struct
from collections.abc import Iterator
from typing import BinaryIO

logger = logging.getLogger(__name__)
HEADER = struct.Struct("!IB")


class FrameError(Exception):
    """The stream is not what a scanner sends."""


def frames(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Every frame of a stream as its kind and its body."""
    while header := stream.read(HEADER.size):
        size, kind = unpacked(header)
        yield kind, stream.read(size)


def unpacked(header: bytes) -> tuple[int, int]:
    """Size and kind of a frame."""
    if len(header) < HEADER.size:
        raise FrameError("the stream ends inside a header")
    size, kind = HEADER.unpack(header)
    return size, kind


def count(stream: BinaryIO) -> int:
    """How many frames there are."""
    total = sum(1 for _ in frames(stream))
    logger.info("%d frames", total)
    return total
