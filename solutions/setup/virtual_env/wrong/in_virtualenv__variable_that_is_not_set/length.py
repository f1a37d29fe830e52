from os import environ


def in_virtualenv():
    folder = environ["VIRTUAL_ENV"]
    return len(folder) > 0
