def venv_commands(folder, requirements):
    python = [f"{folder}/bin/python"]
    return [["python3", "-m", "venv", folder], python + f"-m pip install -r {requirements}".split()]
