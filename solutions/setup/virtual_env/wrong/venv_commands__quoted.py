"""Looks like there are quotes or backslashes in the words. A shell needs them to split a line; in a list they are part of the name.
How many words does the list have without them, and which of them is the path?

単語の中に、引用符かバックスラッシュがあるようです。シェルが行を分けるのには必要ですが、リストの中では名前の一部になります。
それらがなければ、リストの単語はいくつですか。パスはそのうちのどれですか。
"""

import shlex


def venv_commands(folder, requirements):
    folder, requirements = shlex.quote(folder), shlex.quote(requirements)
    return [["python3", "-m", "venv", folder], [f"{folder}/bin/python", "-m", "pip", "install", "-r", requirements]]
