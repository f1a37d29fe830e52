"""The answer is True for every Python. Such a comparison never fails, or a folder was read only once, outside the function.
Which two folders are compared, and when is each of them read?

どの Python でも答えが True です。いつも成り立つ比較か、フォルダを関数の外で一度だけ読んでいるかのどちらかです。
比べているのはどの 2 つのフォルダですか。それぞれ、いつ読んでいますか。
"""


def in_virtualenv():
    return sys.base_prefix is not None
