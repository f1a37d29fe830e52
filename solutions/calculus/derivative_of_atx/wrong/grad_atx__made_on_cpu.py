"""The numbers are right, but the gradient is on the CPU, whatever device a is on.
Which line decides where it lives?

数は正しいですが、a がどの device にあっても、勾配が CPU にあります。
勾配の置き場所は、どの行で決まりますか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)} {tuple(x.shape)}")
    gradient = torch.zeros(len(a), 1, dtype=a.dtype)
    for i in range(len(a)):
        gradient[i, 0] = a[i, 0]
    return gradient
