// Debian's libxml2 headers pull in ICU's, which clash with Foundation's: say "no ICU" before any other header.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
