def venv_commands(folder, requirements):
    commands = [["python3", "-m", "venv", folder]]
    commands.append(["python3", "-m", "pip", "install", "-r", requirements])
    return commands
