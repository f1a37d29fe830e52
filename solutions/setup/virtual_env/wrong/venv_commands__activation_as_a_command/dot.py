def venv_commands(folder, requirements):
    commands = [["python3", "-m", "venv", folder]]
    commands += [[".", folder + "/bin/activate"]]
    commands += [[folder + "/bin/python", "-m", "pip", "install", "-r", requirements]]
    return commands
