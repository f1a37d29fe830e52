def unmet(requirements, installed):
    pins = [line.split("==") for line in requirements.split()]
    return [name for name, version in pins if installed.get(name, version) != version]
