#ifndef DOSSIER_FEATURE_KERNELS_H
#define DOSSIER_FEATURE_KERNELS_H
// The two innermost loops of tagging and parsing, where three quarters of all reading time went: here, because the
// compiler of C can be told to keep branches out of the one and vectors in the other.
#include <stdint.h>
#include <string.h>

/// A slot of a feature index: twelve bits of the feature above a number of twenty bits; 0 when free.
#define DOSSIER_NUMBER_MASK 0xFFFFFu

/// Writes the numbers of the features that an index knows to `found`, and returns how many they are.
///
/// `entries` has `slots` and 64 more slots. `found` has room for `count` numbers and `first` for as many slots. Three slots
/// of each feature are compared without a branch, since none could be foretold; few features stand behind them.
static inline int32_t dossier_find_features(
    const uint32_t *entries, uint64_t slots, const uint64_t *features, int32_t count, uint32_t *first, uint32_t *found) {
  for (int32_t i = 0; i < count; i++) {
    first[i] = (uint32_t)(((features[i] >> 32) * slots) >> 32);
    __builtin_prefetch(entries + first[i]);
  }
  int32_t n = 0;
  for (int32_t i = 0; i < count; i++) {
    const uint32_t *entry = entries + first[i];
    const uint32_t check = (uint32_t)features[i] & ~DOSSIER_NUMBER_MASK;
    const uint32_t a = entry[0] ^ check, b = entry[1] ^ check, c = entry[2] ^ check;
    const uint32_t isA = -(uint32_t)(a <= DOSSIER_NUMBER_MASK), isB = -(uint32_t)(b <= DOSSIER_NUMBER_MASK),
                   isC = -(uint32_t)(c <= DOSSIER_NUMBER_MASK);
    const uint32_t pastA = ~isA & -(uint32_t)(entry[0] != 0);
    const uint32_t pastB = pastA & ~isB & -(uint32_t)(entry[1] != 0);
    const uint32_t pastC = pastB & ~isC & -(uint32_t)(entry[2] != 0);
    uint32_t number = (a & isA) | (b & isB & pastA) | (c & isC & pastB);
    if (__builtin_expect(pastC != 0, 0)) {
      const uint32_t *next = entry + 3;
      while (*next != 0 && (*next ^ check) > DOSSIER_NUMBER_MASK) next++;
      number = *next == 0 ? 0 : *next ^ check;
    }
    found[n] = number;
    n += number != 0;
  }
  return n;
}

typedef int8_t dossier_weights __attribute__((vector_size(16)));
typedef int16_t dossier_scores __attribute__((vector_size(32)));

/// Sums rows of sixteen weights: a number is that of its row, times four, plus the power of two that scales it.
static inline void dossier_sum_rows(const int8_t *rows, const uint32_t *numbers, int32_t count, int16_t *scores) {
  for (int32_t i = 0; i < count; i++) __builtin_prefetch(rows + (size_t)(numbers[i] >> 2) * 16);
  dossier_scores sum = {0};
  for (int32_t i = 0; i < count; i++) {
    dossier_weights row;
    memcpy(&row, rows + (size_t)(numbers[i] >> 2) * 16, sizeof row);
    const int16_t factor = (int16_t)(1 << (numbers[i] & 3));
    sum += __builtin_convertvector(row, dossier_scores) * factor;
  }
  memcpy(scores, &sum, sizeof sum);
}
#endif
