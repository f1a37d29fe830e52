def in_virtualenv():
    return hasattr(sys, "base_prefix")
