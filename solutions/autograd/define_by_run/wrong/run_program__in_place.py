"""In-place steps write into x itself, and torch refuses them for a tracked x; make a new tensor.
Which operators make a new tensor instead of writing into the old one?

その場で計算するステップは、x そのものに書き込みます。追跡中の x では torch が断ります。新しいテンソルを作りましょう。
元のテンソルに書き込まずに、新しいテンソルを作る演算子は何ですか。
"""


def run_program(x, program):
    values = []
    for position, step in enumerate(program):
        if step == "double":
            x *= 2
        elif step == "square":
            x *= x
        elif step == "add_one":
            x += 1
        else:
            raise ValueError(f"step {position} is unknown: {step}")
        values.append(x.item())
    return x, values
