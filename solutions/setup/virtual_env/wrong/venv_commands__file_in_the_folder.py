"""Looks like the requirements file is looked for in the folder of the environment.
Who says where the file is: the folder, or `requirements` itself?

requirements ファイルを、仮想環境のフォルダの中で探しているようです。
ファイルの場所を決めるのは、フォルダですか、それとも `requirements` そのものですか。
"""


def venv_commands(folder, requirements):
    create = ["python3", "-m", "venv", folder]
    install = [f"{folder}/bin/python", "-m", "pip", "install", "-r", f"{folder}/{requirements}"]
    return [create, install]
