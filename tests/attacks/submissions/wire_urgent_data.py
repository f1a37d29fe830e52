"""Sends urgent bytes between those of its answers, and closes one direction of the connection after the other.

times: 3
"""

import socket


def mse(pred, target):
    grader = socket.socket(fileno=3)
    try:
        for _ in range(3):
            grader.send(b"x", socket.MSG_OOB)
            grader.send(b"\x05\0\0\0\0\0\0\0x")
        grader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
        grader.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1)
        grader.shutdown([socket.SHUT_RD, socket.SHUT_WR, socket.SHUT_RDWR][TURN])
    except OSError:
        pass
    grader.detach()
    return torch.tensor(0.5)
