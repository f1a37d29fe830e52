"""The position is in the message, but not the name of the step.
How does a variable get into a text?

メッセージに位置はありますが、ステップの名前がありません。
変数は、どうすれば文字列の中に入りますか。
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
            raise ValueError(f"unknown step at position {position}")
        values.append(x.item())
    return x, values
