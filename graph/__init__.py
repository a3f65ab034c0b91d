"""Records in, canonical entities and the graph out; the only package that imports the Neo4j driver and networkx."""
