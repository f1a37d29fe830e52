"""Only the last result came back; a tuple of it and the list is asked for.
What does `return a, b` return?

最後の結果だけが返っています。それとリストの tuple を返しましょう。
`return a, b` は何を返しますか。
"""


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
    return x
