"""The entries are right, but the Jacobian is on the CPU, whatever device A is on.
Which line decides where it lives?

要素は正しいですが、A がどの device にあっても、結果が CPU にあります。
結果の置き場所は、どの行で決まりますか。
"""


def jacobian_atx(A):
    n, k = A.shape
    J = torch.zeros(k, n, dtype=A.dtype)
    for i in range(k):
        for j in range(n):
            J[i, j] = A[j, i]
    return J
