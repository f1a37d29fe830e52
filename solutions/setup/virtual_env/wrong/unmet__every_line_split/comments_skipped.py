def unmet(requirements, installed):
    lines = [line for line in requirements.splitlines() if not line.startswith("#")]
    pins = dict(line.split("==") for line in lines)
    return [name for name in pins if installed.get(name) != pins[name]]
