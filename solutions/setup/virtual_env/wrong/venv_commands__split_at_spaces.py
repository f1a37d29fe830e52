"""Looks like a path with a space came apart into two words.
Which words are the same in every call and may be split, and which are given and may hold a space?

空白の入ったパスが、2 つの単語に分かれているようです。
いつも同じで、分けてもよい単語はどれですか。渡されるもので、空白が入り得るのはどれですか。
"""


def venv_commands(folder, requirements):
    make = f"python3 -m venv {folder}".split()
    install = f"{folder}/bin/python -m pip install -r {requirements}".split()
    return [make, install]
