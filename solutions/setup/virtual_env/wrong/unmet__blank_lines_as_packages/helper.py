def pin(line):
    name, _, version = line.partition("==")
    return name, version


def unmet(requirements, installed):
    lines = [line for line in requirements.splitlines() if "#" not in line[:1]]
    return [pin(line)[0] for line in lines if pin(line) not in installed.items()]
