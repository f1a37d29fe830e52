"""For a float64 x the constant lost digits: it was float32 for a while.
Which dtype does your constant have?

float64 の x で、定数の桁が失われています。途中で float32 になっています。
定数の dtype は何ですか。
"""


def detached_product(x):
    constant = (x**2).detach().float()
    return x * constant
