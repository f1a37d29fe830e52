import os


def in_virtualenv():
    if os.environ["VIRTUAL_ENV"]:
        return True
    else:
        return False
