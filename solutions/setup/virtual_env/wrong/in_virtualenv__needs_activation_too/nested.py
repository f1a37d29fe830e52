import os


def in_virtualenv():
    if os.getenv("VIRTUAL_ENV"):
        if sys.base_prefix != sys.prefix:
            return True
    return False
