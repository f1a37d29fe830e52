def unmet(requirements, installed):
    result = []
    for pin in requirements.split():
        name, version = pin.split("==")
        if name not in installed or version != installed[name]:
            result.append(f"{name}=={version}")
    return result
