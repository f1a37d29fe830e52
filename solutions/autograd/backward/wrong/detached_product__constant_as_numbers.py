"""A list of numbers cannot be multiplied with a tensor.
Which method makes a constant that stays a tensor?

数のリストは、テンソルとかけることができません。
テンソルのまま定数にするメソッドは何ですか。
"""


def detached_product(x):
    return x * (x**2).tolist()
