def unmet(requirements, installed):
    wanted = {tuple(line.split("==")) for line in requirements.split()}
    return sorted(name for name, version in wanted - set(installed.items()))
