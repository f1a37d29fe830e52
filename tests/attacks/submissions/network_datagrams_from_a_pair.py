"""Sends from one end of a pair of datagram sockets, for which no socket need be opened.

levels: namespaces landlock
"""

import socket


def mse(pred, target):
    for address in ("CANARY_FOLDER/datagrams", "\0CANARY_NAME-datagrams"):
        try:
            one, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
            one.sendto(b"LEAK", address)
        except OSError:
            pass
    return torch.tensor(0.5)
