// Part of dossier. Licence: Apache-2.0, see LICENSE.

// Signals become bytes in a pipe, which wakes the loop; crashes give the terminal back first. Handlers use only what
// POSIX allows them: tcsetattr, write, signal, raise, alarm.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "internal.h"

static struct termios found;
static char leave[512];
static volatile sig_atomic_t leave_count;
static volatile sig_atomic_t held;

void rescue_remember(const char *bytes, size_t count) {
  if (!held && tcgetattr(STDIN_FILENO, &found) == 0) held = 1;
  leave_count = 0;
  if (count > sizeof leave) count = sizeof leave;
  memcpy(leave, bytes, count);
  leave_count = (sig_atomic_t)count;
}

void rescue_forget(void) { held = 0; leave_count = 0; }

void rescue_now(void) {
  if (leave_count > 0) {
    ssize_t sent = write(STDOUT_FILENO, leave, (size_t)leave_count);
    (void)sent;
  }
  if (held) tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t interrupts_waiting;

// How long a program that was asked to end may take before it is ended.
enum { SECONDS_TO_LEAVE = 2 };

static void die_of(int number) {
  rescue_now();
  signal(number, SIG_DFL);
  raise(number);
}

static void end_late(int number) {
  (void)number;
  die_of(SIGTERM);
}

static void note(int number) {
  int saved = errno;
  // A second ^C while the first still lies unread: the loop hangs, and the user wants out.
  if (number == SIGINT && interrupts_waiting++ > 0) die_of(number);
  if (number == SIGTERM || number == SIGHUP) alarm(SECONDS_TO_LEAVE);
  unsigned char byte = (unsigned char)number;
  ssize_t sent = write(pipe_ends[1], &byte, 1);
  (void)sent;
  errno = saved;
}

static const int noted[] = {SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT};
static const int fatal[] = {SIGTRAP, SIGILL, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT};
enum { NOTED = sizeof noted / sizeof *noted, FATAL = sizeof fatal / sizeof *fatal };
static struct sigaction before_alarm, before_noted[NOTED], before_fatal[FATAL];
static void *crash_stack;

static void install(int number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
  // Who started us with SIGHUP ignored (nohup) meant it.
  if (before && number == SIGHUP && before->sa_handler == SIG_IGN) sigaction(number, before, NULL);
}

int signals_install(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return 0;
  // A stack that overflowed cannot run a handler, so crashes get one of their own.
  if (!crash_stack) {
    size_t size = (size_t)SIGSTKSZ < 16384 ? 16384 : (size_t)SIGSTKSZ;
    crash_stack = malloc(size);
    stack_t stack = {.ss_sp = crash_stack, .ss_size = size};
    if (crash_stack) sigaltstack(&stack, NULL);
  }
  for (int index = 0; index < NOTED; index++) install(noted[index], note, SA_RESTART, &before_noted[index]);
  for (int index = 0; index < FATAL; index++) {
    install(fatal[index], die_of, SA_NODEFER | SA_ONSTACK, &before_fatal[index]);
  }
  install(SIGALRM, end_late, 0, &before_alarm);
  return 1;
}

void signals_remove(void) {
  alarm(0);
  sigaction(SIGALRM, &before_alarm, NULL);
  for (int index = 0; index < NOTED; index++) sigaction(noted[index], &before_noted[index], NULL);
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &before_fatal[index], NULL);
}

int signals_descriptor(void) { return pipe_ends[0]; }

void signals_stop_here(void) {
  signal(SIGTSTP, SIG_DFL);
  // Stops here; in a process group without a shell the system lets it pass at once.
  raise(SIGTSTP);
  install(SIGTSTP, note, SA_RESTART, NULL);
}

void signals_leave_keys(int others) {
  void (*handlers[])(int) = {note, die_of, note};
  const int keys[] = {SIGINT, SIGQUIT, SIGTSTP};
  for (int index = 0; index < 3; index++) {
    if (others) signal(keys[index], SIG_IGN);
    else install(keys[index], handlers[index], index == 1 ? SA_NODEFER | SA_ONSTACK : SA_RESTART, NULL);
  }
}

static int end_signal;
int screen_end_signal(void) { return end_signal; }

int screen_signal(void) {
  unsigned char byte;
  while (read(pipe_ends[0], &byte, 1) == 1) {
    switch (byte) {
    case SIGWINCH: return SCREEN_RESIZED;
    case SIGINT: interrupts_waiting = 0; return SCREEN_INTERRUPTED;
    case SIGTERM: case SIGHUP: end_signal = byte; return SCREEN_ASKED_TO_END;
    case SIGTSTP: return SCREEN_ASKED_TO_STOP;
    case SIGCONT: return SCREEN_CONTINUED;
    default: break;
    }
  }
  return 0;
}

int screen_make_wake(int *wait_end, int *wake_end) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return 0;
  *wait_end = ends[0];
  *wake_end = ends[1];
  return 1;
}

void screen_wake(int wake_end) {
  // A full pipe has woken enough.
  ssize_t sent = write(wake_end, "", 1);
  (void)sent;
}

void screen_woken(int wait_end) {
  char bytes[256];
  while (read(wait_end, bytes, sizeof bytes) > 0) {}
}

void screen_close_wake(int wait_end, int wake_end) {
  close(wait_end);
  close(wake_end);
}

const char *screen_environment(const char *name) { return getenv(name); }
