"""Detached, but a tensor on another device is still there: NumPy reads the memory of the CPU only.
Which method brings a tensor there, and what happens to its result?

`detach()` はできていますが、別の device のテンソルがまだそこにあります。NumPy が読めるのは CPU のメモリだけです。
CPU に移すメソッドはどれですか。その戻り値はどうなっていますか。
"""


def for_plot(t):
    return t.detach().numpy()
