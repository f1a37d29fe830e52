"""For an x on another device the constant was made on the CPU.
Where does a new tensor live if nothing says where?

別の device にある x で、定数が CPU に作られています。
置き場所を指定しないと、新しいテンソルはどこに作られますか。
"""


def detached_product(x):
    constant = torch.tensor((x**2).tolist(), dtype=x.dtype)
    return x * constant
