def behaviour(lr, a):
    if lr <= 0:
        answer = "ValueError"
    elif lr <= 1 / a:
        answer = "steady"
    elif lr < 2 / a:
        answer = "zigzag"
    elif lr == 2 / a:
        answer = "bounces"
    else:
        answer = "diverges"
    return answer
