from pathlib import Path


def in_virtualenv():
    for part in Path(sys.prefix).parts:
        if part in (".venv", "venv"):
            return True
    return False
