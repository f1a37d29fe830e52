"""Looks like the first command starts the Python of the environment. It is not there before this command has run.
Which Python is there already, and can make the environment?

1 つ目のコマンドが、仮想環境の Python を起動しているようです。このコマンドが終わるまで、それはまだありません。
もうある Python で、仮想環境を作れるのはどれですか。
"""


def venv_commands(folder, requirements):
    python = f"{folder}/bin/python"
    return [[python, "-m", "venv", folder], [python, "-m", "pip", "install", "-r", requirements]]
