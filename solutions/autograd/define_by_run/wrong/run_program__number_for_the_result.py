"""The result is a Python number; a tensor is asked for, since numbers have no gradients.
Which of the two things that you return should be a number?

結果が Python の数です。数には勾配がないので、テンソルを返しましょう。
返す 2 つのうち、数でよいのはどちらですか。
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
    return x.item(), values
