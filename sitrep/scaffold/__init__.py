"""Files that a person would otherwise start from nothing: workspaces, editions, entries, items of registries."""
