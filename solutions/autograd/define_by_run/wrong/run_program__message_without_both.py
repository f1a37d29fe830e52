"""A `ValueError` is raised, but its message holds neither the position nor the name.
Whoever reads it later: what do they need to find the step in a long program?

`ValueError` は出ていますが、メッセージに位置も名前もありません。
後でそれを読む人が、長いプログラムの中からそのステップを見つけるには、何が必要ですか。
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
            raise ValueError("unknown step")
        values.append(x.item())
    return x, values
