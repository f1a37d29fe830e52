"""Looks like the list of the call before goes on growing.
When is your list made: in every call, or once?

前の呼び出しのリストに、続けて加えているようです。
リストが作られるのはいつですか。呼び出しのたびですか、1 回だけですか。
"""

values = []


def run_program(x, program):
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
    return x, values
