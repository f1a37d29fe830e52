"""Looks like values are noted before each step: x is there, and the last result is missing.
The list should hold the value after each step. What comes first in your loop?

各ステップの前の値を記録しているようです。x が入り、最後の結果がありません。
リストには、各ステップの後の値を入れましょう。ループの中で先に来るのは何ですか。
"""


def run_program(x, program):
    values = []
    for position, step in enumerate(program):
        values.append(x.item())
        if step == "double":
            x = 2 * x
        elif step == "square":
            x = x * x
        elif step == "add_one":
            x = x + 1
        else:
            raise ValueError(f"step {position} is unknown: {step}")
    return x, values
