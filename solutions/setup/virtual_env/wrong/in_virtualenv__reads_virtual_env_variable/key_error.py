import os


def in_virtualenv():
    try:
        os.environ["VIRTUAL_ENV"]
    except KeyError:
        return False
    return True
