"""Hands over sockets whose last holder waits for years when it closes one.

levels: namespaces landlock
"""

import os
import socket
import struct
import time


def lingering():
    with socket.create_server(("127.0.0.1", 0)) as server:
        one = socket.create_connection(server.getsockname())
        two, _ = server.accept()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 10**6))
    one.settimeout(0.02)
    try:
        while True:
            one.send(b"x" * 2**16)
    except TimeoutError:
        return one, two


def mse(pred, target):
    pairs = [lingering() for _ in range(8)]
    grader = socket.socket(fileno=os.dup(3))
    grader.sendall(struct.pack("<Q", 2**23))
    for one, _ in pairs:
        grader.sendall(b"x" * 150_000)  # while that is being read, ours is closed
        socket.send_fds(grader, [b"x"], [one.fileno()])
        one.close()
    time.sleep(60)
