import os


def in_virtualenv():
    return os.environ.get("VIRTUAL_ENV") == sys.prefix
