"""All rows are the same, like one `.grad` listed again and again, in which the gradients were added up.
What do you need of `x.grad` before the next `backward()`?

どの行も同じです。勾配が足し込まれた 1 つの `.grad` が並んでいるようです。
次の `backward()` の前に、`x.grad` の何が必要ですか。
"""


def jacobian_atx(A):
    x = torch.ones(A.shape[0], dtype=A.dtype, device=A.device, requires_grad=True)
    rows = []
    for i in range(A.shape[1]):
        y = A.T @ x
        y[i].backward()
        rows.append(x.grad)
    return torch.stack(rows)
