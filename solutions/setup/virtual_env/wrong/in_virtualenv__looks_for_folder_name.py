"""Looks like the name of a folder decides. An environment can have any name, and so can other folders.
Which two folders differ in every environment, whatever they are called?

フォルダの名前で判断しているようです。仮想環境の名前は自由です。ほかのフォルダも、同じ名前になり得ます。
名前に関係なく、どの仮想環境でも違っている 2 つのフォルダは、どれとどれですか。
"""


def in_virtualenv():
    return "venv" in sys.prefix
