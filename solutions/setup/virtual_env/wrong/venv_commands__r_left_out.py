"""Looks like `-r` is missing. Without it, pip takes the path for a package.
In the third line of the shell, which word says that a file follows?

`-r` がないようです。ないと、pip はパスをパッケージだと思います。
シェルの 3 行目で、次がファイルであることを示す単語はどれですか。
"""


def venv_commands(folder, requirements):
    return [
        ["python3", "-m", "venv", folder],
        [f"{folder}/bin/python", "-m", "pip", "install", requirements],
    ]
