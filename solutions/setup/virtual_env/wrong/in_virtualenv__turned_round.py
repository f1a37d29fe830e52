"""Looks like the answers are turned round: True for an installed Python, False in an environment.
Where are the two folders the same, and where do they differ?

答えが逆になっているようです。インストール済みの Python で True、仮想環境で False です。
2 つのフォルダが同じなのはどちらで、違うのはどちらですか。
"""


def in_virtualenv():
    return sys.prefix == sys.base_prefix
