"""x occurs twice; each place gives one term.
What does the product rule say about two factors that both contain x?

x は 2 か所に出てきます。それぞれから項が 1 つ出ます。
x を含む 2 つの因子の積を、積の微分法ではどう微分しますか。
"""


def grad_quadratic(Q, x):
    left = x.clone()
    right = x.clone().requires_grad_()
    value = left.T @ Q.T @ right
    value.sum().backward()
    return right.grad
