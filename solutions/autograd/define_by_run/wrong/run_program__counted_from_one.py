"""The position in the message is one too large: the first step has position 0.
Where does `enumerate` start to count, if nothing else is said?

メッセージの位置が 1 つ大きいです。最初のステップの位置は 0 です。
何も指定しないと、`enumerate` はいくつから数えますか。
"""


def run_program(x, program):
    values = []
    for position, step in enumerate(program, start=1):
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
