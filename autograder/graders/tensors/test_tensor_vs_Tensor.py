"""Public graders of tensors/tensor_vs_Tensor: its probes, the card with its public half, and checks on them."""

from autograder.grading import card, check, part, probe

HALF = ("torch.tensor(3)", "torch.Tensor(3)", "torch.tensor(2, 3)", "torch.Tensor([1, 2])", "torch.tensor([1.5])")


@probe("make")
def a_bare_number(student):
    return [student.make(3)]


@probe("make")
def whole_numbers(student):
    return [student.make([1, 2])]


@probe("make")
def one_float(student):
    return [student.make([1, 2.5])]


@probe("make")
def more_data(student):
    return [student.make(data) for data in (2.5, [True, False], [[1, 2], [3, 4]], [])]


@probe("make_float")
def a_bare_number_as_float(student):
    return [student.make_float(3)]


@probe("make_float")
def more_data_as_float(student):
    return [student.make_float(data) for data in (2.5, [1, 2], [1, 2.5], [True, False], [[1, 2], [3, 4]], [])]


@card("predict_creation", public=HALF)
def predictions(student):
    return [student.predict_creation()]


@part("make")
def test_a_bare_number(student, probes):
    """A bare number gives a tensor without axes; a whole one is int64."""
    check(a_bare_number(student), probes["a_bare_number"])


@part("make")
def test_whole_numbers(student, probes):
    """A list of whole numbers gives int64."""
    check(whole_numbers(student), probes["whole_numbers"])


@part("make")
def test_one_float(student, probes):
    """One float in the list makes it float32."""
    check(one_float(student), probes["one_float"])


@part("make_float")
def test_a_bare_number_as_float(student, probes):
    """A bare number has no axes here either, and keeps its value."""
    check(a_bare_number_as_float(student), probes["a_bare_number_as_float"])


@part("predict_creation")
def test_half_of_the_card(student, probes):
    """Five of the ten predictions."""
    check(predictions(student), probes["predictions"])
