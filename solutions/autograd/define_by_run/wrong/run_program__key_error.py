"""A dict raises `KeyError` for a name that it does not have; asked for is `ValueError`.
How do you ask whether a name is in a dict, before you use it?

dict にない名前では `KeyError` が出ます。出すのは `ValueError` です。
名前が dict にあるかどうかは、使う前にどうやって調べますか。
"""

STEPS = {"double": lambda t: 2 * t, "square": lambda t: t * t, "add_one": lambda t: t + 1}


def run_program(x, program):
    values = []
    for name in program:
        x = STEPS[name](x)
        values.append(x.item())
    return x, values
