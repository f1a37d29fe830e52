from sys import prefix as running


def in_virtualenv():
    return running != sys.base_prefix
