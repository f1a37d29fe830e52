def unmet(requirements, installed):
    names = []
    for line in requirements.split("\n"):
        if "==" in line:
            name, version = line.split("==")
            if name in installed:
                if installed[name] == version:
                    names.append(name)
    return names
