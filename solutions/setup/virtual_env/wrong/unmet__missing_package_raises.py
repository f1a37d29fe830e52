"""A package that is not there at all stops the function with `KeyError`.
How can a dict be asked for a name that it may not have?

入っていないパッケージがあると、`KeyError` で止まります。
ないかもしれない名前を、辞書からどのように調べますか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, version = line.split("==")
            if installed[name] != version:
                names.append(name)
    return names
