def venv_commands(folder, requirements):
    make = f"python3 -m venv {folder}".split()
    install = f"pip install {requirements}".split()
    return [make, install]
