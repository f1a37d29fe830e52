"""The name is in the message, but not the position of the step.
Which of the two functions `enumerate` and `len` tells where in the list a step stands?

メッセージに名前はありますが、ステップの位置がありません。
`enumerate` と `len` のうち、リストのどこにあるかが分かるのはどちらですか。
"""


def run_program(x, program):
    values = []
    for step in program:
        if step == "double":
            x = 2 * x
        elif step == "square":
            x = x * x
        elif step == "add_one":
            x = x + 1
        else:
            raise ValueError(f"unknown step: {step}")
        values.append(x.item())
    return x, values
