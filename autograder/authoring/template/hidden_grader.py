"""Hidden graders of $id: unseen inputs against the key."""

from autograder.grading import check, part


@part("double")
def test_matches_the_key(student, key, rng):
    """It holds for other shapes and numbers.

    ほかの shape と数でも成り立ちます。
    """
    x = rng.tensor(3, 4)
    check(student.double(x), key.double(x))
