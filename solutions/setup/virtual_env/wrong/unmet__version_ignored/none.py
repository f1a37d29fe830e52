def unmet(requirements, installed):
    result = []
    for line in requirements.split("\n"):
        name, _, version = line.partition("==")
        if not name or name.startswith("#"):
            continue
        if installed.get(name) is None:
            result += [name]
    return result
