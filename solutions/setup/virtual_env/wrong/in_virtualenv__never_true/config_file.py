import os


def in_virtualenv():
    return os.path.exists(os.path.join(sys.prefix, "pyvenv.cfg"))
