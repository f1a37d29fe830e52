def behaviour(lr, a):
    limit = 2 / a
    if lr >= limit:
        return "diverges"
    elif lr == limit:
        return "bounces"
    elif lr > 1 / a:
        return "zigzag"
    else:
        return "steady"
