def unmet(requirements, installed):
    names = []
    for line in sorted(requirements.splitlines()):
        if not line or line.startswith("#"):
            continue
        name, version = line.split("==")
        if installed.get(name) != version:
            names.append(name)
    return names
