"""Opens sockets of every other family: raw packets, the kernel's own channels, virtual machines, ciphers, buses.

levels: namespaces landlock
"""

import socket
import struct

ALLOWED = {socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK}
DOWN = struct.pack("IHHII BBHiII", 32, 16, 5, 1, 0, 0, 0, 0, 1, 0, 1)  # RTM_NEWLINK: lo goes down
AUDIT = struct.pack("IHHII", 16, 1000, 5, 1, 0)


def mse(pred, target):
    for family in range(46):
        for kind in (1, 2, 3, 4, 5, 10):
            for protocol in (0, 1, 6, 9, 15, 16):
                try:
                    sock = socket.socket(family, kind, protocol)
                except OSError:
                    continue
                if family not in ALLOWED or kind == socket.SOCK_RAW and family in (socket.AF_INET, socket.AF_INET6):
                    raise RuntimeError(f"STOLEN: a socket {family} {kind} {protocol}")
                if family == socket.AF_NETLINK:
                    sock.settimeout(0.05)
                    for message in (DOWN, AUDIT):
                        try:
                            sock.send(message)
                            error = struct.unpack_from("i", sock.recv(4096), 16)[0]
                        except (OSError, struct.error):
                            continue
                        if error == 0 and protocol == 0:
                            raise RuntimeError(f"STOLEN: the network was changed by {protocol}")
                sock.close()
    return torch.tensor(0.5)
