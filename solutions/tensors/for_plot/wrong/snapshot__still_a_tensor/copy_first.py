def snapshot(t):
    copied = t.clone()
    copied = copied.detach().to("cpu")
    return copied
