def in_virtualenv():
    if sys.prefix != sys.base_prefix:
        return False
    else:
        return True
