def in_virtualenv():
    return sys.prefix not in ("/usr", "/usr/local")
