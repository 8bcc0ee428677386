// Part of dossier. Licence: Apache-2.0, see LICENSE.

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Before term.h, which makes macros of such words as "columns".
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <term.h>

static SCREEN *screen;
// Where ncurses writes: a descriptor of the terminal, which leads to `picture` while it draws.
static FILE *output;
static int picture = -1;
// Colors and places are set as screen_shorten knows them.
static int speaks_ansi;
static int colors;
static int utf8;
static int next_pair;
static int cursor_row = -1, cursor_column = -1;
static int cursor_shown = -1;
static char enter_modes[64], leave_modes[64];

// ---- Opening and closing

static const char *capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == NULL || value == (char *)-1 || *value == 0 ? NULL : value;
}

// Text is UTF-8 unless the locale names another encoding: a bare C locale, as in containers and some SSH sessions,
// says nothing about the terminal, and nearly every terminal today speaks UTF-8.
static void choose_encoding(void) {
  setlocale(LC_CTYPE, "");
  const char *set = nl_langinfo(CODESET);
  if (strcmp(set, "ANSI_X3.4-1968") == 0 || strcmp(set, "US-ASCII") == 0) {
    if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
    set = nl_langinfo(CODESET);
  }
  utf8 = strcmp(set, "UTF-8") == 0;
}

// Characters of input are ours to decode, signals stay the system's: ^C and ^Z work even while the loop is busy.
static void set_input_modes(void) {
  cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) == 0) {
    // ^S, ^Q, ^V and ^O are keys like others.
    modes.c_iflag &= (tcflag_t) ~(IXON | ICRNL);
    modes.c_lflag &= (tcflag_t)~IEXTEN;
    // What ncurses sends is meant as it is; looking for line ends in it would cut a picture into pieces.
    modes.c_oflag &= (tcflag_t)~OPOST;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  }
  def_prog_mode();
}

static size_t append(char *buffer, size_t used, size_t capacity, const char *more) {
  size_t count = more ? strlen(more) : 0;
  if (used + count > capacity) return used;
  memcpy(buffer + used, more ? more : "", count);
  return used + count;
}

// What a crash has to send, in the order in which endwin would.
static void remember_rescue(void) {
  char bytes[512];
  size_t used = append(bytes, 0, sizeof bytes, leave_modes);
  used = append(bytes, used, sizeof bytes, capability("sgr0"));
  used = append(bytes, used, sizeof bytes, capability("cnorm"));
  used = append(bytes, used, sizeof bytes, capability("rmcup"));
  rescue_remember(bytes, used);
}

static void choose_modes(int mouse) {
  int is_xterm_like = capability("kmous") != NULL;
  enter_modes[0] = leave_modes[0] = 0;
  if (!is_xterm_like) return;
  strcpy(enter_modes, "\033[?2004h");
  strcpy(leave_modes, "\033[?2004l");
  if (mouse) {
    strcat(enter_modes, "\033[?1002h\033[?1006h");
    strcat(leave_modes, "\033[?1006l\033[?1002l");
  }
}

static int is_capability(const char *name, const char *expected) {
  const char *value = capability(name);
  return value && strcmp(value, expected) == 0;
}

// Takes a piece out of one of ncurses' own strings.
static void leave_out(const char *name, const char *piece) {
  char *value = (char *)capability(name);
  char *found = value ? strstr(value, piece) : NULL;
  if (found) memmove(found, found + strlen(piece), strlen(found + strlen(piece)) + 1);
}

// Every change of attributes also switches off the alternate character set, which is never on here: 3 of 6 bytes,
// hundreds for a page, on lines that may be slow.
static void shorten_attributes(void) {
  leave_out("sgr0", "\033(B");
  leave_out("sgr0", "\017");
  leave_out("sgr", "%?%p9%t\033(0%e\033(B%;");
  leave_out("sgr", "%?%p9%t\016%e\017%;");
}

static void close_output(void) {
  if (output) fclose(output);
  if (picture >= 0) close(picture);
  output = NULL;
  picture = -1;
}

static int open_output(void) {
  int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  output = terminal >= 0 ? fdopen(terminal, "w") : NULL;
  if (!output && terminal >= 0) close(terminal);
  // Without it, everything goes to the terminal piece by piece.
  if (output) picture = memfd_create("picture", MFD_CLOEXEC);
  return output != NULL;
}

