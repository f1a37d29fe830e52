"""Raises its own limits before it breaks them."""

import resource


def mse(pred, target):
    for name in ("RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_NPROC", "RLIMIT_NOFILE", "RLIMIT_CORE", "RLIMIT_MEMLOCK"):
        for value in (resource.RLIM_INFINITY, 2**40):
            try:
                resource.setrlimit(getattr(resource, name), (value, value))
                if name in ("RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_NOFILE"):
                    raise RuntimeError("STOLEN: a limit was raised")
            except (OSError, ValueError):
                pass
    return torch.tensor(float(len(bytearray(4 * 2**30))))
