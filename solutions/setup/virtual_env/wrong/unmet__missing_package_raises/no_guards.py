def unmet(requirements, installed):
    return [name for name, version in [line.split("==") for line in requirements.split()] if installed[name] != version]
