def in_virtualenv():
    return getattr(sys, "real_prefix", None) is not None
