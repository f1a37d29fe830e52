def in_virtualenv():
    print(sys.prefix)
    return True
