def unmet(requirements, installed):
    return [pin.split("==")[0] for pin in requirements.split() if tuple(pin.split("==")) in installed.items()]
