def kind(t):
    return type(t).__name__.lower()
