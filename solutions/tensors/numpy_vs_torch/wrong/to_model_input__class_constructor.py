"""Looks like the class `torch.Tensor`: it reads a 0-d whole number as a size, and it shares the memory of float32 arrays.
What does `torch.tensor`, with a small t, do in its place?

クラス `torch.Tensor` を使ったようです。0 次元の整数をサイズと読み、float32 の配列とはメモリを共有します。
代わりに小文字の `torch.tensor` を使うと、どうなりますか。
"""


def to_model_input(a):
    return torch.Tensor(a)
