def scalar_of(t):
    if t.numel() != 1:
        raise ValueError("one element is needed")
    return t.detach().reshape(())
