#define _GNU_SOURCE
#include "CLinux.h"
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

const char *clinux_error_name(int code) {
    return strerrorname_np(code);
}

const char *clinux_error_text(int code) {
    return strerrordesc_np(code);
}

int clinux_poll(struct pollfd *entries, unsigned long count, const struct timespec *limit) {
    return ppoll(entries, count, limit, NULL);
}

int clinux_name_thread(const char *name) {
    return pthread_setname_np(pthread_self(), name);
}

int clinux_openat(int directory, const char *path, int flags, mode_t mode) {
    return openat(directory, path, flags, mode);
}

int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to) {
    return renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE);
}

int clinux_readable_at(int directory, const char *path) {
    return faccessat(directory, path, R_OK, AT_EACCESS);
}

int clinux_pidfd_open(pid_t process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

int clinux_memory_file(const char *name) {
    return memfd_create(name, MFD_CLOEXEC);
}
