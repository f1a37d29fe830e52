"""Each step starts again from x; feed it the last result.
What does the second step of double, square get to work on?

どのステップも x から始まっています。前の結果を渡しましょう。
double、square の順のとき、2 つ目のステップは何に対して行いますか。
"""


def run_program(x, program):
    values = []
    y = x
    for position, step in enumerate(program):
        if step == "double":
            y = 2 * x
        elif step == "square":
            y = x * x
        elif step == "add_one":
            y = x + 1
        else:
            raise ValueError(f"step {position} is unknown: {step}")
        values.append(y.item())
    return y, values
