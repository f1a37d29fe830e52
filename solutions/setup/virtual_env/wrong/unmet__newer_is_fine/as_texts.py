def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        name, version = line.split("==")
        if installed.get(name, "") < version:
            names.append(name)
    return names
