import shlex


def venv_commands(folder, requirements):
    lines = [f"python3 -m venv {folder}", f"{folder}/bin/python -m pip install -r {requirements}"]
    return [shlex.split(line) for line in lines]
