#ifndef DOSSIER_SYNTAX_MODEL_H
#define DOSSIER_SYNTAX_MODEL_H
#include <stddef.h>
/// The trained model of `Syntax`, part of the program's read-only data.
const unsigned char *dossier_syntax_model(void);
/// Its length in bytes.
size_t dossier_syntax_model_size(void);
#endif
