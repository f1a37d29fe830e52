"""The learning rate is set before training: its name says how fast is learned, not that it is learned.
Where does the number come from that stands at `lr=` in an optimizer?

学習率は学習の前に決めます。学習の速さを表す数で、学習で見つける数ではありません。
最適化関数の `lr=` に書く数は、どこから来ますか。
"""


def chosen_by_a_person():
    answers = {}
    for name in ("batch size", "epochs", "number of layers", "width of a layer", "optimizer"):
        answers[name] = True
    for name in ("weights", "gradient", "learning rate", "biases", "loss value"):
        answers[name] = False
    return answers
