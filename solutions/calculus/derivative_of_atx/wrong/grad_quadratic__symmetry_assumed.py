"""2Qx is right only for a symmetric Q.
Which other matrix has to stand beside Q when Q is not symmetric?

2Qx が正しいのは、Q が対称のときだけです。
Q が対称でないとき、Q に並べて使う行列は何ですか。
"""


def grad_quadratic(Q, x):
    # like (q x^2)' = 2 q x
    Qx = torch.mm(Q, x)
    return 2 * Qx
