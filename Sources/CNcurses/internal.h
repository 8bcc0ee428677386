// Part of dossier. Licence: Apache-2.0, see LICENSE.

// What the files of this target tell each other.

#ifndef INTERNAL_H
#define INTERNAL_H

#include <stddef.h>

// Remembers the terminal's settings as found, and the bytes that leave our screen.
void rescue_remember(const char *bytes, size_t count);
// Puts both back at once, by system calls that are allowed in a signal handler.
void rescue_now(void);
// Nothing to put back any more.
void rescue_forget(void);

// Installs and removes the handlers; 0 when the system refuses.
int signals_install(void);
void signals_remove(void);
// The end of the pipe that signals come out of.
int signals_descriptor(void);
// 1: the keys that make signals are for another program now; 0: they are ours again.
void signals_leave_keys(int others);
// Stops the program until it is continued.
void signals_stop_here(void);

#endif
