def venv_commands(folder, requirements):
    make = ["python3", "-m", "venv", folder]
    install = folder + "/bin/python -m pip install -r " + requirements
    return [make, install.split(" ")]
