/* The floor of XML reading: libxml2's SAX2 push parser, 64 KiB chunks, counting elements and characters only.
   cc -O2 $(xml2-config --cflags) -o sax_floor sax_floor.c -lxml2 && ./sax_floor FEED.xml */
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

struct counts {
  unsigned long elements, characters;
};

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)attributes, (void)defaulted, (void)values;
  ((struct counts *)context)->elements++;
}

static void characters(void *context, const xmlChar *bytes, int length) {
  (void)bytes;
  ((struct counts *)context)->characters += (unsigned long)length;
}

int main(int argc, char **argv) {
  static char chunk[64 * 1024];
  struct counts counts = {0, 0};
  xmlSAXHandler handler;
  if (argc != 2) return fprintf(stderr, "usage: sax_floor FEED.xml\n"), 64;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return perror(argv[1]), 66;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.characters = characters;
  handler.cdataBlock = characters;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, &counts, NULL, 0, argv[1]);
  if (!parser) return 70;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE);
  unsigned long bytes = 0;
  size_t length;
  int error = 0;
  while (!error && (length = fread(chunk, 1, sizeof chunk, file)) > 0) {
    bytes += length;
    error = xmlParseChunk(parser, chunk, (int)length, 0);
  }
  if (!error) error = xmlParseChunk(parser, chunk, 0, 1);
  double seconds = (double)clock() / CLOCKS_PER_SEC;
  printf("bytes %lu elements %lu characters %lu error %d cpu_s %.3f MB/s %.0f\n", bytes, counts.elements,
         counts.characters, error, seconds, seconds > 0 ? (double)bytes / 1e6 / seconds : 0);
  xmlFreeParserCtxt(parser);
  fclose(file);
  return error ? 65 : 0;
}
