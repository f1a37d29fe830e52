def run_program(x, program):
    number, values = x.item(), []
    for step in program:
        if step == "double":
            number *= 2
        elif step == "square":
            number *= number
        elif step == "add_one":
            number += 1
        values.append(number)
    return values
