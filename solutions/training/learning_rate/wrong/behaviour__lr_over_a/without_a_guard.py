def behaviour(lr, a):
    if lr <= a:
        return "steady"
    elif lr < 2 * a:
        return "zigzag"
    elif lr == 2 * a:
        return "bounces"
    else:
        return "diverges"
