// Part of dossier. Licence: Apache-2.0, see LICENSE.

// Swift does not see where the program and its libraries lie.

#define _GNU_SOURCE
#include <link.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CNcurses.h"

static int let_go(struct dl_phdr_info *object, size_t size, void *nothing) {
  (void)size, (void)nothing;
  // What the system itself lends has no file to come from again.
  if (object->dlpi_name && strstr(object->dlpi_name, "vdso")) return 0;
  uintptr_t page = (uintptr_t)getpagesize();
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    // What is never written is the same in the file.
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
    uintptr_t start = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
    uintptr_t end = object->dlpi_addr + part->p_vaddr + part->p_filesz;
    madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void code_let_go(void) { dl_iterate_phdr(let_go, NULL); }
