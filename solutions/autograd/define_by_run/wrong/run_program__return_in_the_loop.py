"""Only the first step is done: `return` ends the function.
How far is your `return` indented?

最初のステップだけが行われています。`return` で関数が終わるからです。
`return` はどれだけ字下げされていますか。
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
        return x, values