int screen_open(int wants_colors, int mouse) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return SCREEN_NOT_A_TERMINAL;
  const char *name = getenv("TERM");
  if (!name || !*name) return SCREEN_NO_TERM;
  choose_encoding();
  // Asked first, because newterm answers an unknown terminal on standard error.
  int status = 0;
  if (setupterm(name, STDOUT_FILENO, &status) != OK) {
    return status == -1 ? SCREEN_NO_DATABASE : SCREEN_UNKNOWN_TERM;
  }
  if (!capability("cup") || !capability("clear")) return SCREEN_CANNOT_MOVE;
  choose_modes(mouse);
  remember_rescue();
  if (open_output()) screen = newterm(name, output, stdin);
  if (!screen) { close_output(); rescue_forget(); return SCREEN_FAILED; }
  if (!signals_install()) { screen_close(); return SCREEN_FAILED; }
  shorten_attributes();
  speaks_ansi = is_capability("sgr0", "\033[m") && is_capability("hpa", "\033[%i%p1%dG")
                && is_capability("cup", "\033[%i%p1%d;%p2%dH");
  set_input_modes();
  // Drawing must not stop half-way because a key is waiting.
  typeahead(-1);
  leaveok(stdscr, FALSE);
  colors = 0;
  next_pair = 1;
  cursor_shown = -1;
  if (wants_colors && has_colors() && start_color() == OK) {
    use_default_colors();
    colors = COLORS;
  }
  screen_send(enter_modes, (int)strlen(enter_modes));
  return SCREEN_READY;
}

static void leave_screen(void) {
  // tmux carries rows of the alternate screen over to the main one when it was resized meanwhile; blank rows do not
  // show there.
  if (capability("rmcup")) {
    erase();
    refresh();
  }
  screen_send(leave_modes, (int)strlen(leave_modes));
  curs_set(1);
  endwin();
}

void screen_close(void) {
  if (!screen) return;
  leave_screen();
  delscreen(screen);
  screen = NULL;
  close_output();
  signals_remove();
  rescue_forget();
}

// ---- What the terminal is like

int screen_colors(void) { return colors; }
int screen_is_utf8(void) { return utf8; }

static int measured(int wants_rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    return wants_rows ? size.ws_row : size.ws_col;
  }
  return wants_rows ? LINES : COLS;
}

int screen_columns(void) { return COLS; }
int screen_rows(void) { return LINES; }

void screen_resize(void) {
  resizeterm(measured(1), measured(0));
  screen_forget();
}

void screen_forget(void) { clearok(curscr, TRUE); }

int screen_can_show(uint32_t scalar, int width) {
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcwidth((wchar_t)scalar) == width && wcrtomb(bytes, (wchar_t)scalar, &state) != (size_t)-1;
}

// ---- Drawing

int screen_pair(int foreground, int background) {
  if (colors == 0 || next_pair >= COLOR_PAIRS) return 0;
  if (init_extended_pair(next_pair, foreground, background) != OK) return 0;
  return next_pair++;
}

static attr_t attributes_of(int flags) {
  attr_t result = A_NORMAL;
  if (flags & SCREEN_BOLD) result |= A_BOLD;
  if (flags & SCREEN_DIM) result |= A_DIM;
  if (flags & SCREEN_ITALIC) result |= A_ITALIC;
  if (flags & SCREEN_UNDERLINE) result |= A_UNDERLINE;
  if (flags & SCREEN_REVERSE) result |= A_REVERSE;
  return result;
}

void screen_put(int row, int column, const uint32_t *scalars, int count, int flags, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int length = 0;
  for (int index = 0; index < count && length < CCHARW_MAX; index++) {
    // ncurses would give a mark that the C library thinks wide a cell of its own.
    if (index > 0 && !screen_can_show(scalars[index], 0)) continue;
    text[length++] = (wchar_t)scalars[index];
  }
  text[length] = 0;
  cchar_t cell;
  // The pair travels twice: as a short for the interface as it was, as an int for pairs beyond 32767.
  if (setcchar(&cell, text, attributes_of(flags), (short)pair, &pair) != OK) return;
  // The lower right corner is written but reported as an error, for the cursor cannot move on from there.
  (void)mvadd_wch(row, column, &cell);
}

// Ten times as fast as one by one, where ncurses measures each and looks for the end of the line.
void screen_put_run(int row, int column, const uint32_t *scalars, int count, int flags, int pair) {
  cchar_t cells[SCREEN_LONGEST_RUN];
  if (count > SCREEN_LONGEST_RUN) count = SCREEN_LONGEST_RUN;
  if (count <= 0 || setcchar(&cells[0], L"x", attributes_of(flags), (short)pair, &pair) != OK) return;
  for (int index = count - 1; index >= 0; index--) {
    cells[index] = cells[0];
    cells[index].chars[0] = (wchar_t)scalars[index];
  }
  (void)mvadd_wchnstr(row, column, cells, count);
}

void screen_erase(void) { erase(); }

