def unmet(requirements, installed):
    pins = [line.partition("==") for line in requirements.splitlines() if "==" in line]
    return [name for name, _, version in pins if installed.get(name) != version]
