// Part of dossier. Licence: Apache-2.0, see LICENSE.
#include "CSyntaxModel.h"
const unsigned char *dossier_syntax_model(void) { return 0; }
size_t dossier_syntax_model_size(void) { return 0; }
