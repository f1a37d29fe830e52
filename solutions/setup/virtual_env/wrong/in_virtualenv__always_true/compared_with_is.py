def in_virtualenv():
    if sys.prefix is not sys.base_prefix:
        return True
    return False
