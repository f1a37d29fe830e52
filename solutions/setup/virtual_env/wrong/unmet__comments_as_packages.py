"""A line with a comment only was taken for a package.
What is left of such a line without its comment?

コメントだけの行が、パッケージとして扱われています。
そのような行からコメントを取ると、何が残りますか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        name, _, version = line.partition("==")
        if installed.get(name) != version:
            names.append(name)
    return names
