"""The command line, the HTTP service and the questions in words; the only package that imports nlp and graph both."""
