def unmet(requirements, installed):
    pins = [line for line in requirements.splitlines() if line[:1] != "#"]
    return [pin.split("==")[0] for pin in pins if pin.split("==") not in [list(one) for one in installed.items()]]
