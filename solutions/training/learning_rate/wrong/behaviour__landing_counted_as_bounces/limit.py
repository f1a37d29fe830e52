def behaviour(lr, a):
    limit = 1 / a
    if lr < limit:
        return "steady"
    elif lr == limit:
        return "bounces"
    elif lr < 2 * limit:
        return "zigzag"
    else:
        return "diverges"
