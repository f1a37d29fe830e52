"""The constant was taken out of torch as plain numbers or an array, and these do not multiply x as a tensor does.
Which method makes a constant that stays a tensor?

定数を、ふつうの数や配列として torch から取り出しています。それは、テンソルと同じようには x にかけられません。
テンソルのまま定数にするメソッドは何ですか。
"""


def detached_product(x):
    return x * (x**2).tolist()
