def in_virtualenv():
    if sys.prefix == sys.base_prefix:
        print(False)
    else:
        return True
