def unmet(requirements, installed):
    names = [line.split("==")[0] for line in requirements.split()]
    return [name for name in names if name not in installed]
