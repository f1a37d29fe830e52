"""Only the last result is in the list; each step has one there.
Does your `append` stand in the loop or behind it?

リストに最後の結果しかありません。ステップごとに 1 つ入れます。
`append` はループの中にありますか、後にありますか。
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
