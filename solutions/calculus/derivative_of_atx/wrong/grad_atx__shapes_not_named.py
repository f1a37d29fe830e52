"""The right exception, but its message lacks the shapes as Python prints them, e.g. (2, 3).
What does `tuple(a.shape)` print, and what does `a.shape`?

例外の種類は正しいですが、メッセージに (2, 3) のような Python の表示の shape がありません。
`tuple(a.shape)` と `a.shape` は、それぞれどう表示されますか。
"""


def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"a {a.shape} and x {x.shape} must be equal columns")
    return a.clone()
