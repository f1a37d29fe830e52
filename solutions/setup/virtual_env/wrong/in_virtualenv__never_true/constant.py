def in_virtualenv():
    return False
