"""Looks like `detach_()`, which changes `t` itself: its training would stop, and a view of another tensor refuses.
What does the same method without the underscore return?

`detach_()` を使ったようです。これは `t` 自身を変えます。`t` は学習されなくなり、ほかのテンソルのビューでは断られます。
最後の `_` がない同じ名前のメソッドは、何を返しますか。
"""


def for_plot(t):
    return t.detach_().cpu().numpy()
