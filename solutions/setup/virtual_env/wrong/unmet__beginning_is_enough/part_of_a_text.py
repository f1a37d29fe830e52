def unmet(requirements, installed):
    there = "\n".join(name + "==" + version for name, version in installed.items())
    pins = [line for line in requirements.splitlines() if line and not line.startswith("#")]
    return [pin.split("==")[0] for pin in pins if pin not in there]
