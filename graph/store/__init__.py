"""Stores: each answers the questions that base.py names."""