void screen_cursor(int row, int column) {
  cursor_row = row;
  cursor_column = column;
}

void screen_redraw(int row) { wredrawln(stdscr, row, 1); }

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(descriptor, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

// ncurses writes at every move of the cursor, some fifty times for a page, and each time wakes whoever reads. So it
// writes into memory while it draws, and what came together is sent at once.
void screen_begin(void) {
  if (picture >= 0) dup3(picture, fileno(output), O_CLOEXEC);
}

static void end_picture(void) {
  off_t end = picture >= 0 ? lseek(picture, 0, SEEK_CUR) : 0, sent = 0;
  if (picture >= 0) dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC);
  char *bytes = end > 0 ? malloc((size_t)end) : NULL;
  while (bytes && sent < end) {
    ssize_t count = pread(picture, bytes + sent, (size_t)(end - sent), sent);
    if (count <= 0) break;
    sent += count;
  }
  size_t count = (size_t)sent;
  if (bytes && speaks_ansi) count = screen_shorten(bytes, count, COLS);
  if (bytes) write_all(STDOUT_FILENO, bytes, count);
  free(bytes);
  if (end > 0) lseek(picture, 0, SEEK_SET);
}

void screen_draw(void) {
  leaveok(stdscr, TRUE);
  refresh();
  leaveok(stdscr, FALSE);
}

void screen_flush(void) {
  int shown = cursor_row >= 0 && cursor_column >= 0;
  leaveok(stdscr, shown ? FALSE : TRUE);
  if (shown) move(cursor_row, cursor_column);
  if (cursor_shown != shown) {
    curs_set(shown);
    cursor_shown = shown;
  }
  refresh();
  end_picture();
}

void screen_settle(int row, int column) {
  // A position that ncurses does not know makes it send an absolute one, which the next drawing flushes.
  mvcur(-1, -1, row, column);
}

void screen_send(const char *bytes, int count) {
  if (count > 0) write_all(output ? fileno(output) : STDOUT_FILENO, bytes, (size_t)count);
}

// ---- Stopping and going on

static void take_again(void) {
  reset_prog_mode();
  screen_send(enter_modes, (int)strlen(enter_modes));
  cursor_shown = -1;
  screen_resize();
}

void screen_suspend(void) {
  leave_screen();
  signals_stop_here();
  take_again();
}

void screen_step_out(void) {
  leave_screen();
  signals_leave_keys(1);
}

void screen_step_in(void) {
  signals_leave_keys(0);
  take_again();
}

void screen_retake(void) {
  // Whoever stopped us left our screen as it was, but a shell has put the settings back to its own.
  endwin();
  take_again();
}

// ---- Input

int screen_wait(int wake, int milliseconds) {
  struct pollfd sources[3] = {
    {.fd = STDIN_FILENO, .events = POLLIN},
    {.fd = signals_descriptor(), .events = POLLIN},
    {.fd = wake, .events = POLLIN},
  };
  int ready;
  // A signal that interrupts leaves its byte in the pipe, so the second call returns at once.
  do ready = poll(sources, wake >= 0 ? 3 : 2, milliseconds);
  while (ready < 0 && errno == EINTR);
  if (ready <= 0) return 0;
  int result = 0;
  // A terminal that hung up counts as input: reading tells.
  if (sources[0].revents) result |= SCREEN_INPUT;
  if (sources[1].revents) result |= SCREEN_SIGNAL;
  if (wake >= 0 && sources[2].revents) result |= SCREEN_WOKEN;
  return result;
}

int screen_read(uint8_t *bytes, int capacity) {
  ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  // In these modes a read of nothing after a poll that promised something is the end of the terminal.
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return -1;
}

// ---- Lines instead of a screen

static struct termios line_modes;

static void set_line_modes(void) {
  struct termios modes = line_modes;
  modes.c_lflag &= (tcflag_t) ~(ICANON | ECHO | IEXTEN);
  modes.c_iflag &= (tcflag_t) ~(IXON | ICRNL);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

int lines_open(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return 0;
  choose_encoding();
  if (tcgetattr(STDIN_FILENO, &line_modes) != 0) return 0;
  rescue_remember("", 0);
  if (!signals_install()) { rescue_forget(); return 0; }
  set_line_modes();
  return 1;
}

void lines_close(void) {
  rescue_now();
  signals_remove();
  rescue_forget();
}

void lines_pause(int others) {
  if (others) tcsetattr(STDIN_FILENO, TCSADRAIN, &line_modes);
  signals_leave_keys(others);
  if (!others) set_line_modes();
}

void lines_suspend(void) {
  tcsetattr(STDIN_FILENO, TCSADRAIN, &line_modes);
  signals_stop_here();
  set_line_modes();
}
