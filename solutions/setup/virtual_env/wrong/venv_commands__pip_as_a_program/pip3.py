def venv_commands(folder, requirements):
    make = ["python3", "-m", "venv"]
    make.append(folder)
    install = [folder + "/bin/pip3", "install", "-r"]
    install.append(requirements)
    return [make, install]
