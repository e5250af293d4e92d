"""One command a file: flags, the pipeline, an exit code."""
