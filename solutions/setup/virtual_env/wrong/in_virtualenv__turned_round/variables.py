def in_virtualenv():
    running = sys.prefix
    installed = sys.base_prefix
    different = running != installed
    return not different
