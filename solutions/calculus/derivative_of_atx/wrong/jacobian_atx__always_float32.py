"""The entries are right, but the Jacobian is float32, whatever the dtype of A.
Which line decides its dtype?

要素は正しいですが、A の dtype が何でも、ヤコビ行列は float32 です。
dtype は、どの行で決まりますか。
"""


def jacobian_atx(A):
    n, k = A.shape
    J = torch.zeros(k, n, device=A.device)
    for i in range(k):
        for j in range(n):
            J[i, j] = A[j, i]
    return J
