# The library `lookout`: all rooms in one archive or shared object.
