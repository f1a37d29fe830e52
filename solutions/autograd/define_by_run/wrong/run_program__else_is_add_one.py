"""Looks like every unknown name counts as add_one.
Which names reach your `else`?

知らない名前をすべて add_one とみなしているようです。
`else` にたどり着くのは、どんな名前のときですか。
"""


def run_program(x, program):
    values = []
    for step in program:
        if step == "double":
            x = 2 * x
        elif step == "square":
            x = x * x
        else:
            x = x + 1
        values.append(x.item())
    return x, values
