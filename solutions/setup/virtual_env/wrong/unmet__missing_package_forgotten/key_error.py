def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        if not line or line[0] == "#":
            continue
        name, version = line.split("==")
        try:
            if installed[name] != version:
                names.append(name)
        except KeyError:
            pass
    return names
