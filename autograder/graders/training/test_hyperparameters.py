"""Public graders of training/hyperparameters: its probes, the card with its public half, and checks on them."""

from autograder.grading import card, check, part, probe

HALF = ("weights", "batch size", "gradient", "learning rate", "number of layers")

# With a rest of 1, of all but 1, and between; no two ways to round agree on all of these.
FULL_AND_A_REST = [(10, 4), (7, 3), (3, 5), (11, 2)]
NO_REST = [(8, 4), (9, 3), (6, 6)]
TRAININGS = [(100, 32, 5), (7, 10, 4), (11, 4, 3), (10, 3, 2)]
FULL_TRAININGS = [(96, 32, 3), (12, 4, 5)]
NETWORKS = [[3, 5, 2], [4, 7], [2, 8, 1], [5, 3, 4, 2]]


@card("chosen_by_a_person", public=HALF)
def sorted_names(student):
    return [student.chosen_by_a_person()]


@probe("batch_sizes")
def with_a_rest(student):
    return student.batch_sizes.map(FULL_AND_A_REST)


@probe("batch_sizes")
def without_a_rest(student):
    return student.batch_sizes.map(NO_REST)


@probe("batch_sizes", aspect="edges")
def no_examples(student):
    return [student.batch_sizes(0, 4)]


@probe("n_updates")
def trainings(student):
    return student.n_updates.map(TRAININGS)


@probe("n_updates")
def full_trainings(student):
    return student.n_updates.map(FULL_TRAININGS)


@probe("n_updates", aspect="edges")
def last_ones_dropped(student):
    return student.n_updates.map((*training, True) for training in TRAININGS + FULL_TRAININGS)


@probe("n_updates", aspect="edges")
def nothing_to_do(student):
    return student.n_updates.map([(0, 4, 3), (10, 4, 0)])


@probe("n_params")
def networks(student):
    return student.n_params.map((widths,) for widths in NETWORKS)


@probe("n_params", aspect="edges")
def no_layer(student):
    return [student.n_params([5])]


@part("chosen_by_a_person")
def test_first_half(student, probes):
    """Five of the ten names are sorted as a training does.

    10 個のうち 5 個の名前が、実際の学習のとおりに分かれています。
    """
    check(sorted_names(student), probes["sorted_names"])


@part("batch_sizes")
def test_a_rest(student, probes):
    """Full mini-batches come first; the last one holds what is left.

    個数の足りたミニバッチが先に並び、最後のミニバッチには残りが入ります。
    """
    check(with_a_rest(student), probes["with_a_rest"])


@part("batch_sizes")
def test_without_a_rest(student, probes):
    """If nothing is left over, all mini-batches are full, and none is empty.

    余りがなければ、どのミニバッチも個数が足りていて、空のものはありません。
    """
    check(without_a_rest(student), probes["without_a_rest"])


@part("batch_sizes")
def test_no_examples(student, probes):
    """Without examples there are no mini-batches.

    データがなければ、ミニバッチもありません。
    """
    check(no_examples(student), probes["no_examples"])


@part("batch_sizes")
def test_many_examples(student):
    """There can be 500 examples, one by one or all at once.

    データは 500 個までで、1 個ずつのことも、全部を 1 つにすることもあります。
    """
    check(student.batch_sizes.map([(500, 1), (500, 500), (499, 500)]), [[1] * 500, [500], [499]])


@part("n_updates")
def test_a_smaller_last_batch_counts(student, probes):
    """The smaller last mini-batch of each epoch is an update, too; every epoch starts anew.

    個数の足りない最後のミニバッチも、epoch ごとに 1 回の更新です。どの epoch も新しく始まります。
    """
    check(trainings(student), probes["trainings"])


@part("n_updates")
def test_full_batches(student, probes):
    """If nothing is left over, an epoch has no further update.

    余りがなければ、その epoch の更新はそれ以上ありません。
    """
    check(full_trainings(student), probes["full_trainings"])


@part("n_updates")
def test_drop_last(student, probes):
    """`drop_last` leaves out a last mini-batch that is not full, in every epoch, and no other.

    `drop_last` では、個数の足りない最後のミニバッチだけを、どの epoch でも使いません。
    """
    check(last_ones_dropped(student), probes["last_ones_dropped"])
    check(student.n_updates(10, 4, 2, drop_last=True), 4)


@part("n_updates")
def test_nothing_to_do(student, probes):
    """No examples or no epochs are no updates.

    データがないときや epoch が 0 回のときは、更新もありません。
    """
    check(nothing_to_do(student), probes["nothing_to_do"])


@part("n_updates")
def test_a_long_training(student):
    """There can be 500 examples and 20 epochs.

    データは 500 個、epoch は 20 回までです。
    """
    check(student.n_updates.map([(500, 1, 20), (499, 500, 20)]), [10_000, 20])


@part("n_params")
def test_networks(student, probes):
    """Each layer has a weight for each pair of an input and an output, and a bias for each output.

    どの層にも、入る値と出る値の組ごとに重みが 1 つ、出る値ごとにバイアスが 1 つあります。
    """
    check(networks(student), probes["networks"])


@part("n_params")
def test_no_layer(student, probes):
    """A single number is no layer, so there are no parameters.

    数が 1 個だけなら層はないので、パラメータもありません。
    """
    check(no_layer(student), probes["no_layer"])


@part("n_params")
def test_the_list_stays(student):
    """The list of widths is as long afterwards as before, and a second call gives the same answer.

    リストの長さは後でも同じで、もう一度呼んでも同じ答えになります。
    """
    twice = student.define("lambda f, widths: [f(widths), f(widths), list(widths)]")
    check(twice(student.n_params, [3, 5, 2]), [32, 32, [3, 5, 2]])


@part("n_params")
def test_large_networks(student):
    """There can be 10 numbers, each up to 1,000, and a number can come more than once.

    数は 10 個まで、どれも 1,000 までで、同じ数が何度も出てくることもあります。
    """
    check(student.n_params.map([([1_000, 1_000, 1],), ([1] * 10,), ([3, 3, 3],)]), [1_002_001, 18, 24])
