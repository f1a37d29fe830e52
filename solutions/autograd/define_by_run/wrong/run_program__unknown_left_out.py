"""An unknown step passed silently, and has no value in the list.
Which line of yours is reached for the name "cube"?

知らないステップが、何も知らせずに通り、リストにも値がありません。
"cube" という名前のとき、どの行にたどり着きますか。
"""


def run_program(x, program):
    values = []
    for step in program:
        if step == "double":
            x = 2 * x
            values.append(x.item())
        elif step == "square":
            x = x * x
            values.append(x.item())
        elif step == "add_one":
            x = x + 1
            values.append(x.item())
    return x, values
