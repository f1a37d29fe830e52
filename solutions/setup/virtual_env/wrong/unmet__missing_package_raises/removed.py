def unmet(requirements, installed):
    left = dict(installed)
    result = []
    for line in requirements.splitlines():
        name, _, wanted = line.partition("==")
        version = left.pop(name)
        if version != wanted:
            result.append(name)
    return result
