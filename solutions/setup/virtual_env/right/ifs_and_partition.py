def in_virtualenv():
    import sys

    if sys.prefix == sys.base_prefix:
        return False
    else:
        return True


def venv_commands(folder, requirements):
    commands = []
    commands.append("python3 -m venv".split() + [folder])
    commands.append([folder + "/bin/python"])
    commands[1] += ["-m", "pip", "install"]
    commands[1] += ["-r", requirements]
    return commands


def unmet(requirements, installed):
    result = []
    for line in requirements.split("\n"):
        line, _, comment = line.partition("#")
        name, _, version = line.rstrip().partition("==")
        if name == "":
            continue
        if name in installed and installed[name] == version:
            continue
        result.append(name)
    return result
