"""Looks like a package that is not there at all is left out of the answer.
What does `installed` say about a name that it does not have, and should this name be in the list?

まったく入っていないパッケージが、答えから抜けているようです。
`installed` にない名前では、どうなりますか。その名前もリストに入れますか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, version = line.split("==")
            if name in installed and installed[name] != version:
                names.append(name)
    return names
