"""Looks like the second command has no `-m`. Here, the Python of the environment runs its module `pip`.
How does the first line of the shell run the module `venv`?

2 つ目のコマンドに `-m` がないようです。ここでは、仮想環境の Python がモジュール `pip` を実行します。
シェルの 1 行目では、モジュール `venv` をどのように実行していますか。
"""


def venv_commands(folder, requirements):
    return [["python3", "-m", "venv", folder], [f"{folder}/bin/pip", "install", "-r", requirements]]
