import os


def in_virtualenv():
    if os.environ.get("VIRTUAL_ENV"):
        return True
    if sys.prefix != sys.base_prefix:
        return True
    return False
