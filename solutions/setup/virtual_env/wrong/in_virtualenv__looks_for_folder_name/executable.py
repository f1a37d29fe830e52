def in_virtualenv():
    return sys.executable.find("env") >= 0
