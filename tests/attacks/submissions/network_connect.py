"""Connects to a server on this machine, by every family of sockets there is.

row: 37
levels: namespaces landlock
"""

import socket


def mse(pred, target):
    for family, address in (
        (socket.AF_INET, ("127.0.0.1", CANARY_PORT)),
        (socket.AF_INET6, ("::1", CANARY_PORT)),
        (socket.AF_UNIX, "CANARY_FOLDER/socket"),
        (socket.AF_UNIX, "\0CANARY_NAME"),
    ):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            try:
                with socket.socket(family, kind) as sock:
                    sock.settimeout(0.3)
                    sock.connect(address)
                    sock.send(b"LEAK")
            except OSError:
                pass
    return torch.tensor(0.5)
