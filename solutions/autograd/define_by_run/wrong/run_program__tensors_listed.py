"""The values are right, but the list holds tensors, not Python floats.
Which method takes the number out of a tensor with one element?

値は正しいですが、リストの中身がテンソルです。Python の float ではありません。
要素が 1 つのテンソルから数を取り出すメソッドは何ですか。
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
        values.append(x)
    return x, values
