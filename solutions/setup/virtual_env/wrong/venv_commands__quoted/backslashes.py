def venv_commands(folder, requirements):
    folder = folder.replace(" ", "\\ ")
    make = ["python3", "-m", "venv", folder]
    install = [folder + "/bin/python", "-m", "pip", "install", "-r", requirements.replace(" ", "\\ ")]
    return [make, install]
