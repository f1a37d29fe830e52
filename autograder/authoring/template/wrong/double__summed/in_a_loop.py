def double(x):
    total = 0
    for number in x:
        total = total + 2 * number
    return total
