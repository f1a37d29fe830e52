"""In an environment the answer is right; for an installed Python, None comes back instead of False.
What does the function return if its condition does not hold?

仮想環境では正しい答えです。インストール済みの Python では、False ではなく None が返っています。
条件が成り立たないとき、関数は何を返しますか。
"""


def in_virtualenv():
    if sys.prefix != sys.base_prefix:
        return True
