def unmet(requirements, installed):
    result = []
    for pin in requirements.split():
        name, version = pin.split("==")
        if name in installed and version in installed[name]:
            continue
        result.append(name)
    return result
