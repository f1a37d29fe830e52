def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0]
        if line.strip() == "":
            continue
        name, version = line.split("==")
        if name not in installed or installed[name] != version:
            names.append(name)
    return names
