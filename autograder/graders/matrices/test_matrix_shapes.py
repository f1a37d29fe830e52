"""Public graders of matrices/matrix_shapes: its probes, and checks on them."""

from autograder.grading import check, part, probe

FITTING = [((2, 3), (3, 4)), ((2, 0), (0, 3)), ((1, 5), (5, 1)), ((3, 3), (3, 3))]
MISFITS = [((2, 3), (4, 2)), ((2, 3), (2, 3)), ((2, 3), (2, 4)), ((2, 3), (4, 3))]
OUTER_SIDES = [((3, 2), (2, 2)), ((1, 4), (1, 4)), ((4, 1), (1, 4))]


@probe("can_multiply")
def which_pairs_fit(student):
    return student.can_multiply.map(FITTING + MISFITS + OUTER_SIDES)


@probe("product_shape")
def products(student):
    return student.product_shape.map(FITTING)


@probe("product_shape")
def refusals(student):
    return student.product_shape.map(MISFITS)


@probe("chain_shape")
def chains(student):
    return [student.chain_shape(shapes) for shapes in ([(2, 3), (3, 4), (4, 5)], [(1, 3), (3, 3), (3, 1)])]


@probe("chain_shape")
def one_matrix(student):
    return [student.chain_shape([(2, 3)])]


@probe("chain_shape")
def misfit_at_the_start(student):
    return [student.chain_shape([(2, 3), (4, 3), (3, 5)])]


@probe("chain_shape")
def misfit_at_the_end(student):
    return [student.chain_shape([(2, 3), (3, 4), (5, 6)])]


@probe("chain_shape")
def no_matrices(student):
    return [student.chain_shape([])]


@part("can_multiply")
def test_which_pairs_fit(student, probes):
    """Of eleven pairs, those fit where a row of the first is as long as a column of the second."""
    check(which_pairs_fit(student), probes["which_pairs_fit"])


@part("product_shape")
def test_products(student, probes):
    """The outer sides stay, whatever they are."""
    check(products(student), probes["products"])


@part("product_shape")
def test_refusals(student, probes):
    """Pairs that do not fit raise ValueError, and the message contains both shapes."""
    check(refusals(student), probes["refusals"])


@part("chain_shape")
def test_chains(student, probes):
    """Three matrices from left to right."""
    check(chains(student), probes["chains"])


@part("chain_shape")
def test_one_matrix(student, probes):
    """A single shape is its own answer."""
    check(one_matrix(student), probes["one_matrix"])


@part("chain_shape")
def test_misfit_at_the_start(student, probes):
    """A misfit of the first two is refused, though the ends would look fine."""
    check(misfit_at_the_start(student), probes["misfit_at_the_start"])


@part("chain_shape")
def test_misfit_at_the_end(student, probes):
    """A misfit of the last two is refused."""
    check(misfit_at_the_end(student), probes["misfit_at_the_end"])


@part("chain_shape")
def test_no_matrices(student, probes):
    """An empty list has no product."""
    check(no_matrices(student), probes["no_matrices"])
