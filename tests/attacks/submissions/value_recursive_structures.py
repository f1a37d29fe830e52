"""A list that contains itself, and one of a million nested lists."""

calls = iter(range(10**6))


def mse(pred, target):
    loop = []
    loop.append(loop)
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return [loop, deep, [0] * 10**7, {"a": loop}, "\ud800", "x" * 10**8, 10**10**5][next(calls) % 7]
