// Part of dossier. Licence: Apache-2.0, see LICENSE.
#include "CNameModel.h"

// `#embed` is of C23; clang knows it in every mode, and unlike `.incbin` it makes the build follow the file.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Constant, so in read-only data.
__attribute__((aligned(64))) static const unsigned char model[] = {
#embed "model/english.names"
};

const unsigned char *dossier_name_model(void) { return model; }
size_t dossier_name_model_size(void) { return sizeof model; }
