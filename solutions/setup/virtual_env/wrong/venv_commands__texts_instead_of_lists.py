"""Looks like each command is one text, as in a shell. Here it is a list with one text for each word.
How does the command `ls -l notes` look in the prompt?

コマンドが、シェルのように 1 つの文字列になっているようです。ここでは、単語ごとの文字列のリストにします。
問題文では、`ls -l notes` というコマンドはどんな形ですか。
"""


def venv_commands(folder, requirements):
    return [f"python3 -m venv {folder}", f"{folder}/bin/python -m pip install -r {requirements}"]
