import re


def in_virtualenv():
    return re.search(r"\.?venv$", sys.prefix) is not None
