"""Files become data: a notebook, an author's folder, what a cell defines and uses. Nothing is run here."""
