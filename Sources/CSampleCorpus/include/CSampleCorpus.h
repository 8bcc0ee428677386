#ifndef DOSSIER_SAMPLE_H
#define DOSSIER_SAMPLE_H
#endif
