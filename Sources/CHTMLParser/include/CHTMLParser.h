// Part of dossier. Licence: Apache-2.0, see LICENSE.

// The only door to libxml2. Its headers bring those of ICU where it was built with it, and these clash with the ICU
// inside Foundation, so no header of libxml2 is seen beyond this one.

#ifndef CHTMLPARSER_H
#define CHTMLPARSER_H

#include <stddef.h>

typedef struct html_document html_document;
typedef struct html_node html_node;

enum { HTML_ELEMENT = 1, HTML_TEXT = 2, HTML_OTHER = 3 };

// Call once before threads parse.
void html_prepare(void);
// Parses any bytes; `encoding` is NULL where the page itself is to say it. NULL where there is no element in them.
// The caller frees the document, and no node lives longer.
html_document *html_parse(const char *bytes, size_t count, const char *encoding);
void html_free(html_document *document);

html_node *html_root(html_document *document);
html_node *html_first_child(const html_node *node);
html_node *html_next(const html_node *node);
int html_kind(const html_node *node);
// An element's name, or NULL. Lives as long as the document.
const char *html_name(const html_node *node);
// The characters of a text node, or NULL. Live as long as the document.
const char *html_text(const html_node *node);
// The value of an attribute, or NULL; freed with html_free_string.
char *html_attribute(const html_node *node, const char *name);
// All text below, scripts included, or NULL; freed with html_free_string.
char *html_all_text(const html_node *node);
void html_free_string(char *string);

#endif
