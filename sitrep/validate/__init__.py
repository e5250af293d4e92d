"""Judgements, each with a code and a remedy."""
