// Part of dossier. Licence: Apache-2.0, see LICENSE.
#include "CSyntaxModel.h"

// `#embed` is of C23; clang knows it in every mode, and unlike `.incbin` it makes the build follow the file.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Constant, so in read-only data; the tables in it begin at multiples of 64 bytes.
__attribute__((aligned(64))) static const unsigned char model[] = {
#embed "model/english.syntax"
};

__attribute__((aligned(64))) static const unsigned char mirror[] = {
#embed "model/english.mirror"
};

const unsigned char *dossier_syntax_model(void) { return model; }
size_t dossier_syntax_model_size(void) { return sizeof model; }
const unsigned char *dossier_mirror_model(void) { return mirror; }
size_t dossier_mirror_model_size(void) { return sizeof mirror; }
