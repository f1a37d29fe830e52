def unmet(requirements, installed):
    result = []
    for line in requirements.split("\n"):
        if line != "":
            pin = line.split("==")
            if pin[0] not in installed or installed[pin[0]] != pin[1]:
                result.append(pin[0])
    return result
