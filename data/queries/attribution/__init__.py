"""How people are named in what is given out: as each of them chose, or as what tells least."""
