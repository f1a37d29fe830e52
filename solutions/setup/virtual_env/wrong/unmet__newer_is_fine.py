"""Looks like a newer version is accepted: `==` was read as `>=`.
Which versions does `name==2.4` allow?

新しいバージョンも受け付けているようです。`==` を `>=` と読んでいます。
`name==2.4` で許されるのは、どのバージョンですか。
"""


def numbers(version):
    return [int(number) for number in version.split(".")]


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, version = line.split("==")
            if name not in installed or numbers(installed[name]) < numbers(version):
                names.append(name)
    return names
