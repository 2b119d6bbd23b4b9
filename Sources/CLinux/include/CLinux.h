/* The Linux headers that Swift's Glibc module leaves out, and calls that Swift cannot import
   (variadic, GNU extensions, flexible array members). */
#pragma once
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/statfs.h>
#include <sys/timerfd.h>
#include <sys/types.h>
#include <sys/un.h>
#include <sys/vfs.h>
#include <time.h>

/* "EACCES", or NULL for a number that has no name. */
const char *clinux_error_name(int code);

/* "Permission denied", never translated, or NULL. */
const char *clinux_error_text(int code);

/* ppoll(2) without a signal mask; no limit waits without end. */
int clinux_poll(struct pollfd *entries, unsigned long count, const struct timespec *limit);

/* pthread_setname_np(3) for the calling thread; at most 15 bytes. */
int clinux_name_thread(const char *name);

/* openat(2) with its mode, which C leaves variadic. */
int clinux_openat(int directory, const char *path, int flags, mode_t mode);

/* renameat2(2) with RENAME_NOREPLACE. */
int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to);

/* faccessat(2) with R_OK and the effective user. */
int clinux_readable_at(int directory, const char *path);

/* What a program that is started for one file may use. */
struct clinux_allowance {
    /* Address space, in bytes. */
    unsigned long memory;
    /* Each file or stream it writes, in bytes. */
    unsigned long file;
    /* Processor time, in seconds. */
    unsigned long seconds;
};

/* Starts a program in a session of its own that can make no sockets, gains no privileges, ends with the calling thread
   and keeps no descriptor but the three given ones, which become its standard input, output and error.
   Answers its process id, or -1 with errno; comes back once the program has begun. */
pid_t clinux_start_filter(
    const char *path, char *const arguments[], char *const environment[], int input, int output, int error,
    const struct clinux_allowance *allowance);

/* pidfd_open(2). */
int clinux_pidfd_open(pid_t process);

/* memfd_create(2), closed by execve(2). */
int clinux_memory_file(const char *name);
