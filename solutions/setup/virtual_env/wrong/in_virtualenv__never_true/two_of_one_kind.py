def in_virtualenv():
    if sys.prefix != sys.exec_prefix:
        return True
    else:
        return False
