def venv_commands(folder, requirements):
    def module(python, *words):
        return [python, "-m", *words]

    return [module("python3", "venv", folder), module(sys.executable, "pip", "install", "-r", requirements)]
