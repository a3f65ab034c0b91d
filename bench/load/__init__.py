"""Scripts for k6 and wrk, and the ids of entities that they ask for."""
