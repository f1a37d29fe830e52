from os import environ


def in_virtualenv():
    active = environ.get("VIRTUAL_ENV")
    if active is None:
        return False
    return True
