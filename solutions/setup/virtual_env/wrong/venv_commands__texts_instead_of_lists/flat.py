def venv_commands(folder, requirements):
    return ["python3", "-m", "venv", folder, folder + "/bin/python", "-m", "pip", "install", "-r", requirements]
