def behaviour(lr, a):
    limit = 1 / a
    if lr > limit:
        return "diverges"
    elif lr == limit:
        return "bounces"
    elif lr > limit / 2:
        return "zigzag"
    else:
        return "steady"
