"""The structure of the model is chosen, too: training changes the numbers inside it, not how many layers there are.
What has to be known before the first layer can be made?

モデルの構造も人が決めます。学習で変わるのは中の数値で、層の数や幅ではありません。
最初の層を作る前に、何が分かっていなければなりませんか。
"""


def chosen_by_a_person():
    card = {}
    card["weights"] = False
    card["batch size"] = True
    card["gradient"] = False
    card["epochs"] = True
    card["learning rate"] = True
    card["biases"] = False
    card["number of layers"] = False
    card["loss value"] = False
    card["width of a layer"] = False
    card["optimizer"] = True
    return card
