"""Scores of what was read against gold annotations: names, mentions, links and facts."""
