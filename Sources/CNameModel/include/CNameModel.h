#ifndef DOSSIER_NAME_MODEL_H
#define DOSSIER_NAME_MODEL_H
#include <stddef.h>
/// The trained model of names of `Reading`, part of the program's read-only data.
const unsigned char *dossier_name_model(void);
/// Its length in bytes.
size_t dossier_name_model_size(void);
#endif
