"""x itself is in the list, in front of the results.
How many steps are there, and how many numbers are in your list?

結果の前に、x 自身がリストに入っています。
ステップはいくつで、リストの中の数はいくつですか。
"""


def run_program(x, program):
    values = [x.item()]
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
