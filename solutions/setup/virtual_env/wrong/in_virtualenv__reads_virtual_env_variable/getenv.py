import os


def in_virtualenv():
    return bool(os.getenv("VIRTUAL_ENV"))
