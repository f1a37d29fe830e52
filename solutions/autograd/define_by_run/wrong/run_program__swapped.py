"""The list comes first and the tensor second; it is the other way round.
Which of the two does the prompt name first?

1 つ目がリストで、2 つ目がテンソルになっています。順番が逆です。
問題文で先に書いてあるのはどちらですか。
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
    return values, x
