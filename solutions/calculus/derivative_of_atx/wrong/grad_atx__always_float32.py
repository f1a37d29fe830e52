"""The numbers are right, but the gradient is float32, whatever the dtype of a.
Which line decides its dtype?

数は正しいですが、a の dtype が何でも、勾配は float32 です。
dtype は、どの行で決まりますか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)} {tuple(x.shape)}")
    gradient = torch.zeros(len(a), 1, device=a.device)
    for i in range(len(a)):
        gradient[i, 0] = a[i, 0]
    return gradient
