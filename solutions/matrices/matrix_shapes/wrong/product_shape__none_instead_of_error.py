"""A misfit is silent; raise ValueError.
What does a function return when no `return` is reached?

合わなくても何も起きません。`ValueError` を出しましょう。
どの `return` にも着かない関数は、何を返しますか。
"""


def product_shape(a, b):
    (m, n), (o, p) = a, b
    if n == o:
        return m, p
    print(a, b, "do not fit")
