def unmet(requirements, installed):
    result = []
    for line in requirements.splitlines():
        if line.strip() == "":
            continue
        name = line.split("==")[0]
        if name not in installed or line != name + "==" + installed[name]:
            result.append(name)
    return result
