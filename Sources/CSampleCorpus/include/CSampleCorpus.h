// Part of dossier. Licence: Apache-2.0, see LICENSE.
#ifndef DOSSIER_SAMPLE_CORPUS_H
#define DOSSIER_SAMPLE_CORPUS_H

#include <stddef.h>

/// One article of the folder `seeds`, as it was when the program was built.
struct dossier_sample {
  /// The file's name.
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

/// The articles, by name.
const struct dossier_sample *dossier_samples(void);
size_t dossier_sample_count(void);

#endif
