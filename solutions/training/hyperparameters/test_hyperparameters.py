"""Hidden graders of training/hyperparameters: other numbers against the key, and the whole card."""

from itertools import product

from autograder.grading import check, part

SMALL = [(0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (3, 2), (4, 2), (5, 6), (6, 5), (6, 3)]


def check_all(function, truth, calls):
    """Many small calls in one message."""
    check(function.map(calls), truth.map(calls))


def cut(rng):
    """A drawn batch size, and numbers of examples around a drawn multiple of it."""
    size, count = int(rng.integers(7, 25)), int(rng.integers(3, 20))
    return size, [size * count + more for more in (-1, 0, 1, size // 2)]


@part("chosen_by_a_person")
def test_the_whole_card(student, key):
    """All ten names are sorted as a training does.

    10 個すべての名前が、実際の学習のとおりに分かれています。
    """
    check(student.chosen_by_a_person(), key.chosen_by_a_person())


@part("batch_sizes")
def test_small_numbers(student, key):
    """Small numbers of examples are cut right, also if there are fewer than one mini-batch holds.

    データが少なくても、1 つのミニバッチに足りなくても、正しく分かれます。
    """
    check_all(student.batch_sizes, key.batch_sizes, SMALL)


@part("batch_sizes")
def test_around_full_batches(student, key, rng):
    """One example more than full mini-batches makes a mini-batch of its own; one less makes the last one smaller.

    足りる個数より 1 個多ければミニバッチが 1 つ増え、1 個少なければ最後のミニバッチが小さくなります。
    """
    size, numbers = cut(rng)
    check_all(student.batch_sizes, key.batch_sizes, [(n, size) for n in numbers])


@part("n_updates")
def test_small_trainings(student, key):
    """Small trainings have the right number of updates, with `drop_last` and without.

    小さな学習では、`drop_last` があってもなくても、更新の回数が正しいです。
    """
    calls = [(*sizes, epochs, dropped) for sizes, epochs, dropped in product(SMALL, (0, 1, 3), (False, True))]
    check_all(student.n_updates, key.n_updates, calls)


@part("n_updates")
def test_updates_around_full_batches(student, key, rng):
    """One example more or less can change the updates of every epoch.

    データが 1 個多いか少ないかで、どの epoch の更新の回数も変わることがあります。
    """
    size, numbers = cut(rng)
    epochs = int(rng.integers(6, 21))
    calls = [(n, size, epochs, dropped) for n, dropped in product(numbers, (False, True))]
    check_all(student.n_updates, key.n_updates, calls)


@part("n_params")
def test_small_layers(student, key):
    """A small layer has the right number of parameters, whichever side is wider.

    小さな層では、どちら側が広くても、パラメータの個数が正しいです。
    """
    check_all(student.n_params, key.n_params, [([1, 1],), ([1, 2],), ([2, 1],), ([1],), ([2, 2, 2],)])


@part("n_params")
def test_any_number_of_layers(student, key, rng):
    """From no layer to nine, all layers count.

    層がないときから 9 個のときまで、すべての層を数えます。
    """
    check_all(student.n_params, key.n_params, [(rng.integers(2, 90, length).tolist(),) for length in range(1, 11)])
