def venv_commands(folder, requirements):
    make = f"python3 -m venv {folder}"
    install = f"{folder}/bin/python -m pip install {requirements}"
    return [make.split(), install.split()]
