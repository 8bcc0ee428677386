// Part of dossier. Licence: Apache-2.0, see LICENSE.

// What ncurses could have said in fewer bytes: a tenth to a third of what crosses a slow line.

#include <stddef.h>
#include <string.h>

#include "CNcurses.h"

// The number at a place, and behind it.
static size_t number(const char *bytes, size_t at, size_t count, int *value) {
  *value = 0;
  while (at < count && bytes[at] >= '0' && bytes[at] <= '9' && *value < 10000) *value = *value * 10 + bytes[at++] - '0';
  return at;
}

static size_t put(char *bytes, size_t end, const char *from, size_t count) {
  memmove(bytes + end, from, count);
  return end + count;
}

size_t screen_shorten(char *bytes, size_t count, int columns) {
  static const char default_color[] = "\033[39m", reset[] = "\033[m";
  // Where the cursor is for certain: in this row, and at most in this column; 0 for nowhere.
  int row = 0;
  size_t column = 0;
  size_t end = 0, at = 0;
  while (at < count) {
    if (bytes[at] != '\033') {
      // No byte makes more than a column, so that the end of the line is not reached unseen.
      if ((unsigned char)bytes[at] < 0x20) row = 0;
      if (++column >= (size_t)columns) row = 0;
      bytes[end++] = bytes[at++];
      continue;
    }
    size_t left = count - at, length = sizeof default_color - 1;
    // All attributes off is the color off as well.
    if (left >= length + sizeof reset - 1 && memcmp(bytes + at, default_color, length) == 0
        && memcmp(bytes + at + length, reset, sizeof reset - 1) == 0) {
      at += length;
      continue;
    }
    size_t start = at++;
    if (at == count || bytes[at] != '[') { row = 0; bytes[end++] = '\033'; continue; }
    int first, second = 0;
    at = number(bytes, at + 1, count, &first);
    size_t separator = at;
    if (at < count && bytes[at] == ';') at = number(bytes, at + 1, count, &second);
    if (at < count && bytes[at] == 'H' && separator < at && first > 0 && second > 0) {
      at++;
      if (first == row) {
        // Along the row: without its number.
        bytes[end++] = '\033';
        bytes[end++] = '[';
        end = put(bytes, end, bytes + separator + 1, at - separator - 2);
        bytes[end++] = 'G';
      } else {
        end = put(bytes, end, bytes + start, at - start);
      }
      row = first;
      column = (size_t)second;
      continue;
    }
    while (at < count && (bytes[at] == ';' || (bytes[at] >= '0' && bytes[at] <= '9'))) at++;
    if (at < count) {
      // Colors, and what erases, leave the cursor where it is.
      if (bytes[at] != 'm' && bytes[at] != 'K' && bytes[at] != 'X') row = 0;
      at++;
    }
    end = put(bytes, end, bytes + start, at - start);
  }
  return end;
}
