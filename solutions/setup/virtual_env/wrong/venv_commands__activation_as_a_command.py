"""Looks like a command activates the environment. `source` changes only the shell that runs it; the next command has another.
Which program can the last command start, so that nothing has to be activated?

仮想環境を有効化するコマンドがあるようです。`source` が変えるのは、それを実行したシェルだけで、次のコマンドは別のシェルです。
何も有効化しなくてよいように、最後のコマンドでどのプログラムを起動できますか。
"""


def venv_commands(folder, requirements):
    return [
        ["python3", "-m", "venv", folder],
        ["source", f"{folder}/bin/activate"],
        ["pip3", "install", "-r", requirements],
    ]
