"""The entries are right; return a copy.
What happens to A when somebody writes into your result?

要素は正しいです。コピーを返しましょう。
戻り値に書き込むと、A はどうなりますか。
"""


def jacobian_atx(A):
    J = A.T
    return J
