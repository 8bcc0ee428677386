// Part of dossier. Licence: Apache-2.0, see LICENSE.

// The only door to ncurses, and to what else of the terminal Swift cannot reach: ints and const char * pass it, and
// no header of ncurses is seen beyond it. All functions belong to one thread, except screen_wake and code_let_go.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stddef.h>
#include <stdint.h>

// Attributes, as in Attributes of TerminalUI.
enum { SCREEN_BOLD = 1, SCREEN_DIM = 2, SCREEN_ITALIC = 4, SCREEN_UNDERLINE = 8, SCREEN_REVERSE = 16 };

// What screen_open found.
enum {
  SCREEN_READY = 0,
  SCREEN_NOT_A_TERMINAL = 1,   // standard input or output is something else
  SCREEN_NO_TERM = 2,          // TERM is unset or empty
  SCREEN_UNKNOWN_TERM = 3,     // the terminal database does not know it
  SCREEN_NO_DATABASE = 4,      // there is no terminal database
  SCREEN_CANNOT_MOVE = 5,      // the cursor of this terminal cannot be addressed
  SCREEN_FAILED = 6,           // ncurses or the system refused
};

// Takes the screen: alternate screen, no echo, keys at once, signals and crashes handled. `colors` 0 for none;
// `mouse` 1 to report wheel, clicks and drags.
int screen_open(int colors, int mouse);
// Gives the screen back as it was found. Harmless when it is not open.
void screen_close(void);

// 0, 8, 16 or 256 and more.
int screen_colors(void);
// 1 when what is written reaches the terminal as UTF-8.
int screen_is_utf8(void);
int screen_columns(void);
int screen_rows(void);

// A color pair; -1 is the terminal's own color. 0, the terminal's own pair, when there are no more.
int screen_pair(int foreground, int background);
// 1 when the encoding has the scalar and the C library, which ncurses asks, gives it so many columns.
int screen_can_show(uint32_t scalar, int columns);
// Puts a glyph at a place: a base that can be shown, and marks.
void screen_put(int row, int column, const uint32_t *scalars, int count, int attributes, int pair);
// Puts narrow scalars that can be shown, without marks and all of one look, one beside the other, so many at most.
enum { SCREEN_LONGEST_RUN = 256 };
void screen_put_run(int row, int column, const uint32_t *scalars, int count, int attributes, int pair);
// Says in place, in fewer bytes, what a picture says to a terminal of so many columns; how many they are.
size_t screen_shorten(char *bytes, size_t count, int columns);
// Begins a picture: whatever is drawn and sent from now on reaches the terminal with screen_flush, in one piece.
void screen_begin(void);
// Blanks everything, before other things are put.
void screen_erase(void);
// Sends the whole row with the next drawing, whatever the terminal shows there.
void screen_redraw(int row);
// Sends what was put, and leaves the cursor anywhere.
void screen_draw(void);
// Sends what was put, and the cursor where it rests.
void screen_flush(void);
// Tells the terminal where its cursor is, whatever it believes itself.
void screen_settle(int row, int column);
// Where the cursor rests; -1, -1 hides it.
void screen_cursor(int row, int column);
// Forgets what the terminal shows: the next drawing sends everything.
void screen_forget(void);
// Asks the terminal for its size and adopts it.
void screen_resize(void);
// Sends bytes past ncurses, after all that was drawn.
void screen_send(const char *bytes, int count);
// Stops the program as ^Z does, and takes the screen again when it goes on.
void screen_suspend(void);
// Gives the screen away to another program that uses this terminal, and takes it again.
void screen_step_out(void);
void screen_step_in(void);
// Takes the screen again after somebody else stopped and continued the program.
void screen_retake(void);

// Takes the keys of the terminal one by one, without a screen: 0 when there is no terminal. Close, lend and stop it.
int lines_open(void);
void lines_close(void);
void lines_pause(int others);
void lines_suspend(void);

// Waits for input, a wake, or a signal, at most so many milliseconds, -1 for ever. A sum of what there is.
enum { SCREEN_INPUT = 1, SCREEN_WOKEN = 2, SCREEN_SIGNAL = 4 };
int screen_wait(int wake, int milliseconds);
// Reads what is typed: the count, 0 when nothing is there, -1 when the terminal is gone.
int screen_read(uint8_t *bytes, int capacity);
// The next signal that came, 0 for none.
enum {
  SCREEN_RESIZED = 1, SCREEN_INTERRUPTED = 2, SCREEN_ASKED_TO_END = 3, SCREEN_ASKED_TO_STOP = 4, SCREEN_CONTINUED = 5,
};
int screen_signal(void);
// The signal that asked to end, 0 when none did.
int screen_end_signal(void);

// A wake: two file descriptors, the end to wait on and the end to wake by. 0 when there are none to be had.
int screen_make_wake(int *wait_end, int *wake_end);
void screen_wake(int wake_end);
void screen_woken(int wait_end);
void screen_close_wake(int wait_end, int wake_end);

// Drops the pages of the program and its libraries that are in memory; those that are used come in again. Starting needs
// three times as many as going on.
void code_let_go(void);

// The value of an environment variable, or NULL.
const char *screen_environment(const char *name);

#endif
