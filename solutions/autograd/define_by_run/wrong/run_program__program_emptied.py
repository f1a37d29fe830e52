"""The program that was passed in has lost its steps.
Who else may still need the list, to run it once more?

渡されたプログラムからステップがなくなっています。
もう一度実行するときなど、このリストをまだ必要としているのはだれですか。
"""


def run_program(x, program):
    values = []
    position = 0
    while program:
        step = program.pop(0)
        if step == "double":
            x = 2 * x
        elif step == "square":
            x = x * x
        elif step == "add_one":
            x = x + 1
        else:
            raise ValueError(f"step {position} is unknown: {step}")
        values.append(x.item())
        position += 1
    return x, values
