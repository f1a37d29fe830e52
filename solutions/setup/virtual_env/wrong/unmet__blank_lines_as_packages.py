"""A blank line was taken for a package without a name.
What is the name in a blank line, and should it be in the list?

何もない行が、名前のないパッケージとして扱われています。
何もない行の名前は何ですか。それもリストに入れますか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        if line.startswith("#"):
            continue
        name, _, version = line.partition("==")
        if installed.get(name) != version:
            names.append(name)
    return names
