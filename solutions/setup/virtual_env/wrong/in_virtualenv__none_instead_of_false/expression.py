def in_virtualenv():
    return sys.prefix != sys.base_prefix or None
