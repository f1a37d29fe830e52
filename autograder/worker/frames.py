"""Frames on a socket: length-prefixed, size-capped, with deadlines.

Nothing is ever pickled or evaluated; every length is checked, and every value counted, before memory is taken for it.
"""

from __future__ import annotations

import socket
import struct
import time

import msgspec

from .wire import Reply, Request

MAX_FRAME = 16 * 2**20
"""Bytes one message may have, in either direction."""


MAX_VALUES = 500_000
"""Values that the replies to one message may have together: a number takes a byte on the wire and forty in memory."""

FOR_ANY, FOR_OPTIMIZERS = b"N", b"O"
"""What the grading process says when it wants the next child."""

READY = b"R"
"""What a child says before anything else, and before any code of a student's: that it is fenced in."""


class WireError(Exception):
    """The other side sent something that is no valid message."""


class Room:
    """What the replies to one message may still have together: bytes, and values."""

    def __init__(self) -> None:
        self.bytes, self.values = 2 * MAX_FRAME, MAX_VALUES

    def take(self, body: bytes) -> None:
        """Take what a reply has; WireError if there is no room for it."""
        self.bytes -= len(body)
        self.values -= values(body, self.values)
        if self.bytes < 0 or self.values < 0:
            raise WireError(f"replies of more than {2 * MAX_FRAME} bytes or {MAX_VALUES} values")


_LENGTH = struct.Struct("<Q")

_WITH_LENGTH = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
"""Bytes and texts of msgpack, with how many bytes say their length; shorter texts are 0xA0 and their length."""

_WIDE = {0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8}
_WIDE |= {0xDC: 2, 0xDD: 4, 0xDE: 2, 0xDF: 4}
"""Numbers, and how many items or pairs follow, with their bytes. Everything else is one byte, or in no message."""

_IN_NO_MESSAGE = {0xC1, 0xC7, 0xC8, 0xC9, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8}

_encoder = msgspec.msgpack.Encoder()

_requests = msgspec.msgpack.Decoder(Request)

_replies = msgspec.msgpack.Decoder(Reply)


def send(sock: socket.socket, message: Request | Reply, deadline: float | None = None) -> None:
    """Write one frame, raising TimeoutError after `deadline` (time.monotonic) and WireError if it is too large."""
    try:
        body = _encoder.encode(message)
    except UnicodeError:
        raise WireError("text that is not valid Unicode") from None
    if len(body) > MAX_FRAME:
        raise WireError(f"a message of {len(body)} bytes; the limit is {MAX_FRAME}")
    _set_timeout(sock, deadline)
    sock.sendall(_LENGTH.pack(len(body)) + body)


def expect_silence(sock: socket.socket) -> None:
    """WireError if the worker has spoken without being asked: its next words are no answer to the next request."""
    sock.settimeout(0)
    try:
        if sock.recv(1, socket.MSG_PEEK):
            raise WireError("a reply that nobody asked for")
        raise EOFError("the other side hung up")
    except BlockingIOError:
        return


def read_request(sock: socket.socket) -> Request:
    """The next request of the grading process; EOFError when it has hung up."""
    request: Request = _requests.decode(_read_frame(sock, None))
    return request


def read_reply(sock: socket.socket, deadline: float | None = None, room: Room | None = None) -> Reply:
    """The worker's next reply: EOFError if it died, TimeoutError after `deadline`, WireError if it is no reply, or if
    there is no `room` for it.
    """
    body = _read_frame(sock, deadline)
    (room or Room()).take(body)
    try:
        reply: Reply = _replies.decode(body)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise WireError(f"no valid reply: {error}") from None
    return reply


def values(body: bytes, most: int) -> int:
    """How many values a message in msgpack has, without making any; it stops counting behind `most` of them.

    WireError for what no message of ours has (extensions of msgpack), and where it ends within a value.
    """
    place = found = 0
    while place < len(body) and found <= most:
        kind = body[place]
        place, found = place + 1, found + 1
        if 0xA0 <= kind < 0xC0:
            place += kind - 0xA0
        elif kind in _IN_NO_MESSAGE:
            raise WireError(f"no valid reply: nothing of ours begins with {kind:#x}")
        elif wide := _WITH_LENGTH.get(kind):
            place += wide + int.from_bytes(body[place : place + wide], "big")
        else:
            place += _WIDE.get(kind, 0)
    if place > len(body):
        raise WireError("no valid reply: it ends within a value")
    return found


def _read_frame(sock: socket.socket, deadline: float | None) -> bytes:
    (length,) = _LENGTH.unpack(_read_exactly(sock, _LENGTH.size, deadline))
    if length > MAX_FRAME:
        raise WireError(f"a frame of {length} bytes; the limit is {MAX_FRAME}")
    return _read_exactly(sock, length, deadline)


def _read_exactly(sock: socket.socket, size: int, deadline: float | None) -> bytes:
    parts = []
    while size:
        _set_timeout(sock, deadline)
        part = sock.recv(min(size, 2**20))
        if not part:
            raise EOFError("the other side hung up")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _set_timeout(sock: socket.socket, deadline: float | None) -> None:
    if deadline is None:
        sock.settimeout(None)
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    sock.settimeout(left)
