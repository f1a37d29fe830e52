import os


def in_virtualenv():
    name = os.path.basename(sys.prefix)
    return name.startswith((".venv", "venv", "env"))
