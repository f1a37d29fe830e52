"""Every tensor became `float32`, and large whole numbers were rounded on the way.
Which dtypes does NumPy know already?

どのテンソルも `float32` になり、大きな整数は途中で丸められました。
NumPy にもともとある dtype はどれですか。
"""


def for_plot(t):
    return t.detach().cpu().float().numpy()
