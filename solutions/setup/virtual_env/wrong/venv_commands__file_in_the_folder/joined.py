import os


def venv_commands(folder, requirements):
    python = os.path.join(folder, "bin", "python")
    commands = ["python3 -m venv".split()]
    commands[0].append(folder)
    commands.append([python, "-m", "pip", "install", "-r"])
    commands[1].append(os.path.join(folder, requirements))
    return commands
