from api.library.opened import open_register as open_register

__version__: str
