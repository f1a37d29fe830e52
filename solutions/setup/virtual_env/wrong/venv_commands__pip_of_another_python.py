"""Looks like the second command starts a program from another folder. Without activation, it belongs to another Python.
Where is the Python that the first command has made?

2 つ目のコマンドが起動するのは、別のフォルダのプログラムのようです。有効化していなければ、それは別の Python のものです。
1 つ目のコマンドで作られた Python は、どこにありますか。
"""


def venv_commands(folder, requirements):
    return [["python3", "-m", "venv", folder], ["pip3", "install", "-r", requirements]]
