"""Frames on a socket: length-prefixed, size-capped, with deadlines.

Nothing is ever pickled or evaluated; every length is checked before memory is taken for it.
"""

from __future__ import annotations

import socket
import struct
import time

import msgspec

from .wire import Reply, Request

MAX_FRAME = 16 * 2**20
"""Bytes one message may have, in either direction."""


READY = b"R"
"""What a child says before anything else, and before any code of a student's: that it is fenced in."""


class WireError(Exception):
    """The other side sent something that is no valid message."""


_LENGTH = struct.Struct("<Q")

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


def read_reply(sock: socket.socket, deadline: float | None = None) -> Reply:
    """The worker's next reply: EOFError if it died, TimeoutError after `deadline`, WireError if it is no reply."""
    try:
        reply: Reply = _replies.decode(_read_frame(sock, deadline))
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise WireError(f"no valid reply: {error}") from None
    return reply


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
