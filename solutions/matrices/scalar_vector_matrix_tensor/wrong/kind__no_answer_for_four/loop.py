def kind(t):
    words = ["scalar", "vector", "matrix", "tensor"]
    for number, word in enumerate(words):
        if number == len(t.shape):
            return word
