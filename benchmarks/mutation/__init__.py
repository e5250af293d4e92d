"""How a good translation is spoilt, for the run of mutants."""
