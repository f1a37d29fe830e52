import os


def venv_commands(folder, requirements):
    module = os.path.join(folder, "bin", "python"), "-m"
    return [[*module, *words] for words in (("venv", folder), ("pip", "install", "-r", requirements))]
