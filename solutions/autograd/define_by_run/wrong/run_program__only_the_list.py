"""Only the list came back; a tuple of the result and the list is asked for.
Which of the two can carry gradients back to x?

リストだけが返っています。結果とリストの tuple を返しましょう。
x まで勾配を伝えられるのは、どちらですか。
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
    return values
