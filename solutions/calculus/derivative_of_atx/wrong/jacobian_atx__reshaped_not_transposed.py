"""The shape is right, the entries are not: reshape is not a transpose.
In which order does `reshape` read the entries of A?

shape は正しいですが、要素が違います。`reshape` は転置ではありません。
`reshape` は A の要素をどの順に読みますか。
"""


def jacobian_atx(A):
    n, k = A.size()
    J = A.clone().reshape(k, n)
    return J
