"""Looks like each name is looked for once, always in the same order; the order of the program counts.
What comes first in add_one, square, double?

どの名前も 1 回ずつ、いつも同じ順に調べているようです。順番を決めるのはプログラムです。
add_one、square、double の順なら、最初は何ですか。
"""


def run_program(x, program):
    for position, step in enumerate(program):
        if step not in ("double", "square", "add_one"):
            raise ValueError(f"step {position} is unknown: {step}")
    values = []
    if "double" in program:
        x = 2 * x
        values.append(x.item())
    if "square" in program:
        x = x * x
        values.append(x.item())
    if "add_one" in program:
        x = x + 1
        values.append(x.item())
    return x, values
