// Part of dossier. Licence: Apache-2.0, see LICENSE.
#include "CNameModel.h"

// The assembler puts the file into read-only data as it is, found through the header search path "model".
#if defined(__APPLE__)
#define SECTION ".const_data"
#define SYMBOL(name) "_" name
#else
#define SECTION ".section .rodata"
#define SYMBOL(name) name
#endif

__asm__(SECTION "\n"
        ".balign 64\n"
        ".globl " SYMBOL("dossier_name_model_start") "\n"
        SYMBOL("dossier_name_model_start") ":\n"
        ".incbin \"english.names\"\n"
        ".globl " SYMBOL("dossier_name_model_end") "\n"
        SYMBOL("dossier_name_model_end") ":\n"
        ".byte 0\n"
        ".text\n");

extern const unsigned char dossier_name_model_start[];
extern const unsigned char dossier_name_model_end[];

const unsigned char *dossier_name_model(void) { return dossier_name_model_start; }
size_t dossier_name_model_size(void) { return (size_t)(dossier_name_model_end - dossier_name_model_start); }
