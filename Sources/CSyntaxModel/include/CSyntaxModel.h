#ifndef DOSSIER_SYNTAX_MODEL_H
#define DOSSIER_SYNTAX_MODEL_H
#include <stddef.h>
#include "FeatureKernels.h"
/// The trained model of `Syntax`, part of the program's read-only data.
const unsigned char *dossier_syntax_model(void);
/// Its length in bytes.
size_t dossier_syntax_model_size(void);
/// The same of the model that reads sentences from their ends. The pages of either are fetched when they are looked at.
const unsigned char *dossier_mirror_model(void);
size_t dossier_mirror_model_size(void);
/// Tells the processor that the bytes at an address are wanted soon.
static inline void dossier_prefetch(const void *address) { __builtin_prefetch(address); }
#endif
