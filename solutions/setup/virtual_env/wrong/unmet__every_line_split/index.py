def unmet(requirements, installed):
    result = []
    for line in requirements.split("\n"):
        if line != "":
            pin = line.split("==")
            if installed.get(pin[0]) != pin[1]:
                result.append(pin[0])
    return result
