#include <libxml/xmlmemory.h>
