def venv_commands(folder, requirements):
    python = f"{folder}/bin/python"
    return [["python3", "-m", "venv", folder], [python, "pip", "install", requirements]]
