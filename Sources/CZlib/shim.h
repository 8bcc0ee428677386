// Part of dossier. Licence: Apache-2.0, see LICENSE.

#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot see. 31: a window of 32 kB, in the frame of gzip.
static inline int dossier_inflate_init(z_stream *stream) { return inflateInit2(stream, 31); }
