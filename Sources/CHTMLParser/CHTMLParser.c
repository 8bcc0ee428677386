// Part of dossier. Licence: Apache-2.0, see LICENSE.

#include "CHTMLParser.h"

#include <limits.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

void html_prepare(void) { xmlInitParser(); }

html_document *html_parse(const char *bytes, size_t count, const char *encoding) {
  if (count > INT_MAX) return NULL;
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  htmlDocPtr document = htmlReadMemory(bytes, (int)count, NULL, encoding, options);
  if (document != NULL && xmlDocGetRootElement(document) == NULL) {
    xmlFreeDoc(document);
    return NULL;
  }
  return (html_document *)document;
}

void html_free(html_document *document) { xmlFreeDoc((xmlDocPtr)document); }

html_node *html_root(html_document *document) { return (html_node *)xmlDocGetRootElement((xmlDocPtr)document); }

// Entities refer to their declaration, whose children are not below the node.
html_node *html_first_child(const html_node *node) {
  const xmlNode *xml = (const xmlNode *)node;
  return xml->type == XML_ELEMENT_NODE ? (html_node *)xml->children : NULL;
}

html_node *html_next(const html_node *node) { return (html_node *)((const xmlNode *)node)->next; }

int html_kind(const html_node *node) {
  switch (((const xmlNode *)node)->type) {
    case XML_ELEMENT_NODE: return HTML_ELEMENT;
    case XML_TEXT_NODE: case XML_CDATA_SECTION_NODE: return HTML_TEXT;
    default: return HTML_OTHER;
  }
}

const char *html_name(const html_node *node) { return (const char *)((const xmlNode *)node)->name; }

const char *html_text(const html_node *node) {
  return html_kind(node) == HTML_TEXT ? (const char *)((const xmlNode *)node)->content : NULL;
}

char *html_attribute(const html_node *node, const char *name) {
  return (char *)xmlGetProp((const xmlNode *)node, (const xmlChar *)name);
}

char *html_all_text(const html_node *node) { return (char *)xmlNodeGetContent((const xmlNode *)node); }

void html_free_string(char *string) { xmlFree(string); }
