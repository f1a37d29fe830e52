def scalar_of(t):
    numbers = t.flatten().tolist()
    if len(numbers) != 1:
        raise ValueError("not one number")
    return numbers[0]
