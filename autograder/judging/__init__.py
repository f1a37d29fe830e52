"""Is it right, what is it called, what is to be said: comparison, known mistakes, rules, words. Data in, data out."""
