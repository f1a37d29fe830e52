"""Looks like the gradient of y₁ only.
How many entries does y have, and how many rows the Jacobian?

y₁ だけの勾配のようです。
y の要素はいくつで、ヤコビ行列は何行ですか。
"""


def jacobian_atx(A):
    x = torch.ones(A.shape[0], 1, dtype=A.dtype, device=A.device, requires_grad=True)
    y = A.T @ x
    y[0].backward()
    return x.grad
