// Part of dossier. Licence: Apache-2.0, see LICENSE.
//
// The sample corpus inside the program. A file added to or taken from `seeds` is added or taken here; a test compares.

#include "CSampleCorpus.h"

// `#embed` is of C23; clang knows it in every mode, and unlike `.incbin` it makes the build follow the files.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char envoy_arrives[] = {
#embed "../../seeds/envoy-arrives.txt"
};
static const unsigned char envoy_expected[] = {
#embed "../../seeds/envoy-expected.md"
};
static const unsigned char kremlin_rivals[] = {
#embed "../../seeds/kremlin-rivals.md"
};
static const unsigned char proxy_diplomats[] = {
#embed "../../seeds/proxy-diplomats.txt"
};
static const unsigned char visit_may_be_possible[] = {
#embed "../../seeds/visit-may-be-possible.txt"
};

static const struct dossier_sample samples[] = {
    {"envoy-arrives.txt", envoy_arrives, sizeof envoy_arrives},
    {"envoy-expected.md", envoy_expected, sizeof envoy_expected},
    {"kremlin-rivals.md", kremlin_rivals, sizeof kremlin_rivals},
    {"proxy-diplomats.txt", proxy_diplomats, sizeof proxy_diplomats},
    {"visit-may-be-possible.txt", visit_may_be_possible, sizeof visit_may_be_possible},
};

const struct dossier_sample *dossier_samples(void) { return samples; }
size_t dossier_sample_count(void) { return sizeof samples / sizeof samples[0]; }
