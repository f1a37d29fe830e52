"""Leaves a word in what a network remembers of connections that have ended: a port that cannot be taken for a minute.

levels: namespaces landlock
times: 2
"""

import socket


def taken(port):
    with socket.socket() as sock:
        try:
            sock.bind(("127.0.0.1", port))
        except OSError as error:
            return error.errno == 98
    return False


try:
    word = [taken(port) for port in range(40_000, 40_016)]
except OSError:  # there are no sockets at all
    word = []
if any(word):
    raise RuntimeError(f"STOLEN: the last student left {word}")


def mse(pred, target):
    for bit, port in enumerate(range(40_000, 40_016)):
        if 0b1010_0110_1100_0101 >> bit & 1:
            with socket.create_server(("127.0.0.1", port)) as server:
                one = socket.create_connection(server.getsockname())
                two, _ = server.accept()
                two.close()  # who closes first has to remember
                one.close()
    return torch.tensor(0.5)
