from os import environ


def in_virtualenv():
    signs = [sys.base_prefix != sys.prefix, environ.get("VIRTUAL_ENV") is not None]
    return any(signs)
