"""A treebank of two tiny documents, written for these tests."""

TREEBANK = """\
# newdoc id = first
# sent_id = first-1
# text = Peru hasn't answered.
1\tPeru\tPeru\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_
2\thas\thave\tAUX\tVBZ\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tanswered\tanswer\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# sent_id = first-2
# text = Lima will, too.
1\tLima\tLima\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\twill\twill\tAUX\tMD\t_\t0\troot\t_\tSpaceAfter=No
3\t,\t,\tPUNCT\t,\t_\t4\tpunct\t_\t_
4\ttoo\ttoo\tADV\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No
4.1\tanswer\tanswer\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = second
# sent_id = second-1
# text = Dunno
1-2\tDunno\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVBP\t_\t2\taux\t_\t_
2\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_

"""

NAMES = """\
# sent_id = first-1
1\tPeru\tB-LOC\t-\t-
2\thas\tO\t-\t-
3\tn't\tO\t-\t-
4\tanswered\tO\t-\t-
5\t.\tO\t-\t-
"""
