"""torch says that the leaf was not used: the value of f does not depend on it.
Which tensor does f get in your code?

葉 (leaf) が使われていないと torch が言っています。f の値は葉によりません。
コードの中で f に渡しているのは、どのテンソルですか。
"""


def gradient(f, x):
    z = x.detach().clone().requires_grad_()
    return torch.autograd.grad(f(x), z)[0]
