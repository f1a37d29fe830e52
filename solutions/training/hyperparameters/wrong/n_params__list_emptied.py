"""The list that was passed in has lost its numbers.
Who else may still need the list of widths, to make the layers?

渡されたリストから数がなくなっています。
層を作るときなど、このリストをまだ必要としているのはだれですか。
"""


def n_params(widths):
    total = 0
    n_in = widths.pop(0)
    while widths:
        n_out = widths.pop(0)
        total += n_in * n_out + n_out
        n_in = n_out
    return total
