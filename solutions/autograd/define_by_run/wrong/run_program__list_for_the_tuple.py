"""A list of two came back; asked for is a tuple.
What does Python make of `return a, b`, without brackets?

2 つの値のリストが返っています。tuple にしましょう。
かっこを付けずに `return a, b` と書くと、何になりますか。
"""


def run_program(x, program):
    values = []
    for position, step in enumerate(program):
        if step == "double":
            x = 2 * x
        elif step == "square":
            x = x * x
        elif step == "add_one":
            x = x + 1
        else:
            raise ValueError(f"step {position} is unknown: {step}")
        values.append(x.item())
    return [x, values]
