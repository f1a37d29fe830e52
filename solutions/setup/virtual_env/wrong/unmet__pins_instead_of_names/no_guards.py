def unmet(requirements, installed):
    there = [f"{name}=={version}" for name, version in installed.items()]
    return [line for line in requirements.splitlines() if line not in there]
