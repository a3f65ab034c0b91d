"""A register's file in, answers, tables for pandas and graphs for networkx out: Zhengpu as a library for notebooks."""
