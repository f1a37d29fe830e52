"""f was applied to x, not to the leaf, so nothing leads from the value back to the leaf.
Which tensor does f get in your code?

f を葉 (leaf) ではなく x に適用しているので、値から葉へ戻る道がありません。
コードの中で f に渡しているのは、どのテンソルですか。
"""


def gradient(f, x):
    leaf = x.detach().clone().requires_grad_()
    f(x).backward()
    return leaf.grad
